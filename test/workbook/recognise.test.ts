/** Which sheet plays which part, and where its columns stand. */
import { columnLetters } from "../../src/workbook/columnNames";
import { SHEET_KINDS, SHEETS, type Field } from "../../src/workbook/sheets";
import { isOwnSheet } from "../../src/workbook/ownSheets";
import { recognise } from "../../src/workbook/recognise";
import { listed } from "../../src/workbook/refusal";
import type { SheetChoices } from "../../src/workbook/sheetColumns";
import { inWords, workbookOf, type Rows } from "./sheets";

const STOCK = ["Part number", "Quantity on hand"];
const BILLS = ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"];
const INVENTORY: Rows = [STOCK, ["A", 1]];
const INVOICES: Rows = [BILLS, ["1", 36526, "A", 1, 1]];
const BOTH = { Inventory: INVENTORY, Invoices: INVOICES };
type Sheets = Parameters<typeof workbookOf>[0];

/** "Inventory: Stock, headings in row 1, 1 rows, partNumber A, quantityOnHand B" for each kind found. */
function found(sheets: Sheets, choices?: SheetChoices): readonly string[] {
  const { sheets: found, refusals } = recognise(workbookOf(sheets), choices);
  return [
    ...Object.values(found).map(({ kind, sheetName, headingRow, top, rowCount, columns }) => {
      const where = Object.entries(columns).map(([field, column]) => `${field} ${columnLetters(column)}`);
      if (top !== headingRow + 1) throw new Error("records begin below the headings");
      return `${kind}: ${sheetName}, headings in row ${headingRow + 1}, ${rowCount} rows, ${where.join(", ")}`;
    }),
    ...refusals.map(({ kind, message }) => `refused ${kind}: ${message}`),
  ];
}
const inventory = (sheets: Sheets, choices?: SheetChoices): string =>
  found({ Invoices: INVOICES, ...sheets }, choices).find((it) => it.includes("Inventory:"))!;

// prettier-ignore
test.each<[string, Rows, string]>([
  ["headings in the first row",           INVENTORY,                                                  "headings in row 1, 1 rows, partNumber A, quantityOnHand B"],
  ["a title above",                       [["Stock"], [], ...INVENTORY],                              "headings in row 3, 1 rows, partNumber A, quantityOnHand B"],
  ["a title that is a heading too",       [["Part number"], ...INVENTORY],                            "headings in row 2, 1 rows, partNumber A, quantityOnHand B"],
  ["numbers above",                       [[1, 2], ...INVENTORY],                                     "headings in row 2, 1 rows, partNumber A, quantityOnHand B"],
  ["columns the other way round",         [["Quantity on hand", "Part number"], [1, "A"]],            "headings in row 1, 1 rows, partNumber B, quantityOnHand A"],
  ["other columns between",               [["Part number", "Colour", "Quantity on hand"], ["A", "red", 1]], "headings in row 1, 1 rows, partNumber A, quantityOnHand C"],
  ["every optional column",               [["Part number", "Description", "Warehouse", "Quantity on hand", "Committed quantity", "In transit from vendor", "In transit between warehouses", "Transit date", "As-of date"], ["A"]],
    "headings in row 1, 1 rows, partNumber A, description B, warehouse C, quantityOnHand D, committedQuantity E, inTransitFromVendor F, inTransitBetweenWarehouses G, transitDate H, asOfDate I"],
  ["case, spaces and punctuation",        [[" PART_number: ", "Quantity (on hand)*"], ["A", 1]],      "headings in row 1, 1 rows, partNumber A, quantityOnHand B"],
  ["the first row that fits",             [...INVENTORY, ...INVENTORY],                               "headings in row 1, 3 rows, partNumber A, quantityOnHand B"],
  ["row 20 still counts",                 [...Array.from({ length: 19 }, () => ["x"]), ...INVENTORY], "headings in row 20, 1 rows, partNumber A, quantityOnHand B"],
])("Inventory with %s", (_story, rows, expected) => expect(inventory({ Inventory: rows })).toBe(`Inventory: Inventory, ${expected}`));

