"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const FILE = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist", "excel-web-16.00.js");
let script;

/** Runs Microsoft's file in a test's realm. It is read at run time and never copied or changed. */
function loadOffice(context) {
  script ??= new vm.Script(fs.readFileSync(FILE, "utf8"), { filename: FILE });
  script.runInContext(context);
}

module.exports = { loadOffice };
