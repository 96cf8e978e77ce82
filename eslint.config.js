"use strict";
const path = require("node:path");
const js = require("@eslint/js");
const globals = require("globals");
const { defineConfig } = require("eslint/config");
const tseslint = require("typescript-eslint");
const hooks = require("eslint-plugin-react-hooks");
const officeAddins = require("eslint-plugin-office-addins");
const prettier = require("eslint-config-prettier");

const importLayers = require("./scripts/lint/importLayers");
const channel = {
  rules: { "import-layers": importLayers, "contract-layers": importLayers, "clause-source": require("./scripts/lint/clauseSource") },
};

/** One row per folder of src/: what it may import. A new folder starts as a new row here. */
const layers = {
  contract: {
    folders: [],
    packages: [],
    says: "The contract is a pure core: it may import itself and nothing else.",
  },
  workbook: {
    folders: ["contract"],
    packages: [],
    says: "workbook is our sheets in trade words, without Excel: it may import contract.",
  },
  credits: {
    folders: ["contract", "workbook"],
    packages: [],
    says: "credits holds the use cases: it may import contract and workbook.",
  },
  excel: {
    folders: ["workbook"],
    packages: [],
    says: "excel is the WorkbookPort over Office.js: it may import workbook, no clauses, no React.",
  },
  functions: {
    folders: ["contract", "workbook"],
    packages: [],
    says: "functions coerces, calls a clause and shapes the cell: it may import contract and workbook.",
  },
  taskpane: {
    folders: ["contract", "workbook", "credits"],
    packages: ["react", "react-dom", "@fluentui/*", "@tanstack/react-virtual"],
    entries: { "taskpane/index.tsx": ["excel", "functions", "languages"] },
    says: "taskpane may import contract, workbook, credits, React and Fluent; excel, functions and languages only from taskpane/index.tsx.",
  },
  languages: {
    folders: ["contract", "workbook", "credits", "excel", "functions", "taskpane", "commands"],
    packages: [],
    says: "languages puts the words of all folders together: it may import their german.ts.",
  },
  commands: {
    folders: ["credits", "workbook", "excel"],
    packages: [],
    entries: { "commands/ribbon.ts": ["taskpane"], "commands/headless.ts": ["languages"] },
    says: "commands holds the entry points without a pane (ribbon commands, headless fill): it may import credits, workbook and excel; languages only from headless.ts; taskpane only from ribbon.ts, to say what the pane is wanted for.",
  },
};

/** The same within src/contract: what knows less stands further up. */
const contractLayers = {
  base: { folders: [], packages: [], says: "base holds money, days, records and findings: it knows nothing else." },
  agreement: { folders: ["base"], packages: [], says: "agreement holds the terms: it may import base." },
  stock: { folders: ["base", "agreement"], packages: [], says: "stock knows no right: it may import base and agreement." },
  rights: { folders: ["base", "agreement", "stock"], packages: [], says: "A right may import base, agreement and stock; no statement." },
  statement: { folders: ["base", "agreement", "stock", "rights"], packages: [], says: "statement walks the rights over all parts." },
  "german.ts": {
    folders: ["base", "agreement", "stock", "rights", "statement"],
    packages: [],
    says: "german.ts puts the contract's German together: it may import every folder.",
  },
};

/** The packages of packages/, each on its own: what they may import besides themselves, and their tests besides that. */
const host = {
  folders: [],
  packages: ["fflate", "papaparse", "numfmt", "react", "react-dom", "@fluentui/*", "@tanstack/react-virtual", "node:*"],
  says: "The host stands in for Excel: it may import itself, and loads our built pages as Excel does.",
};
const hostTests = { ...host, packages: [...host.packages, "saxes", "@microsoft/office-js", "jest-environment-*"] };
const packageLayers = (rows) => ["error", { sourceRoot: path.join(__dirname, "packages"), rows }];

