"use strict";

/** What is built, from which files, and what must be there afterwards. Names as in webpack.config.js. */
const SHARED = ["webpack.config.js", "package-lock.json", "scripts/bundle"];
const ADDIN_SOURCES = ["src/contract", "src/workbook", "src/credits", "src/excel", "src/commands"];

const HOST = "packages/preview-host";

const TARGETS = {
  addin: {
    sources: [...SHARED, ...ADDIN_SOURCES, "src/functions", "src/taskpane", "assets", "manifest.xml"],
    outputs: ["dist/taskpane.html", "dist/taskpane.js", "dist/manifest.xml", "dist/third-party-notices.txt"],
  },
  headless: { sources: [...SHARED, ...ADDIN_SOURCES], outputs: ["build/headless.js"] },
  node: {
    sources: [
      ...SHARED,
      ...ADDIN_SOURCES,
      "src/functions",
      `${HOST}/src`,
      `${HOST}/testing`,
      "scripts/agreement",
      "scripts/sample",
      "scripts/template",
      "test/bench",
      "test/support",
    ],
    outputs: ["build/fill.js", "build/page.js"],
  },
  preview: {
    sources: [...SHARED, `${HOST}/src`],
    outputs: ["build/preview/index.html", "build/preview/preview.js", "build/preview/third-party-notices.txt"],
  },
};

module.exports = { TARGETS };
