"use strict";
/** A reporter of jest: a run that tried no test at all has failed, for a case that nothing tries proves nothing. */
module.exports = class TriedSome {
  onRunComplete(_contexts, { numPassedTests, numFailedTests }) {
    this.hasTried = numPassedTests + numFailedTests > 0;
  }

  getLastError() {
    return this.hasTried ? undefined : new Error("No test tried any of them.");
  }
};