// prettier-ignore
test.each<[string, Rows, string]>([
  ["merged down beside a group",               [["Part number", "Stock", "", "As-of date"], ["", "Quantity on hand", "Committed quantity", ""], ["A", 1, 0, 36557]], "headings in row 2, 1 rows, partNumber A, quantityOnHand B, committedQuantity C, asOfDate D"],
  ["a group over two columns",                 [["Part number", "Quantity", ""], ["", "on hand", "committed"], ["A", 1, 0]],                    "headings in row 2, 1 rows, partNumber A, quantityOnHand B, committedQuantity C"],
  ["a heading cut over two rows",              [["Part", "Quantity"], ["number", "on hand"], ["A", 1]],                                         "headings in row 2, 1 rows, partNumber A, quantityOnHand B"],
  ["cut over three rows",                      [["Part", "Quantity"], ["", "on"], ["number", "hand"], ["A", 1]],                                "headings in row 3, 1 rows, partNumber A, quantityOnHand B"],
  ["a group that says the same",               [["Stock", ""], ["Part number", "Quantity on hand"], ["A", 1]],                                  "headings in row 2, 1 rows, partNumber A, quantityOnHand B"],
  ["both rows complete: the lower counts",     [["Part number", "On hand"], ["Item", "Qty on hand"], ["A", 1]],                                 "headings in row 2, 1 rows, partNumber A, quantityOnHand B"],
  ["all merged down over a blank row",         [["Part number", "Quantity on hand"], ["", ""], ["A", 1]],                                       "headings in row 1, 2 rows, partNumber A, quantityOnHand B"],
  ["a blank row in the middle",                [["Part", "Quantity"], ["", ""], ["number", "on hand"], ["A", 1]],                               "headings in row 3, 1 rows, partNumber A, quantityOnHand B"],
  ["a blank row between two that are complete", [["Part number", "On hand"], ["", ""], ["Item", "Qty on hand"], ["A", 1]],                      "headings in row 3, 1 rows, partNumber A, quantityOnHand B"],
  ["blank rows between headings and texts",    [["Part number", "On hand"], ["", ""], ["A", "1"]],                                              "headings in row 1, 2 rows, partNumber A, quantityOnHand B"],
  ["records that stand as text",               [["Part number", "Quantity on hand"], ["A", "1"]],                                               "headings in row 1, 1 rows, partNumber A, quantityOnHand B"],
  ["an exact heading beats an alias",          [["Item", "Part number", "On hand", "Quantity on hand"], ["x", "A", 9, 1]],                      "headings in row 1, 1 rows, partNumber B, quantityOnHand D"],
])("Inventory with headings over several rows: %s", (_story, rows, expected) =>
  expect(inventory({ Inventory: rows })).toBe(`Inventory: Inventory, ${expected}`),
);

test("a group is joined with what stands below it", () => {
  const rows: Rows = [
    ["Invoice", "", "Part", "", "Unit"],
    ["No", "Date", "Number", "Quantity", "Price"],
    ["1", 36535, "A", 1, 2],
  ];
  expect(found({ Inventory: INVENTORY, Bills: rows }).find((it) => it.includes("Invoices:"))).toBe(
    "Invoices: Bills, headings in row 2, 1 rows, invoiceNumber A, invoiceDate B, partNumber C, quantity D, unitPrice E",
  );
});

test("a discount in percent is no amount of discount", () => {
  const rows: Rows = [
    [...(INVOICES[0] ?? []), "Discount %"],
    [...(INVOICES[1] ?? []), 5],
  ];
  expect(found({ Inventory: INVENTORY, Invoices: rows }).find((it) => it.includes("Invoices:"))).not.toContain("discount");
});

