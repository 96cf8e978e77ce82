/** Headings of Invoices that bear on what a unit cost: told where they are not read, or may mean something else than they are read as. */
import { recognise } from "../../src/workbook/recognise";
import type { SheetChoices } from "../../src/workbook/sheetColumns";
import { inWords, workbookOf, type Rows } from "./sheets";

const INVENTORY: Rows = [["Part number", "Quantity on hand"], ["A", 1]]; // prettier-ignore
const PLAIN = ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"];

function doubts(more: readonly string[], choices: SheetChoices = {}, first: readonly string[] = PLAIN): readonly string[] {
  const headings = [...first, ...more];
  const sheets = { Inventory: INVENTORY, Invoices: [headings, headings.map(() => 1)] };
  const { findings, refusals } = recognise(workbookOf(sheets), choices);
  expect(refusals).toEqual([]);
  return findings.map(inWords);
}

const TOO_HIGH = "Without it net unit costs, and with them credits, may be too high";
const told = (text: string): string => `Warning COLUMN_DOUBTFUL Invoices 1: ${text}`;

test.each(["Discount %", "Disc. %", "Rabatt %", "Line Discount %", "Disc pct", "Discount rate", "% Discount", "Remise (%)"])(
  "%s is not read",
  (heading) =>
    expect(doubts([heading])).toEqual([
      told(
        `The column "${heading}" (F) is not read: a discount is read in dollars off the whole line, not as a percentage. ${TOO_HIGH}: enter those dollars in a column headed Discount.`,
      ),
    ]),
);

test.each(["Trade discount", "Rebate", "Rabatt", "Disc. amt", "Discount per unit"])("%s is not read", (heading) =>
  expect(doubts([heading])).toEqual([
    told(`The column "${heading}" (F) is not read. ${TOO_HIGH}: if it holds dollars off the whole line, choose it as Discount.`),
  ]),
);

test.each(["Net price", "Net unit price", "Nettopreis"])("%s beside Unit price is not read", (heading) =>
  expect(doubts([heading])).toEqual([
    told(
      `The column "${heading}" (F) is not read: Unit price is the price before discount, and there is no column Discount. ${TOO_HIGH}: enter what was taken off each line in a column headed Discount, or choose this one as Unit price.`,
    ),
  ]),
);

test.each([
  ["the day and terms of a discount", ["Discount date", "Discount terms", "Disc. due date", "Discontinued", "Discount code"]],
  ["its dollars beside its percentage", ["Discount amount", "Discount %"]],
  ["its dollars beside the net price", ["Discount", "Net price"]],
  ["the list price beside the price paid", ["List price"]],
  ["the sum of the line", ["Net amount", "Amount"]],
])("%s: there is nothing to say", (_story, headings) => expect(doubts(headings)).toEqual([]));

const NO_PRICE = PLAIN.slice(0, 4);
const asPrice = (heading: string): SheetChoices => ({ Invoices: { columns: { unitPrice: heading } } });

test("a net price that is chosen as Unit price, less Discount", () => {
  expect(doubts(["Net price", "Discount"], asPrice("Net price"), NO_PRICE)).toEqual([
    told(
      'Unit price is read from the column "Net price" (E), and Discount too: if that price is after the discount, it is taken off twice. Leave one of them out.',
    ),
  ]);
  expect(doubts(["Net price"], asPrice("Net price"), NO_PRICE)).toEqual([]);
});

test("a list price that is chosen as Unit price, no Discount", () => {
  expect(doubts(["List price"], asPrice("List price"), NO_PRICE)).toEqual([
    told(
      'Unit price is read from the column "List price" (E), and no column Discount: if the vendor invoiced less than the list price, credits may be too high.',
    ),
  ]);
  expect(doubts(["List price", "Discount"], asPrice("List price"), NO_PRICE)).toEqual([]);
});

test("a price of sale on the sheet named Invoices", () => {
  expect(doubts(["Sales price"], {}, NO_PRICE)).toEqual([
    told('Unit price is read from the column "Sales price" (E): make sure that it is what the vendor invoiced, not what you sold it for.'),
  ]);
  expect(doubts(["Sales price", "Type"], {}, NO_PRICE)).toEqual([]);
});

test("a price below a heading that says net", () => {
  const sheets = { Inventory: INVENTORY, Invoices: [["", "", "", "", "Net", "Line"], ["Invoice number", "Invoice date", "Part number", "Quantity", "Price", "Discount"], ["1", 36_526, "A", 1, 1, 1]] }; // prettier-ignore
  expect(recognise(workbookOf(sheets)).findings.map(({ code, row, column }) => [code, row, column])).toEqual([["COLUMN_DOUBTFUL", 2, 4]]);
});

describe("what may have been sold", () => {
  const sold = (heading: string, letter = "F"): string =>
    told(
      `The column "${heading}" (${letter}) is one that a list of sales has. Make sure that this sheet lists what the vendor invoiced to you, not what you invoiced: sales would count as purchases, and credits would be wrong.`,
    );

  test.each(["Customer", "Customer name", "Sold-to party", "Gross margin"])("a column %s on a sheet named Invoices is told", (heading) =>
    expect(doubts([heading])).toEqual([sold(heading)]),
  );

  test.each([
    ["a column of vendors", ["Customer", "Vendor"]],
    ["an order number of the customer's", ["Customer PO"]],
  ])("%s: there is nothing to say", (_story, headings) => expect(doubts(headings)).toEqual([]));

  test.each([
    ["Bill", []],
    ["Invoice", [sold("Customer")]],
  ])("lines of the type %s", (type, expected) => {
    const headings = [...PLAIN, "Customer", "Type"];
    const sheets = { Inventory: INVENTORY, Invoices: [headings, [1, 1, "A", 1, 1, "Ann", type]] };
    expect(recognise(workbookOf(sheets)).findings.map(inWords)).toEqual(expected);
  });
});
