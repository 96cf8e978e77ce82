/** The register names every clause, and every clause function stands in it. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { REGISTER } from "../../src/contract/rights/register";
import { TERM_NAMES, termDefinition } from "../../src/contract/agreement/terms";

/** The agreement's clauses by section: how many there are, and the lettered ones. */
const SECTIONS: readonly (readonly [section: number, clauses: number, lettered: readonly string[]])[] = [
  [1, 8, []],
  [2, 0, []],
  [3, 9, ["3.5(A)", "3.6(A)", "3.6(B)", "3.7(A)", "3.7(B)", "3.7(C)", "3.7(D)"]],
  [4, 0, []],
  [5, 8, ["5.6(A)", "5.6(B)"]],
  [6, 9, []],
  [7, 0, []],
  [8, 3, []],
  [9, 6, []],
  [10, 4, []],
  [11, 3, []],
  [12, 4, []],
  [13, 15, []],
];

/** Clauses that only head their lettered parts. */
const HEADINGS = new Set(["3.6", "3.7"]);

test("every clause and exhibit of the agreement is registered once", () => {
  const numbered = SECTIONS.flatMap(([section, clauses]) =>
    clauses === 0
      ? [String(section)]
      : Array.from({ length: clauses }, (_, i) => `${section}.${i + 1}`).filter((clause) => !HEADINGS.has(clause)),
  );
  const lettered = SECTIONS.flatMap(([, , letters]) => letters);
  const exhibits = [..."ABCDEFG"].map((letter) => `Exhibit ${letter}`);
  expect(REGISTER.map(({ clause }) => clause).sort()).toEqual(["preamble", ...numbered, ...lettered, ...exhibits].sort());
});

/** The files that hold rules: those of the rights, each in its folder, and those of the other clauses. */
function ruleFiles(): readonly string[] {
  const contract = join(__dirname, "../../src/contract");
  const all = readdirSync(contract, { recursive: true, encoding: "utf8" });
  return all.filter((file) => /(rule|unitValue|lowestPrice)\.ts$/.test(file)).map((file) => join(contract, file));
}

test("every function of a clause file is registered", () => {
  const inFiles = ruleFiles().flatMap((file) =>
    Object.values(jest.requireActual<Record<string, unknown>>(file))
      .filter((it): it is (...args: never[]) => unknown => typeof it === "function")
      .map(({ name }) => name),
  );
  const inRegister = REGISTER.flatMap((it) => (it.status === "computed" ? it.by.map(({ name }) => name) : []));
  expect([...new Set(inRegister)].sort()).toEqual(expect.arrayContaining(inFiles.sort()));
});

test("a clause that computes nothing says why", () => {
  for (const it of REGISTER) if (it.status === "none") expect(it.because).toMatch(/\w+ \w+/);
});

test("every term stands in a registered clause that is more than conduct, or in none", () => {
  const clauses = TERM_NAMES.flatMap((name) => termDefinition(name).clause.split(", ")).filter(
    (clause) => clause !== "-" && clause !== "12",
  );
  const registered = new Set(REGISTER.map(({ clause }) => clause));
  expect(clauses.filter((clause) => !registered.has(clause.replace("Ex. ", "Exhibit ")))).toEqual([]);
});