// prettier-ignore
test.each<[string, Sheets, readonly string[] | undefined]>([
  ["offered where it lacks one column alone",   { "Price drops": [["Item", "Cut", "New price", "Old price"], ["A", 36557, 1, 2]] }, ["Effective date"]],
  ["its usual names need no offer",             { "Price drops": [["Item", "Effective", "New price", "Method", "Notice"], ["A", 36557, 1, "mail", 36550]] }, undefined],
  ["another list is not offered",               { Customers: [["Name", "City"], ["B", "C"]] }, undefined],
])("a sheet of price changes: %s", (_story, sheets, missing) => {
  const { incomplete } = recognise(workbookOf({ Inventory: INVENTORY, Invoices: INVOICES, ...sheets }));
  expect(incomplete["Price changes"]?.missing).toEqual(missing);
});

const aliases = Object.entries(SHEETS).flatMap(([kind, { columns }]) =>
  Object.entries<{ heading: string; aliases: readonly string[] }>(columns).flatMap(([field, { heading, aliases: others }]) =>
    others.map((alias) => [kind, field, heading, alias] as const),
  ),
);

test.each(aliases.filter(([kind]) => kind === "Inventory" || kind === "Invoices"))(
  "%s: %s (%s) may be headed %s",
  (kind, field, heading, alias) => {
    const headings = Object.values<{ heading: string }>(SHEETS[kind as "Inventory"].columns).map((it) =>
      it.heading === heading ? alias : it.heading,
    );
    const { sheets } = recognise(workbookOf({ ...BOTH, [kind]: [headings, headings.map(() => 1)] }));
    expect(sheets[kind as "Inventory"]?.columns[field as Field<"Inventory">]).toBe(headings.indexOf(alias));
  },
);

test("the aliases that the rules list are among them", () => {
  const of = (kind: "Inventory" | "Invoices"): readonly string[] =>
    aliases.filter(([it]) => it === kind).map(([, , heading, alias]) => `${heading}: ${alias}`);
  const part = ["part", "part no", "SKU", "item", "vendor part number"].map((alias) => `Part number: ${alias}`);
  expect(of("Inventory")).toEqual(
    expect.arrayContaining([
      ...part,
      "Warehouse: location",
      "Warehouse: site",
      "Quantity on hand: on hand",
      "Quantity on hand: qty on hand",
      "Quantity on hand: QOH",
      "Committed quantity: committed",
      "Committed quantity: allocated",
      "Committed quantity: sold not shipped",
      "As-of date: as of",
      "As-of date: report date",
      "As-of date: inventory date",
    ]),
  );
  expect(of("Invoices")).toEqual(
    expect.arrayContaining([
      "Invoice number: invoice",
      "Invoice number: invoice no",
      "Invoice date: date",
      ...part,
      "Quantity: qty",
      "Unit price: price",
      "Order number: PO",
      "Order number: purchase order",
      "Order number: customer PO",
    ]),
  );
});

const table = (more: object) => ({ top: 0, left: 0, rowCount: 2, columnCount: 2, ...more });
const TWO_ROWS: Rows = [STOCK, ["A", 1], ["Total", 1], [], ["B", 9]];

// prettier-ignore
test.each<[string, Rows, readonly object[], string, string | undefined]>([
  ["ends where the table ends",                TWO_ROWS, [table({ rowCount: 3 })],                     "headings in row 1, 2 rows, partNumber A, quantityOnHand B", "t0"],
  ["leaves its totals row out",                TWO_ROWS, [table({ rowCount: 3, hasTotals: true })],    "headings in row 1, 1 rows, partNumber A, quantityOnHand B", "t0"],
  ["without headings is a plain range",        TWO_ROWS, [table({ hasHeaders: false })],               "headings in row 1, 4 rows, partNumber A, quantityOnHand B", undefined],
  ["that lacks a column is passed over",       TWO_ROWS, [table({ columnCount: 1 })],                  "headings in row 1, 4 rows, partNumber A, quantityOnHand B", undefined],
  ["beside another: its own columns count",    [["Part number", "Note", "Part number", "Quantity on hand"], ["A", "x", "B", 1]], [table({ left: 2 })], "headings in row 1, 1 rows, partNumber C, quantityOnHand D", "t0"],
  ["of two side by side the one that fits",    [["Region", "Sum", "Part number", "Quantity on hand"], ["W", 1, "B", 1]], [table({}), table({ left: 2 })], "headings in row 1, 1 rows, partNumber C, quantityOnHand D", "t1"],
  ["whose headings are cut in two above it",   [["Part", "Quantity"], ["number", "on hand"], ["A", 1]], [table({ top: 1 })], "headings in row 2, 1 rows, partNumber A, quantityOnHand B", "t0"],
  ["below a title",                            [["Stock"], [], STOCK, ["A", 1]], [table({ top: 2 })],  "headings in row 3, 1 rows, partNumber A, quantityOnHand B", "t0"],
])("a table %s", (_story, rows, tables, expected, tableId) => {
  const sheets = { Inventory: { rows, tables }, Invoices: INVOICES };
  expect(inventory(sheets)).toBe(`Inventory: Inventory, ${expected}`);
  expect(recognise(workbookOf(sheets)).sheets.Inventory?.tableId).toBe(tableId);
});

