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

const HOST = "packages/preview-host";

/** The real Office.js, read at run time, in the test's own realm. */
const OFFICE = `<rootDir>/${HOST}/testing/officeEnvironment.js`;

/** Tests of some folders. test/ has the same tree as src/, and so has the test/ of a package. */
function project(displayName, folders, { setupFilesAfterEnv = [], ...more } = {}) {
  return {
    displayName,
    rootDir: __dirname,
    testEnvironment: "node",
    testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.test.{ts,tsx}`),
    transform: { "^.+\\.tsx?$": swc },
    // numfmt 4.0.1 names a file for require() that its package does not hold.
    moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
    modulePathIgnorePatterns: ["<rootDir>/build/", "<rootDir>/dist/"],
    setupFilesAfterEnv: ["<rootDir>/test/support/equalBytes.js", ...setupFilesAfterEnv],
    ...more,
  };
}

module.exports = {
  projects: [
    project("contract", ["test/contract", "test/oracle"]),
    project("workbook", ["test/workbook", "test/credits", "test/languages"]),
    project("excel", ["test/excel", "test/commands"], { testEnvironment: OFFICE }),
    project("functions", ["test/functions"], { testEnvironment: OFFICE }),
    project("pane", ["test/taskpane"], {
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/support/paneGlobals.js"],
      setupFilesAfterEnv: ["<rootDir>/test/support/paneRules.ts"],
    }),
    project("host", [`${HOST}/test/book`, `${HOST}/test/csv`, `${HOST}/test/headless`]),
    project("protocol", [`${HOST}/test/protocol`, `${HOST}/test/client`], { testEnvironment: OFFICE }),
    project("preview", [`${HOST}/test/browser`], { testEnvironment: "jsdom" }),
    project("scripts", ["test/scripts"]),
    project("scenarios", ["test/scenarios", "test/blackbox"], {
      testEnvironment: OFFICE,
      // `npm run acts` tries every act of others at every request; the tests try a sample.
      ...(process.env.ACTS === undefined ? {} : { testMatch: ["<rootDir>/test/scenarios/acts.measure.ts"] }),
    }),
    project("browser", ["test/browser"], {
      // `npm run budget` measures; no test asserts a time. `npm run test:https` is for what is to be released.
      ...(process.env.BUDGET === undefined ? {} : { testMatch: ["<rootDir>/test/browser/budget.measure.ts"] }),
      ...(process.env.HOSTED === undefined ? {} : { testMatch: ["<rootDir>/test/browser/released.https.ts"] }),
      globalSetup: "<rootDir>/test/support/browserSetup.js",
      setupFilesAfterEnv: ["<rootDir>/test/support/patience.js"],
    }),
  ],
};
