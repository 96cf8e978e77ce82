/** The sample workbook shows what a fill can say: each situation of its further sheets is there, and none changes what its stock earns. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { sampleBook } from "../../scripts/sample/index";
import { CHANNEL_SHEETS } from "../../scripts/sample/channel";
import { READ_KINDS } from "../../src/workbook/sheets";
import { cellsOf, filled, figures, sheetNamed, written, type Row } from "./files";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const FILE = new Uint8Array(readFileSync(join(__dirname, "../..", "assets/sample.xlsx")));

const filledOnce = (() => {
  let file: Promise<Uint8Array> | undefined;
  return () => (file ??= filled(FILE));
})();

test("the file is what the script makes, with every sheet that a fill can read", () => {
  expect(Buffer.compare(sampleBook().save(), FILE)).toBe(0);
  expect(openBook(FILE).sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...READ_KINDS]));
});

const sumOf = (rows: readonly Row[], column: number): string => rows.reduce((sum, row) => sum + Number(row[column]), 0).toFixed(2);

test("what its stock earns, and what Review says, is the same without the further sheets", async () => {
  const alone = openBook(FILE);
  for (const { name } of CHANNEL_SHEETS) alone.deleteSheet(sheetNamed(alone, name).id);
  const [whole, without] = [await filledOnce(), await filled(alone.save())];
  expect(figures(whole)).toEqual(figures(without));
  expect(written(whole).review).toEqual(written(without).review);
  expect([sumOf(figures(whole), 1), sumOf(figures(whole), 6)]).toEqual(["39024.45", "66260.35"]);
  expect(written(whole).limits[0]![7]).toBe(1379792.22);
  const severities = written(whole).review.map(([severity]) => severity);
  const count = (severity: string): number => severities.filter((it) => it === severity).length;
  expect({ errors: count("Error"), warnings: count("Warning"), infos: count("Info") }).toEqual({ errors: 6, warnings: 14, infos: 3 });
});

/** What stands in the last column of a further sheet. */
async function explanations(sheet: string): Promise<string> {
  return cellsOf(sheetNamed(openBook(await filledOnce()), sheet))
    .map((row) => row.at(-1))
    .join("\n");
}

// prettier-ignore
test.each([
  // situation                                       sheet               in its explanation
  ["balancing after its last day",                   "Return requests",  "3.7(A): none of 2 allowed: the right had to be exercised by 2000-02-29."],
  ["balancing of an open package",                   "Return requests",  "3.7(A): none of 2 allowed: not factory sealed."],
  ["balancing, returned in time",                    "Return requests",  "3.7(A): 1 of 1 units allowed, $1,857.10."],
  ["balancing, returned too late",                   "Return requests",  "3.7(A): none of 4 allowed: returned late."],
  ["balancing, cut by its order",                    "Return requests",  "1 refused: above what is left of offsetting order PO-901; not returned yet."],
  ["balancing a second time in a quarter",           "Return requests",  "the right of the quarter is used by R-101."],
  ["balancing without an order",                     "Return requests",  "3.7(A): none of 1 allowed: no offsetting order."],
  ["a discontinued part, returned",                  "Return requests",  "3.7(D): 4 of 4 units allowed, $1,992.00."],
  ["a discontinued part, not returned yet",          "Return requests",  "3.7(D): 2 of 2 units allowed, $2,360.00; not returned yet."],
  ["asked before the notice",                        "Return requests",  "3.7(D): none of 1 allowed: it had to be requested from 2000-03-20."],
  ["a part without a notice",                        "Return requests",  "3.7(D): none of 1 allowed: no notice of discontinuation."],
  ["a defective unit, returned",                     "Return requests",  "3.7(B): 1 of 1 units allowed"],
  ["a defective unit, returned too late",            "Return requests",  "3.7(B): none of 1 allowed: returned late."],
  ["a new version, with credit left over",           "Return requests",  "it buys 1 of the new version, $546.00 stays credit."],
  ["a new version, asked too late",                  "Return requests",  "3.7(C): none of 1 allowed: it had to be requested from 2000-03-02 to 2000-04-01."],
  ["a new version, an open package",                 "Return requests",  "3.7(C): none of 2 allowed: not factory sealed."],
  ["the initial order",                              "Return requests",  "3.4: 2 of 2 units allowed"],
  ["after the agreement's end, in time",             "Return requests",  "12.3: 3 of 3 units allowed"],
  ["after the agreement's end, too late",            "Return requests",  "12.3: none of 2 allowed: it had to be requested from 2000-06-30 to 2000-08-29."],
  ["after its end, from a dealer, on the last day",  "Return requests",  "12.3: 1 of 1 units allowed"],
  ["an order that is confirmed",                     "Open orders",      "5.2: accepted on 2000-01-24. 3.6(A): 4 of 4 units protected."],
  ["an order accepted by lapse, the day before",     "Open orders",      "5.2: accepted on 2000-01-31. 3.6(A): 10 of 10 units protected."],
  ["an order accepted by lapse, on the day itself",  "Open orders",      "5.2: accepted on 2000-02-01. 3.6(A): 0 of 5 units protected; accepted too late"],
  ["an order charged at the new price",              "Open orders",      "charged at the new price"],
  ["an order that was rejected",                     "Open orders",      "5.2: not accepted."],
  ["an order that was shipped before",               "Open orders",      "shipped before"],
  ["an order that was cancelled",                    "Open orders",      "cancelled"],
  ["dealer stock, granted",                          "Dealer inventory", "3 of 5 units protected; 3 shipped to Bay Telecom less than 30 days before 2000-02-01; granted."],
  ["dealer stock, refused by the vendor",            "Dealer inventory", "3.6(B): not granted."],
  ["dealer stock, not decided",                      "Dealer inventory", "awaits approval."],
  ["an invoice of the initial order",                "Open invoices",    "3.5: due 2000-03-05, 60 days after the invoice date, initial order."],
  ["an invoice with a due date",                     "Open invoices",    "as the Due date says."],
  ["a disputed invoice",                             "Open invoices",    "$380.25 disputed"],
])("%s", async (_situation, sheet, words) => {
  expect(await explanations(sheet)).toContain(words);
});