const KIND_HEADINGS = Object.fromEntries(
  SHEET_KINDS.map((kind) => [kind, Object.values<{ heading: string }>(SHEETS[kind].columns).map((it) => it.heading)]),
);

// prettier-ignore
test.each([
  ["Price changes", "a list of prices",      "Price changes"],
  ["Discontinuations", "a list of ends",     "Discontinuations"],
  ["Product versions", "versions",           "Product versions"],
  ["Return requests", "requests",            "Return requests"],
  ["Open orders", "orders",                  "Open orders"],
  ["Dealer shipments", "shipments",          "Dealer shipments"],
  ["Dealer inventory", "dealers",            "Dealer inventory"],
  ["Sales", "point of sale",                 "Sales"],
  ["Terms", "agreed",                        "Terms"],
] as const)("a sheet with the columns of %s, whatever its name (%s), is read as %p", (kind, name, expected) => {
  const { sheets } = recognise(workbookOf({ ...BOTH, [name]: [KIND_HEADINGS[kind]!, ["x"]] }));
  const others = Object.values(sheets).filter(({ sheetName }) => sheetName === name).map((it) => it.kind);
  expect(others).toEqual(expected === undefined ? [] : [expected]);
});

test("a sheet that fits several kinds plays the one whose name it bears", () => {
  // All columns of Discontinuations stand on a list of product versions too.
  const versions = KIND_HEADINGS["Product versions"]!;
  expect(found({ ...BOTH, Discontinuations: [versions, ["A"]] }).some((it) => it.startsWith("Discontinuations:"))).toBe(true);
  expect(found({ ...BOTH, Versions: [versions, ["A"]] }).some((it) => it.startsWith("Discontinuations:"))).toBe(false);
});

// prettier-ignore
test.each<[string, Sheets, readonly string[]]>([
  ["one bears the name",              { ...BOTH, "Stock 1 Feb": INVENTORY }, ["Info SEVERAL_SHEETS Inventory 0: The sheets Inventory and Stock 1 Feb all have the columns of Inventory; Inventory bears the name and is used."]],
  ["the name in other letters",       { Invoices: INVOICES, "Stock 1 Feb": INVENTORY, " inventory!": INVENTORY }, ["Info SEVERAL_SHEETS  inventory! 0: The sheets  inventory! and Stock 1 Feb all have the columns of Inventory;  inventory! bears the name and is used."]],
  ["the one that bears it does not fit", { Inventory: [["Something", "else"], ["A", 1]], Invoices: INVOICES, Stock: INVENTORY }, ["Warning SEVERAL_SHEETS Stock 0: The sheet Stock is read as Inventory: the sheet named Inventory lacks Part number and Quantity on hand."]],
  ["only one fits",                   BOTH, []],
])("several sheets: %s", (_story, sheets, expected) => expect(recognise(workbookOf(sheets)).findings.map(inWords)).toEqual(expected));

