"use strict";

const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

/** The real Office.js, read at run time, in the test's own realm. */
const OFFICE = "<rootDir>/test/support/officeEnvironment.js";

/** Tests of some folders of test/, which has the same tree as src/. */
function project(displayName, folders, more = {}) {
  return {
    displayName,
    rootDir: __dirname,
    testEnvironment: "node",
    testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
    transform: { "^.+\\.tsx?$": swc },
    // numfmt 4.0.1 names a file for require() that its package does not hold.
    moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
    modulePathIgnorePatterns: ["<rootDir>/build/", "<rootDir>/dist/"],
    ...more,
  };
}

module.exports = {
  projects: [
    project("contract", ["contract", "oracle"]),
    project("workbook", ["workbook", "credits"]),
    project("host", ["host/book", "host/csv", "host/headless"]),
    project("protocol", ["host/protocol", "host/client"], { testEnvironment: OFFICE }),
    project("excel", ["excel", "commands"], { testEnvironment: OFFICE }),
    project("functions", ["functions"], { testEnvironment: OFFICE }),
    project("pane", ["taskpane", "host/browser"], {
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/support/paneGlobals.js"],
      setupFilesAfterEnv: ["<rootDir>/test/support/paneRules.ts"],
    }),
    project("scripts", ["scripts"]),
    project("scenarios", ["scenarios", "blackbox"], {
      testEnvironment: OFFICE,
      // `npm run acts` tries every act of others at every request; the tests try a sample.
      ...(process.env.ACTS === undefined ? {} : { testMatch: ["<rootDir>/test/scenarios/acts.measure.ts"] }),
    }),
    project("browser", ["browser"], {
      // `npm run budget` measures; no test asserts a time.
      ...(process.env.BUDGET === undefined ? {} : { testMatch: ["<rootDir>/test/browser/budget.measure.ts"] }),
      globalSetup: "<rootDir>/test/support/browserSetup.js",
      setupFilesAfterEnv: ["<rootDir>/test/support/patience.js"],
    }),
  ],
};
