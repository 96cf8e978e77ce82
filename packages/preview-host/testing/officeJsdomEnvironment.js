"use strict";

// The same for tests of the pane: a page by jsdom, with the real Office.js in it.
const { TestEnvironment } = require("jest-environment-jsdom");
const { loadOffice } = require("./loadOffice");

module.exports = class OfficeJsdomEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    loadOffice(this.getVmContext());
  }
};