// prettier-ignore
test.each<[string, Rows, string, readonly string[]]>([
  ["the same heading twice: the first",         [["Part number", "Quantity on hand", "Quantity on hand"], ["A", 1, 2]], "partNumber A, quantityOnHand B", ["Warning SEVERAL_COLUMNS Inventory 1: Column B of Inventory is read as Quantity on hand; C would fit too."]],
  ["the heading itself before an alias",        [["SKU", "Part number", "Quantity on hand"], ["x", "A", 1]],            "partNumber B, quantityOnHand C", ["Info SEVERAL_COLUMNS Inventory 1: Column B of Inventory is read as Part number; A would fit too."]],
  ["aliases in the order of the rules",         [["item", "SKU", "Quantity on hand"], ["x", "A", 1]],                   "partNumber B, quantityOnHand C", ["Info SEVERAL_COLUMNS Inventory 1: Column B of Inventory is read as Part number; A would fit too."]],
  ["one of them read as another field",         [["Part number", "Warehouse", "Warehouse name", "On hand"], ["A", "W", "X", 1]], "partNumber A, warehouse B, quantityOnHand D", ["Info SEVERAL_COLUMNS Inventory 1: Column B of Inventory is read as Warehouse; C would fit too."]],
])("several columns: %s", (_story, rows, columns, findings) => {
  const sheets = { Inventory: rows, Invoices: INVOICES };
  expect(inventory(sheets)).toBe(`Inventory: Inventory, headings in row 1, 1 rows, ${columns}`);
  expect(recognise(workbookOf(sheets)).findings.map(inWords)).toEqual(findings);
});

// prettier-ignore
test.each<[string, Sheets, SheetChoices, string]>([
  ["a sheet",                           { "Stock 1": INVENTORY, "Stock 2": INVENTORY }, { Inventory: { sheet: "stock 2" } }, "Inventory: Stock 2, headings in row 1, 1 rows, partNumber A, quantityOnHand B"],
  ["a column",                          { Inventory: [["Part number", "Counted"], ["A", 1]] }, { Inventory: { columns: { quantityOnHand: "COUNTED" } } }, "Inventory: Inventory, headings in row 1, 1 rows, partNumber A, quantityOnHand B"],
  ["a column without a heading",        { Inventory: [["Part number", ""], ["A", 1]] }, { Inventory: { sheet: "Inventory", columns: { quantityOnHand: "column B" } } }, "Inventory: Inventory, headings in row 1, 1 rows, partNumber A, quantityOnHand B"],
  ["a column far to the right",         { Inventory: [["Part number", ""], ["A", 1]] }, { Inventory: { sheet: "Inventory", columns: { quantityOnHand: "column AB" } } }, "Inventory: Inventory, headings in row 1, 1 rows, partNumber A, quantityOnHand AB"],
  ["a column rather than the one headed so", { Inventory: [["Part number", "Quantity on hand", "Counted"], ["A", 1, 2]] }, { Inventory: { columns: { quantityOnHand: "Counted" } } }, "Inventory: Inventory, headings in row 1, 1 rows, partNumber A, quantityOnHand C"],
  ["a column that is gone: nothing in its place", { Inventory: INVENTORY }, { Inventory: { columns: { quantityOnHand: "Counted" } } }, 'refused Inventory: You chose "Counted" as Quantity on hand of Inventory, but the sheet "Inventory" has no column headed so any more. Choose again.'],
  ["a column that is gone, of a chosen sheet", { Stock: INVENTORY }, { Inventory: { sheet: "Stock", columns: { committedQuantity: "Sold" } } }, 'refused Inventory: "Stock" cannot be read as Inventory: the column "Sold", chosen as Committed quantity, is not there. Headings are looked for in the first 20 rows, over up to three rows each.'],
  ["a column that is gone, and one that never was", { Stock: [["Item", "Colour"], ["A", 1]] }, { Inventory: { sheet: "Stock", columns: { committedQuantity: "Sold" } } }, 'refused Inventory: "Stock" cannot be read as Inventory: no column headed Quantity on hand; the column "Sold", chosen as Committed quantity, is not there. Headings are looked for in the first 20 rows, over up to three rows each.'],
  ["a sheet that is not there",         { Inventory: INVENTORY }, { Inventory: { sheet: "Stock" } }, 'refused Inventory: There is no sheet named "Stock" to read as Inventory. The workbook has Invoices and Inventory.'],
  ["a sheet that does not fit",         { Inventory: INVENTORY }, { Inventory: { sheet: "Invoices" } }, 'refused Inventory: "Invoices" cannot be read as Inventory: no column headed Quantity on hand. Headings are looked for in the first 20 rows, over up to three rows each.'],
  ["the row of the headings",           { Inventory: [STOCK, ["A", 1], STOCK, ["B", 2]] }, { Inventory: { sheet: "Inventory", headingRow: 3 } }, "Inventory: Inventory, headings in row 3, 1 rows, partNumber A, quantityOnHand B"],
  ["columns by their places, in a chosen row", { Stock: [["List"], ["", ""], ["A", 1]] }, { Inventory: { sheet: "Stock", headingRow: 2, columns: { partNumber: "Column A", quantityOnHand: "Column B" } } }, "Inventory: Stock, headings in row 2, 1 rows, partNumber A, quantityOnHand B"],
  ["a row of no headings",              { Inventory: INVENTORY }, { Inventory: { sheet: "Inventory", headingRow: 2 } }, 'refused Inventory: "Inventory" cannot be read as Inventory: no column headed Part number and Quantity on hand. Headings are read from row 2, as chosen.'],
  ["a row below the sheet",             { Inventory: INVENTORY }, { Inventory: { sheet: "Inventory", headingRow: 9 } }, 'refused Inventory: "Inventory" cannot be read as Inventory: no column headed Part number and Quantity on hand. Headings are read from row 9, as chosen.'],
])("chosen by hand: %s", (_story, sheets, choices, expected) => expect(inventory(sheets, choices)).toBe(expected));

