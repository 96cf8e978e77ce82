/** `npm run clause`: what it finds for a clause, and what it says of one that is not there. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Clause {
  readonly clause: string;
  readonly about: string;
  readonly by: readonly string[];
  readonly because?: string;
}

const ROOT = join(__dirname, "..", "..");
const { registeredClauses } = jest.requireActual<{ registeredClauses(root: string): readonly Clause[] }>("../../scripts/clause/register");
const proofs = jest.requireActual<{
  CASE_FOLDERS: readonly string[];
  CASE_TESTS: readonly string[];
  casesOf(clause: Clause, root: string): readonly string[];
  testFilesOf(clause: Clause, root: string): readonly string[];
}>("../../scripts/clause/proofs");

const CLAUSES = registeredClauses(ROOT);
const clause = (name: string): Clause => CLAUSES.find((it) => it.clause === name)!;

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts", "clause.js"), ...words], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("the register is read as it stands: what computes a clause, or why nothing does", () => {
  expect(clause("3.6(A)").by).toContain("protectionOf");
  expect(clause("3.2")).toMatchObject({ about: "distributor pricing", by: [], because: "leaves resale prices free" });
  expect(clause("1.1")).toMatchObject({ by: [], because: expect.stringContaining("defines a word") as string });
  expect(clause("3.1")).toMatchObject({ by: ["priceInForce"], because: undefined });
});

test("every clause that is computed has tests of its own", () => {
  const computed = CLAUSES.filter(({ by }) => by.length > 0);
  expect(computed.length).toBeGreaterThan(5);
  expect(computed.filter((it) => proofs.testFilesOf(it, ROOT).length === 0).map((it) => it.clause)).toEqual([]);
});

test("a clause's tests are those that take its functions or begin with it, and no others", () => {
  expect(proofs.testFilesOf(clause("3.6(A)"), ROOT)).toContain("test/contract/priceProtection.test.ts");
  expect(proofs.testFilesOf(clause("3.6(A)"), ROOT)).not.toContain("test/contract/discontinuation.test.ts");
  expect(proofs.testFilesOf(clause("3.6(A)"), ROOT)).toEqual(
    expect.arrayContaining(["roll", "openOrders", "netUnitCost"].map((it) => `test/contract/${it}.test.ts`)),
  );
  expect(proofs.testFilesOf(clause("13.6"), ROOT)).toEqual(["test/contract/calendar.test.ts"]);
});

// prettier-ignore
test.each([
  ["3.6(A)", "price-drop.json",            true,  "a credit line of it"],
  ["3.6(A)", "no-fall.json",               true,  "a credit line of 0.00"],
  ["3.7(A)", "committed-included.json",   true,  "a term of it"],
  ["3.7(D)", "discontinuation-window.json", true, "a credit line of it"],
  ["3.7(D)", "price-drop.json",            false, "nothing of it"],
  ["3.7(A)", "limit-withheld.json",        true,  "a term that is missing"],
])("%s: %s is among its worked cases: %p, by %s", (name, file, isAmong) => {
  expect(proofs.casesOf(clause(name), ROOT).includes(file)).toBe(isAmong);
});

test("every worked case is tried by one of the tests that are said to try them", () => {
  const tried = proofs.CASE_TESTS.map((file) => readFileSync(join(ROOT, file), "utf8")).join("\n");
  const folders = new Set(proofs.CASE_FOLDERS.flatMap((it) => foldersBelow(join(ROOT, it))));
  const named = [...folders].map((it) => it.slice(join(ROOT, "test").length + 1));
  expect(named).toEqual(expect.arrayContaining(["examples", join("examples", "further"), join("oracle", "cases")]));
  expect(named.filter((it) => !tried.includes(it.split("/").at(-1)!))).toEqual([]);
});

/** Folders with a worked case in them. */
const foldersBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((it) => it.endsWith(".json"))
    .map((it) => dirname(join(folder, it)));

test("the tests that try the worked cases, and the folders these stand in, are there", () => {
  expect([...proofs.CASE_FOLDERS, ...proofs.CASE_TESTS].filter((it) => !existsSync(join(ROOT, it)))).toEqual([]);
});

test("a clause that is not there: those near it, one to try, how to get all, and exit code 2; without a clause, all there are", () => {
  const unknown = run("99.9");
  expect(unknown).toMatchObject({ status: 2, stdout: "" });
  expect(unknown.stderr).toContain('has no clause "99.9"');
  expect(unknown.stderr.split("\n").slice(1)).toEqual(["Help:  npm run clause -- --help", ""]);
  expect(run("3.6(X)").stderr).toMatch(/\n +3\.6\(A\) +distributor price protection\n[^]*\nTry: {3}npm run clause -- "3\.6\(A\)"\n/);
  const heading = run("3.7").stderr;
  expect(heading).toContain("3.7(D)");
  expect(heading).not.toContain("3.6(A)");
  expect(run().stderr).toContain("Say which clause");
  expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringMatching(/3\.6\(A\) +distributor price protection\n/) as string });
});

test("a clause that computes nothing says why; case and spaces do not matter", () => {
  expect(run("3.5", "(a)")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("computes nothing; an amount is withheld") as string,
  });
});
