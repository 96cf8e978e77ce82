import { join } from "node:path";
import { RuleTester, type Rule } from "eslint";

const importLayers = jest.requireActual<Rule.RuleModule>("../../scripts/lint/importLayers");
const clauseSource = jest.requireActual<Rule.RuleModule>("../../scripts/lint/clauseSource");

const sourceRoot = join(__dirname, "src");
const rows = {
  contract: { folders: [], packages: [], says: "It may import itself." },
  pane: { folders: ["contract"], packages: ["react", "@ui/*"], entries: { "pane/index.js": ["excel"] }, says: "It may import contract." },
};
const at = (file: string) => ({ filename: join(sourceRoot, file), options: [{ sourceRoot, rows }] });
const tester = new RuleTester();

tester.run("import-layers", importLayers, {
  valid: [
    { code: 'import { a } from "./lots"', ...at("contract/money.js") },
    { code: 'import { a } from "../contract/money"', ...at("pane/view.js") },
    { code: 'import { a } from "../../contract/money"', ...at("pane/views/deep.js") },
    { code: 'import { a } from "react"; import { b } from "@ui/button/lib"', ...at("pane/view.js") },
    { code: 'import { a } from "../excel"', ...at("pane/index.js") },
    { code: 'new URL("https://example.com/")', ...at("pane/view.js") },
    { code: 'import { a } from "anything"', filename: join(__dirname, "test", "a.js"), options: [{ sourceRoot, rows }] },
  ],
  invalid: [
    { code: 'import { a } from "../pane/view"', ...at("contract/money.js"), errors: [{ message: /It may import itself/ }] },
    { code: 'export { a } from "../pane/view"', ...at("contract/money.js"), errors: 1 },
    { code: 'export * from "../pane/view"', ...at("contract/money.js"), errors: 1 },
    { code: 'import("../pane/view")', ...at("contract/money.js"), errors: 1 },
    { code: 'require("../pane/view")', ...at("contract/money.js"), errors: 1 },
    { code: 'new Worker(new URL("../pane/view.js", import.meta.url))', ...at("contract/money.js"), errors: 1 },
    { code: 'import { a } from "../../test/facts"', ...at("contract/money.js"), errors: 1 },
    { code: 'import { a } from "react"', ...at("contract/money.js"), errors: 1 },
    { code: 'import { a } from "../excel"', ...at("pane/view.js"), errors: 1 },
    { code: 'import { a } from "./b"', ...at("novel/a.js"), errors: [{ message: /has no row/ }] },
  ],
});

tester.run("clause-source", clauseSource, {
  valid: [
    "/**\n * A rule.\n *\n * @source 3.6(A).\n * @rounding Once.\n */\nexport function credit() {}",
    "/** @source 3.6(A). */\nexport const credit = () => 1;",
    "export const limit = 5;",
    "function helper() {}",
  ],
  invalid: [
    { code: "export function credit() {}", errors: [{ messageId: "missing", data: { name: "credit" } }] },
    { code: "// @source 3.6(A)\nexport function credit() {}", errors: [{ messageId: "missing" }] },
    { code: "/** @source */\nexport function credit() {}", errors: [{ messageId: "missing" }] },
    { code: "/** A rule. */\nexport const credit = () => 1;", errors: [{ messageId: "missing" }] },
    { code: "/**\n * @source 3.6\n * @round up\n */\nexport function credit() {}", errors: [{ messageId: "unknown" }] },
  ],
});