test("columns chosen with a sheet are that sheet's alone", () => {
  const list: Rows = [
    ["Part number", "Notice date"],
    ["A", 36526],
  ];
  const choices = { Inventory: { sheet: "Stock", headingRow: 1, columns: { partNumber: "Column A", quantityOnHand: "Column B" } } };
  expect(
    found(
      {
        Stock: [
          ["x", "y"],
          ["A", 1],
        ],
        Invoices: INVOICES,
        "The end": list,
      },
      choices,
    ).map((it) => it.split(",")[0]),
  ).toEqual(["Inventory: Stock", "Invoices: Invoices", "Discontinuations: The end"]);
});

// prettier-ignore
test.each<[string, Sheets, SheetChoices, string | undefined]>([
  ["the one that bears the name",       { Inventory: [["Stock"], ["Part number", "Pieces"], ["A", 1]] }, {}, "Inventory, row 2: partNumber A; lacks Quantity on hand"],
  ["the one chosen",                    { Inventory: [["Part number"]], Stock: [["Catalogue", "Pieces"], ["A", 1]] }, { Inventory: { sheet: "Stock" } }, "Stock, row 1: ; lacks Part number and Quantity on hand"],
  ["in the row with most texts",        { Inventory: [["Stock"], ["a", "b"], ["c", "d"], [1, 2, 3]] }, {}, "Inventory, row 2: ; lacks Part number and Quantity on hand"],
  ["in the row with most columns",      { Inventory: [["a", "b", "c"], ["SKU"]] }, {}, "Inventory, row 2: partNumber A; lacks Quantity on hand"],
  ["in the row chosen",                 { Inventory: [["a", "b", "c"], ["SKU"]] }, { Inventory: { sheet: "Inventory", headingRow: 1 } }, "Inventory, row 1: ; lacks Part number and Quantity on hand"],
  ["with a column chosen already",      { Inventory: [["Stock"], ["a", "Pieces"]] }, { Inventory: { columns: { quantityOnHand: "Pieces" } } }, "Inventory, row 2: quantityOnHand B; lacks Part number"],
  ["none that is empty",                { Inventory: [] }, {}, undefined],
  ["none of another name",              { Stock: [["Part number"], ["A"]] }, {}, undefined],
  ["none that plays another part",      { Inventory: [["Term", "Value"], ["x", 1]] }, {}, undefined],
  ["none where one was found",          { Inventory: INVENTORY }, {}, undefined],
])("a sheet to complete: %s", (_story, sheets, choices, expected) => {
  const sheet = recognise(workbookOf({ Invoices: INVOICES, ...sheets }), choices).incomplete.Inventory;
  const columns = Object.entries(sheet?.columns ?? {}).map(([field, column]) => `${field} ${columnLetters(column)}`).join(", ");
  expect(sheet && `${sheet.sheetName}, row ${sheet.headingRow + 1}: ${columns}; lacks ${listed(sheet.missing)}`).toBe(expected);
});

