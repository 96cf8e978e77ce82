/** Cases of an agreement's file: what is wrong with them, the workbook they make, and what a filled one holds otherwise. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bookOf, casesIn, differences, type AgreementCase } from "../../scripts/agreement/cases";
import { agreementCommand } from "../../scripts/agreement/index";

jest.setTimeout(120_000);

const FALL: AgreementCase = {
  name: "a fall",
  reckoning: "10 on hand x (10.00 - 8.00) = 20.00",
  sheets: {
    Inventory: [
      ["Part number", "Quantity on hand", "As-of date"],
      ["A", 10, "2000-02-01"],
    ],
    Invoices: [
      ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
      ["1", "2000-01-10", "A", 10, 10],
    ],
    "Price changes": [
      ["Part number", "Effective date", "New price"],
      ["A", "2000-02-01", 8],
    ],
  },
  expected: { Inventory: { "2": { "Price protection credit": 20, "Balancing limit": null, "Credit explanation": ["10 of 10 units"] } } },
};

// prettier-ignore
test.each<[string, unknown, readonly string[]]>([
  ["no list",       {},                                    ['"cases" is an object where a list in square brackets belongs.']],
  ["no case",       [7],                                   ["Case 1: it is 7 where an object in braces belongs."]],
  ["another word",  [{ ...FALL, says: "" }],               ['Case 1: it has "says", which means nothing here; "name", "reckoning", "sheets", "expected" do.']],
  ["no reckoning",  [FALL, { ...FALL, reckoning: " " }],   ['Case 2: "reckoning" is " ": say how the figures come about.']],
  ["no cells",      [{ ...FALL, sheets: { A: [[true]] } }], ['Case 1: "sheets" must give rows of cells by the names of sheets.']],
  ["no row",        [{ ...FALL, expected: { A: { b: {} } } }], ['Case 1: "expected" must give cells by sheet, number of the row and heading.']],
  ["nothing expected", [{ ...FALL, expected: {} }],        ['Case 1: "expected" must give cells by sheet, number of the row and heading.']],
])("%s is told", (_story, found, problems) => {
  expect(casesIn(found)).toEqual({ problems });
});

test("a day in a case stands in its cell as that day", () => {
  const cells = bookOf(FALL).sheets[0]!.values({ row: 1, column: 0, rowCount: 1, columnCount: 3 });
  expect(cells).toEqual([["A", 10, 36557]]);
});

test("what is not as expected is told with its cell", () => {
  const expected: AgreementCase["expected"] = {
    Stock: { "2": { Part: "A" } },
    Inventory: {
      "2": { "Part number": "B", "Quantity on hand": null, "As-of date": "2000-02-01", Credit: 1 },
      "3": { "Part number": ["A", "B"] },
    },
  };
  expect(differences({ ...FALL, expected }, bookOf(FALL))).toEqual([
    "There is no sheet Stock.",
    'Inventory, row 2, Part number: "A", expected "B".',
    "Inventory, row 2, Quantity on hand: 10, expected blank.",
    "Inventory, row 2, Credit: there is no such column.",
    'Inventory, row 3, Part number: blank, expected "A" and "B".',
  ]);
});

describe("check", () => {
  const OWN = JSON.parse(agreementCommand(["show"], () => "").words.replace('"altigen-synnex-1999"', '"toy-2000"')) as object;
  let home = "";
  beforeAll(() => (home = mkdtempSync(join(tmpdir(), "agreement "))));
  afterAll(() => rmSync(home, { recursive: true }));

  function checked(cases: readonly AgreementCase[]) {
    const file = join(home, "own.json");
    writeFileSync(file, JSON.stringify({ ...OWN, cases }));
    const command = join(__dirname, "..", "..", "scripts", "agreement.js");
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, "check", file], { encoding: "utf8" });
    return { status, stdout, stderr: stderr.replace(/^(Building|Built) .*\n/gm, "") };
  }

  test("fills the workbook of every case by the file's agreement", () => {
    const { status, stdout, stderr } = checked([FALL]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/\n1 case tried; every figure comes out as expected\.\n$/);
  });

  test("a figure that comes out otherwise, and a workbook that is refused, are told with their case", () => {
    const other = { Inventory: { "2": { "Price protection credit": 21 } } };
    const { status, stderr } = checked([
      { ...FALL, expected: other },
      { ...FALL, name: "no stock", sheets: { Inventory: [] } },
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('Case "a fall": Inventory, row 2, Price protection credit: 20, expected 21.\n');
    expect(stderr).toContain('Case "no stock": the workbook was refused. No sheet can be read as Inventory.');
  });

  test("faults of cases are told with the others", () => {
    const said = agreementCommand(["check", "f.json"], () => JSON.stringify({ ...OWN, vendor: "", cases: [7] }));
    expect(said).toEqual({
      code: 1,
      words: 'f.json: 2 faults.\n"vendor" is "" where words belong.\nCase 1: it is 7 where an object in braces belongs.\n',
    });
  });
});
