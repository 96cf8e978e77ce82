/** The agreement that a fill is asked to apply, and workbooks that name another. */
import { AGREEMENTS } from "../../src/contract/agreement/agreements/all";
import { agreementAsked } from "../../src/credits/askedAgreement";
import { prepareFill } from "../../src/credits/prepareFill";
import { WorkbookProblem, type Cell } from "../../src/workbook/port";
import { day } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";

const FILED = AGREEMENTS[0]!;
const KNOWN = AGREEMENTS.map(({ id }) => id);
const FILE = {
  ...FILED,
  id: "toy-2000",
  vendor: "Toymaker",
  distributor: "Toyshop",
  terms: FILED.terms.map((row) => (row.term === "priceProtection.creditBasis" ? { ...row, value: "old-less-new" } : row)),
};
const asked = agreementAsked({ file: "toy.json", content: JSON.parse(JSON.stringify(FILE)) as unknown });
if ("problem" in asked) throw new Error(asked.problem);
const TOY = asked.agreement;

test("a known one is found by its name, whatever its case", () => {
  expect(agreementAsked({ id: "AltiGen-Synnex-1999" })).toEqual({ agreement: FILED });
});

test("an unknown name, and a file that states none, are told", () => {
  expect(agreementAsked({ id: "acme" })).toEqual({
    problem: `--agreement acme: no agreement of that name is known. Known: ${KNOWN.join(", ")}; a file's name ends in .json.`,
    mend: { said: "acme", known: KNOWN },
  });
  expect(agreementAsked({ file: "toy.json", content: { ...FILE, date: "x", vendor: 1 } })).toEqual({
    problem:
      '--agreement toy.json states no agreement:\n  "vendor" is 1 where words belong.\n  "date" is "x": give the day of the agreement, as "1999-12-22".',
  });
});

const [JAN_10, FEB_1] = [day("2000-01-10"), day("2000-02-01")];
// prettier-ignore
const SHEETS: Record<string, Cell[][]> = {
  Inventory: [["Part number", "Quantity on hand", "As-of date"], ["A", 5, FEB_1]],
  Invoices: [["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"], ["1", JAN_10, "A", 5, 12]],
  "Price changes": [["Part number", "Effective date", "New price", "Old price"], ["A", FEB_1, 8, 10]],
};
function prepared(terms: Cell[][], agreement = TOY) {
  const sheets = { ...SHEETS, ...(terms.length > 0 && { Terms: [["Term", "Value"], ...terms] }) };
  return prepareFill(arrayPort(Object.entries(sheets).map(([name, rows]) => ({ name, rows }))), { agreement });
}
async function filled(terms: Cell[][], agreement = TOY) {
  const fill = await prepared(terms, agreement);
  if ("refusals" in fill) throw new Error(JSON.stringify(fill.refusals));
  return { id: fill.totals.agreement.id, cents: fill.totals.rights[0]!.cents, title: fill.plan.blocks[1]!.printTitle };
}

test("it is applied, and stands on what is written: 5 x (10 - 8) by it, 5 x (12 - 8) by the filed one", async () => {
  const title = "Distribution agreement of Toymaker and Toyshop, effective 22 December 1999";
  expect(await filled([])).toEqual({ id: "toy-2000", cents: 10_00, title });
  expect(await filled([["agreement.id", " Toy-2000"]])).toEqual({ id: "toy-2000", cents: 10_00, title });
  expect(await filled([["stock.flow", "fifo"]])).toMatchObject({ id: "toy-2000", cents: 10_00 });
  expect(await filled([], FILED)).toMatchObject({ id: "altigen-synnex-1999", cents: 20_00 });
});

// prettier-ignore
test.each<[string, Cell[][], string, number]>([
  ["a known one",    [["agreement.id", "altigen-synnex-1999"]],                               "altigen-synnex-1999", 2],
  ["an unknown one", [["stock.flow", "fifo"], ["agreement.id", "acme-2003"]],                 "acme-2003",           3],
  ["two",            [["agreement.id", "toy-2000"], ["agreement.id", "altigen-synnex-1999"]], "altigen-synnex-1999", 3],
])("a workbook that names another, %s, is refused", async (_story, terms, named, row) => {
  const refused = prepared(terms);
  await expect(refused).rejects.toBeInstanceOf(WorkbookProblem);
  await expect(refused).rejects.toThrow(
    `The agreement toy-2000 is asked for, and "Terms" names "${named}" in row ${row} (agreement.id). Nothing was written. Ask for the one that the workbook names, or correct or clear that value.`,
  );
});
