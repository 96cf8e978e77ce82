"use strict";
const { SaxesParser } = require("saxes");

/** The document as { name, attributes, children, text, line }; names without prefix. Throws with the place of the first flaw. */
function readXml(xml) {
  const parser = new SaxesParser({ xmlns: true });
  const top = { children: [] };
  const open = [top];
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((it) => [it.local, it.value]));
    const element = { name: tag.local, uri: tag.uri, attributes, children: [], text: "", line: parser.line };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    if (open.length > 1) open.at(-1).text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.on("error", (error) => {
    throw new Error(`The manifest is not well-formed XML: ${error.message}`);
  });
  parser.write(xml).close();
  return top.children[0];
}

function* descendants(element) {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

const named = (element, name) => element.children.filter((it) => it.name === name);
const all = (root, name) => [...descendants(root)].filter((it) => it.name === name);

module.exports = { readXml, descendants, named, all };
