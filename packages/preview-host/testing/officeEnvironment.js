"use strict";

// A test environment in which Microsoft's real Office.js runs unmodified, in the test's own realm, so that
// instanceof, toStrictEqual and Dates behave. The file is compiled once per worker.
const { TestEnvironment } = require("jest-environment-node");
const { loadOffice } = require("./loadOffice");

module.exports = class OfficeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const scope = this.global;
    // All that the library touches of a page while it loads.
    scope.window = scope;
    scope.self = scope;
    scope.document = { readyState: "complete", addEventListener() {}, removeEventListener() {} };
    scope.navigator = { userAgent: "", language: "en-US" };
    scope.location = { hash: "", search: "", href: "https://localhost/", protocol: "https:", hostname: "localhost" };
    loadOffice(this.getVmContext());
  }
};
