"use strict";
/* assets/hosting/_headers as a static host reads it: a path a block, `*` for the rest of it; later blocks add to, or change, earlier ones. */
const fs = require("node:fs");
const path = require("node:path");
const { ROOT } = require("../bundle/build");

const FILE = path.join(ROOT, "assets", "hosting", "_headers");

/** [path, headers] in the order of the file. @throws where a line is neither a path nor a header of one. */
function headerBlocks(text = fs.readFileSync(FILE, "utf8")) {
  const blocks = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const header = /^ +([A-Za-z-]+): (.+)$/.exec(line);
    if (/^\/\S*$/.test(line)) blocks.push([line, {}]);
    else if (header && blocks.length > 0) blocks.at(-1)[1][header[1]] = header[2];
    else throw new Error(`assets/hosting/_headers: "${line}" is neither a path nor a header of one.`);
  }
  return blocks;
}

/** What a host sends with a path. */
const headersOf = (urlPath, blocks = headerBlocks()) =>
  Object.assign({}, ...blocks.filter(([pattern]) => fits(pattern, urlPath)).map(([, headers]) => headers));

const fits = (pattern, urlPath) => (pattern.endsWith("*") ? urlPath.startsWith(pattern.slice(0, -1)) : urlPath === pattern);

module.exports = { headerBlocks, headersOf };