test("a sheet of an optional kind is to be completed too, and is no reason to refuse", () => {
  const { incomplete, refusals } = recognise(
    workbookOf({
      ...BOTH,
      "Price changes": [
        ["Part number", "Now"],
        ["A", 1],
      ],
    }),
  );
  expect([incomplete["Price changes"]?.missing, refusals]).toEqual([["Effective date", "New price"], []]);
});

test("a chosen column that is gone from a sheet that need not be there is told too, and offered again", () => {
  const prices: Rows = [
    ["Part number", "Effective date", "New price"],
    ["A", 36557, 1],
  ];
  const { incomplete, refusals, sheets } = recognise(workbookOf({ ...BOTH, List: prices }), {
    "Price changes": { columns: { oldPrice: "Before" } },
  });
  expect(sheets["Price changes"]).toBeUndefined();
  expect(refusals.map(({ message }) => message)).toEqual([
    'You chose "Before" as Old price of Price changes, but the sheet "List" has no column headed so any more. Choose again.',
  ]);
  expect(incomplete["Price changes"]).toMatchObject({ sheetName: "List", gone: [{ heading: "Old price", chosen: "Before" }] });
});

test("a chosen column whose sheet is gone altogether is no reason to refuse", () => {
  const { refusals } = recognise(workbookOf(BOTH), { "Price changes": { columns: { newPrice: "Now" } } });
  expect(refusals).toEqual([]);
});

test("of two sheets that lack the same column both are offered", () => {
  const drops: Rows = [
    ["Item", "Cut", "New price", "Old price"],
    ["A", 36557, 1, 2],
  ];
  const { incomplete } = recognise(workbookOf({ ...BOTH, "Drops 1": drops, "Drops 2": drops }));
  expect(incomplete["Price changes"]).toMatchObject({ sheetName: "Drops 1", alike: ["Drops 2"], missing: ["Effective date"] });
});

test("the day of the document comes before the day of its posting", () => {
  const rows: Rows = [
    ["Invoice number", "Posting date", "Document date", "Part number", "Quantity", "Unit price"],
    ["1", 36530, 36526, "A", 1, 1],
  ];
  expect(found({ Inventory: INVENTORY, Invoices: rows }).find((it) => it.startsWith("Invoices:"))).toContain("invoiceDate C,");
});

test("a sheet chosen for one kind plays no other", () => {
  const both: Rows = [["Part number", "Quantity on hand", ...BILLS], ["A"]];
  expect(found({ All: both, Invoices: INVOICES }, { Inventory: { sheet: "All" } }).map((it) => it.split(",")[0])).toEqual([
    "Inventory: All",
    "Invoices: Invoices",
  ]);
});