const noClock = [
  { name: "Date", message: "The contract reads no clock and knows no zone: use CivilDate." },
  { name: "performance", message: "The contract reads no clock." },
  { name: "crypto", message: "The contract knows no randomness." },
];
const notExcel = ["Excel", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: `Only src/excel names ${name}; everyone else asks the WorkbookPort.`,
}));
/** The types of Excel, which the rule on globals does not see. */
const notExcelTypes = {
  selector: "TSQualifiedName > Identifier.left[name=/^(Excel|Office|OfficeExtension)$/]",
  message: notExcel[0].message,
};
const noDefaultExport = { selector: "ExportDefaultDeclaration", message: "Export by name." };
const noSleep = {
  selector: "CallExpression[callee.name='setTimeout'] > Literal[value>0]",
  message: "A test does not sleep: turn a fake clock, or wait for what is to come with until() or turns() of the host's testing entry.",
};
const notOffice = { name: "Office", message: "Only src/excel, src/commands and src/taskpane/index.tsx name Office." };
const notCustomFunctions = { name: "CustomFunctions", message: "Only src/functions names CustomFunctions." };

module.exports = defineConfig(
  { ignores: ["build/", "dist/", "out/", "coverage/", "test/examples/", "packages/preview-host/testing/fixtures/"] },
  js.configs.recommended,
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "commonjs", globals: { ...globals.node } },
  },
  {
    files: ["test/**/*.js", "packages/*/{test,testing}/**/*.js"],
    languageOptions: { globals: { ...globals.node, ...globals.jest } },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      "no-restricted-syntax": ["error", noDefaultExport],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "packages/*/src/**/*.{ts,tsx}"],
    plugins: { channel },
    rules: {
      "no-restricted-globals": ["error", ...notExcel, notOffice, notCustomFunctions],
      "no-restricted-syntax": ["error", noDefaultExport, notExcelTypes],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: { "channel/import-layers": ["error", { sourceRoot: path.join(__dirname, "src"), rows: layers }] },
  },
  {
    files: ["packages/*/src/**/*.{ts,tsx}"],
    rules: { "channel/import-layers": packageLayers({ "preview-host": host }) },
  },
  {
    files: ["packages/*/{test,testing}/**/*.{ts,tsx,js}"],
    plugins: { channel },
    rules: { "channel/import-layers": packageLayers({ "preview-host": hostTests }) },
  },
  {
    files: ["src/contract/**/*.ts"],
    rules: {
      "channel/contract-layers": ["error", { sourceRoot: path.join(__dirname, "src", "contract"), rows: contractLayers }],
      "no-restricted-globals": ["error", ...noClock, ...notExcel, notOffice, notCustomFunctions],
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: "The contract knows no randomness." }],
    },
  },
  {
    files: ["src/contract/rights/*/{rule,unitValue,lowestPrice}.ts"],
    rules: { "channel/clause-source": "error" },
  },
  {
    files: ["src/excel/**/*.ts"],
    rules: { "no-restricted-globals": ["error", notCustomFunctions], "no-restricted-syntax": ["error", noDefaultExport] },
  },
  {
    files: ["src/taskpane/index.tsx", "src/commands/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...notExcel, notCustomFunctions], "no-restricted-syntax": ["error", noDefaultExport] },
  },
  {
    files: ["src/functions/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...notExcel, notOffice] },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "packages/preview-host/src/browser/**/*.{ts,tsx}"],
    extends: [hooks.configs.flat.recommended],
  },
  {
    // Listed one by one: the plugin's own preset skips .tsx and brings an old parser.
    files: ["src/**/*.{ts,tsx}", "packages/*/src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      [
        "call-sync-after-load",
        "call-sync-before-read",
        "load-object-before-read",
        "no-context-sync-in-loop",
        "no-empty-load",
        "no-navigational-load",
        "no-office-initialize",
        "test-for-null-using-isNullObject",
      ].map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    files: ["test/**/*.{ts,tsx}", "packages/*/{test,testing}/**/*.ts"],
    rules: { "@typescript-eslint/unbound-method": "off", "no-console": "off", "no-restricted-syntax": ["error", noDefaultExport, noSleep] },
  },
  {
    // In a real browser there is no clock to turn.
    files: ["test/browser/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport] },
  },
  prettier,
);
