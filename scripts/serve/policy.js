"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { ROOT } = require("../bundle/build");

/** What the preview needs that a hosted add-in does not have, or has otherwise. Everything else is the hosted policy, word for word. */
const DIFFERENCES = {
  /** The pane stands in the preview's own page, where a hosted one stands in Excel's. */
  addin: { "frame-ancestors": "'self'" },
  /** The preview's page: it holds the frame, and nothing may hold it. */
  preview: { "frame-src": "'self'", "frame-ancestors": "'none'" },
};

/**
 * The content security policy of assets/hosting as the preview serves it, for the add-in's pages or for its own; `addinOrigin` is named where
 * the preview's page takes the add-in from its own host, as Excel does.
 */
function previewPolicy(page, addinOrigin) {
  const directives = new Map(hostedPolicy().map((it) => [it.split(" ")[0], it]));
  for (const [name, sources] of Object.entries(DIFFERENCES[page])) directives.set(name, `${name} ${sources}`);
  if (addinOrigin !== undefined)
    for (const name of ["frame-src", "img-src", "connect-src"]) directives.set(name, `${directives.get(name)} ${addinOrigin}`);
  return [...directives.values()].join("; ");
}

function hostedPolicy() {
  const headers = fs.readFileSync(path.join(ROOT, "assets", "hosting", "_headers"), "utf8");
  const policy = /^ {2}Content-Security-Policy: (.+)$/m.exec(headers)?.[1];
  if (policy === undefined) throw new Error("assets/hosting/_headers has no Content-Security-Policy.");
  return policy.split(";").map((it) => it.trim());
}

module.exports = { previewPolicy, hostedPolicy };