// prettier-ignore
test.each<[string, Sheets, string]>([
  ["no sheet at all",                    {}, "The workbook has no sheets to read."],
  ["only sheets of our own",             { Review: INVENTORY, "credit detail": INVENTORY, "Balancing limits": INVENTORY }, "The workbook has no sheets to read."],
  ["an empty one",                       { Inventory: [] }, "Found: Inventory: it is empty."],
  ["a column missing",                   { Stock: [["Part number"], ["A"]] }, "Found: Stock: no column headed Quantity on hand."],
  ["a title that is a heading itself",   { Stock: [["Stock on hand"], [], ["Part number", "Colour"], ["A", "red"]] }, "Found: Stock: no column headed Quantity on hand."],
  ["a title right above the headings",   { Stock: [["Stock on hand"], ["Part number", "Colour", "Size"], ["", "red", "XL"]] }, "Found: Stock: no column headed Quantity on hand."],
  ["headings below row 20",              { Stock: [...Array.from({ length: 20 }, () => ["x"]), ...INVENTORY] }, "Found: Stock: no column headed Part number and Quantity on hand."],
])("no Inventory: %s", (_story, sheets, expected) => {
  const [refusal] = recognise(workbookOf(sheets)).refusals;
  expect(`${refusal!.message} ${refusal!.detail}`).toBe(
    `No sheet can be read as Inventory. Looked for Part number (or part, part no, SKU, item, vendor part number) and Quantity on hand (or on hand, qty on hand, QOH, on hand quantity, on hand qty), headed in the first 20 rows. ${expected}`,
  );
});

test("a refusal offers the sheets that hold something", () => {
  const { refusals } = recognise(workbookOf({ Stock: [["Part number"]], Empty: [], Invoices: INVOICES }));
  expect(refusals.map(({ kind, candidates }) => [kind, candidates])).toEqual([["Inventory", ["Stock", "Invoices"]]]);
});

test("several that fit and none that bears the name: it asks which", () => {
  const { refusals } = recognise(workbookOf({ "Stock 1": INVENTORY, "Stock 2": INVENTORY, Invoices: INVOICES }));
  expect(refusals).toEqual([
    {
      kind: "Inventory",
      message:
        "Several sheets have the columns of Inventory: Stock 1 and Stock 2. None bears the name Inventory; choose which one to read.",
      candidates: ["Stock 1", "Stock 2"],
    },
  ]);
});

test.each(["Inventory", "Invoices"])("%s with headings and nothing below is refused", (kind) => {
  const { refusals } = recognise(workbookOf({ ...BOTH, [kind]: [kind === "Inventory" ? STOCK : BILLS] }));
  expect(refusals.map(({ message }) => message)).toEqual([
    `"${kind}" has the headings of ${kind} in row 1 but no rows below them. Nothing was written.`,
  ]);
});

test("a list of prices without rows is no reason to refuse", () => {
  const { refusals, sheets } = recognise(workbookOf({ ...BOTH, "Price changes": [["Part number", "Effective date", "New price"]] }));
  expect([refusals, sheets["Price changes"]?.rowCount]).toEqual([[], 0]);
});

test("names of our own sheets, in any case", () => {
  const names = ["Review", " CREDIT DETAIL ", "balancing limits", "Return Proposal", "Reviews", "Return requests"];
  expect(names.map((name) => isOwnSheet({ name }))).toEqual([true, true, true, true, false, false]);
});

test("a sheet of ours under another name, or a copy of one, is no input", () => {
  const shape = workbookOf(BOTH);
  const ours = { ...shape.sheets[1]!, id: "own", name: "Ours of before" };
  for (const isCopy of [false, true]) {
    const { sheets } = recognise({ ...shape, sheets: [...shape.sheets, { ...ours, mark: { of: "Credit detail", isCopy } }] });
    expect(sheets.Invoices?.sheetName).toBe("Invoices");
  }
  const { findings } = recognise({ ...shape, sheets: [...shape.sheets, { ...ours, mark: { of: "Credit detail", isCopy: true } }] });
  expect(findings).toEqual([]);
  expect(recognise({ ...shape, sheets: [...shape.sheets, ours] }).findings).toHaveLength(1);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [27, "AB"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (index, letters) => expect(columnLetters(index)).toBe(letters));

test("lists read as people write them", () => {
  expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual(["nothing", "a", "a and b", "a, b and c"]);
});
