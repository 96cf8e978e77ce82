/** A list of what was sold has the columns of Invoices too: it is never read as what was bought without the user's word. */
import { recognise } from "../../src/workbook/recognise";
import { inWords, workbookOf, type Rows } from "./sheets";

const INVENTORY: Rows = [
  ["Part number", "Quantity on hand"],
  ["A", 1],
];
const ROW = { Date: 36526, Num: "1", Name: "Acme", Item: "A", Qty: 5, "Sales Price": 10, Amount: 50 };

/** A sheet with these headings and a row below for each of these types, where there are any. */
function listOf(headings: readonly string[], types: readonly string[] = [""]): Rows {
  const values: Readonly<Record<string, string | number>> = ROW;
  return [headings, ...types.map((type) => headings.map((heading) => (/type/i.test(heading) ? type : (values[heading] ?? 1))))];
}

const QB = ["Type", "Date", "Num", "Name", "Item", "Qty", "Sales Price", "Amount"];
const PLAIN = ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"];

/** What is read as Invoices, or why none is. */
function invoices(sheets: Readonly<Record<string, Rows>>): string {
  const { sheets: found, refusals } = recognise(workbookOf({ Inventory: INVENTORY, ...sheets }));
  return found.Invoices ? `reads ${found.Invoices.sheetName}` : refusals.map(({ message }) => message).join(" ");
}
const asked = (sheet: string, because: string): string =>
  `The sheet "${sheet}" has the columns of Invoices, but it may list what you sold: ${because}. Invoices are what the vendor has invoiced to you.`;

// prettier-ignore
test.each<[story: string, sheet: string, rows: Rows, expected: string]>([
  ["bills by their type",                     "List",        listOf(QB, ["Bill", "Bill"]),                                "reads List"],
  ["bills and credits of a vendor",           "List",        listOf(QB, ["Bill", "Vendor Credit", "Bill Credit"]),        "reads List"],
  ["invoices by their type",                  "List",        listOf(QB, ["Invoice"]),                                     asked("List", 'its column "Type" has "Invoice"')],
  ["sales receipts",                          "List",        listOf(QB, ["Invoice", "Sales Receipt"]),                    asked("List", 'its column "Type" has "Sales Receipt", "Invoice"')],
  ["bills and invoices in one list",          "List",        listOf(QB, ["Bill", "Invoice"]),                             asked("List", 'its column "Type" has "Bill", "Invoice"')],
  ["a column Type that says nothing",         "List",        listOf(QB, ["Item"]),                                        asked("List", 'nothing in it says whose the columns "Num" and "Sales Price" are')],
  ["no column Type",                          "List",        listOf(QB.slice(1)),                                         asked("List", 'nothing in it says whose the columns "Num" and "Sales Price" are')],
  ["a column of vendors",                     "List",        listOf(["Num", "Date", "Vendor", "Item", "Qty", "Price"]),   "reads List"],
  ["a price of sale beside a vendor",         "List",        listOf([...QB.slice(1), "Vendor"]),                          asked("List", 'its price is headed "Sales Price", and its column "Vendor" may say whose product was sold')],
  ["a price of sale on numbered bills",       "List",        listOf(["Bill no.", "Date", "Item", "Qty", "Sales Price"]),  "reads List"],
  ["a price of sale on a vendor's bills",     "List",        listOf([...QB, "Vendor"], ["Bill"]),                         "reads List"],
  ["the supplier's number",                   "List",        listOf(["Voucher No", "Posting Date", "Supplier", "Item Code", "Qty", "Rate"]), "reads List"],
  ["a column of customers",                   "List",        listOf(["Voucher No", "Posting Date", "Customer", "Item Code", "Qty", "Rate"]), asked("List", 'it has a column "Customer"')],
  ["customers, all else as we head it",       "List",        listOf([...PLAIN, "Customer"]),                              asked("List", 'it has a column "Customer"')],
  ["a sales order list",                      "Orders",      listOf(["Date", "Num", "Customer", "Item", "Qty", "Sales price"]), asked("Orders", 'it has a column "Customer"')],
  ["customers and vendors",                   "List",        listOf([...PLAIN, "Customer name", "Preferred vendor", "Vendor"]), asked("List", 'it has a column "Customer name"')],
  ["a cost",                                  "List",        listOf(["Document No.", "Posting Date", "Item No.", "Quantity", "Direct Unit Cost"]), "reads List"],
  ["a unit cost beside a list price",         "List",        listOf(["Num", "Date", "Item", "Qty", "Unit cost", "Sales Price"]), "reads List"],
  ["our own headings",                        "List",        listOf(PLAIN),                                               "reads List"],
  ["our own headings, the customer's order",  "List",        listOf([...PLAIN, "Customer PO"]),                           "reads List"],
  ["our own headings, invoices by type",      "List",        listOf([...PLAIN, "Type"], ["Invoice", "Credit memo"]),      "reads List"],
  ["the name of the sheet: bills",            "Vendor bills", listOf(QB.slice(1)),                                        "reads Vendor bills"],
  ["the name of the sheet: sales",            "Sales Q1",    listOf(PLAIN),                                               asked("Sales Q1", "its name says so")],
  ["the name without spaces: sales",          "sales_2000",  listOf(PLAIN),                                               asked("sales_2000", "its name says so")],
  ["the name in one word: sales",             "SalesInvoices2000", listOf(PLAIN),                                         asked("SalesInvoices2000", "its name says so")],
  ["the name without spaces: purchases",      "purchase_invoices", listOf(QB.slice(1)),                                   "reads purchase_invoices"],
  ["point of sale",                           "POS Jan",     listOf(PLAIN),                                               asked("POS Jan", "its name says so")],
  ["orders to the vendor",                    "POs",         listOf(PLAIN),                                               "reads POs"],
  ["a column of dealers",                     "List",        listOf([...PLAIN, "Dealer"]),                                asked("List", 'it has a column "Dealer"')],
  ["the customer that is billed",             "List",        listOf([...PLAIN, "Bill-to Customer No."]),                  asked("List", 'it has a column "Bill-to Customer No."')],
  ["customers in short",                      "List",        listOf([...PLAIN, "Cust. name"]),                            asked("List", 'it has a column "Cust. name"')],
  ["a margin",                                "List",        listOf([...PLAIN, "Gross margin %"]),                        asked("List", 'it has a column "Gross margin %"')],
  ["what it had cost, beside a price",        "List",        listOf([...PLAIN, "Unit cost"]),                             asked("List", 'it has a column "Unit cost" beside "Unit price"')],
  ["a cost beside a price of a vendor",       "List",        listOf([...PLAIN, "Unit cost", "Vendor"]),                   "reads List"],
  ["whose cost it bears",                     "List",        listOf([...PLAIN, "Cost center", "Ship to"]),                "reads List"],
  ["the customer's reference",                "List",        listOf([...PLAIN, "Customer reference"]),                    asked("List", 'it has a column "Customer reference"')],
  ["who sold it",                             "List",        listOf([...PLAIN, "Rep"]),                                   asked("List", 'it has a column "Rep"')],
  ["a sale, in German",                       "List",        listOf([...PLAIN, "Verkauf"]),                               asked("List", 'it has a column "Verkauf"')],
  ["a price of sale, in German",              "List",        listOf([...PLAIN, "Verkaufspreis"]),                         asked("List", 'it has a column "Verkaufspreis"')],
  ["a customer's number, in German",          "List",        listOf([...PLAIN, "Kunden-Nr."]),                            asked("List", 'it has a column "Kunden-Nr."')],
  ["the name of the sheet: both",             "Sales and purchases", listOf(PLAIN),                                       asked("Sales and purchases", "its name speaks of sales and of purchases")],
  ["the name of the sheet: both, all bills",  "Sales and purchases", listOf([...PLAIN, "Type"], ["Bill", "Vendor credit"]), "reads Sales and purchases"],
  ["the name of the sheet, in German: sales", "Verkäufe",    listOf(PLAIN),                                               asked("Verkäufe", "its name says so")],
  ["the name of the sheet, in German: bills", "Einkäufe",    listOf(QB.slice(1)),                                         "reads Einkäufe"],
  ["purchases and sales by their codes",      "List",        listOf([...PLAIN, "Doc type"], ["PI", "SI"]),                asked("List", 'its column "Doc type" has "PI", "SI"')],
  ["both by their codes, the name Invoices",  "Invoices",    listOf([...PLAIN, "Doc type"], ["PI", "SI"]),                asked("Invoices", 'its column "Doc type" has "PI", "SI"')],
  ["bills and credit memos, the name Invoices", "Invoices",  listOf([...PLAIN, "Type"], ["Bill", "Credit memo"]),          "reads Invoices"],
  ["bills and invoices, the name Invoices",   "Invoices",    listOf([...PLAIN, "Type"], ["Bill", "Invoice"]),              asked("Invoices", 'its column "Type" has "Bill", "Invoice"')],
  ["sales by their code",                     "List",        listOf([...PLAIN, "Doc type"], ["SI"]),                      asked("List", 'its column "Doc type" has "SI"')],
  ["the name Invoices",                       "Invoices",    listOf(QB.slice(1)),                                         "reads Invoices"],
  ["the name Invoices, our headings, customers", "Invoices", listOf([...PLAIN, "Customer"]),                              "reads Invoices"],
  ["the name Invoices over sales receipts",   "Invoices",    listOf(QB, ["Sales Receipt"]),                               asked("Invoices", 'its column "Type" has "Sales Receipt"')],
])("%s", (_story, sheet, rows, expected) => expect(invoices({ [sheet]: rows })).toBe(expected));

test("the refusal offers the sheet, and a sheet that is chosen is read", () => {
  const shape = workbookOf({ Inventory: INVENTORY, List: listOf(QB, ["Invoice"]) });
  const [refusal] = recognise(shape).refusals;
  expect(refusal).toMatchObject({ kind: "Invoices", candidates: ["List"], isToConfirm: true });
  expect(recognise(shape, { Invoices: { sheet: "List" } }).sheets.Invoices?.sheetName).toBe("List");
});

test("beside a list of purchases a list of sales is left out, and that is told", () => {
  const sheets = { Inventory: INVENTORY, Bills: listOf(QB, ["Bill"]), Sold: listOf(QB, ["Sales Receipt"]), Other: listOf(QB.slice(1)) };
  const { sheets: found, findings } = recognise(workbookOf(sheets));
  expect(found.Invoices?.sheetName).toBe("Bills");
  expect(findings.map(inWords)).toEqual([
    'Info SEVERAL_SHEETS Sold 0: The sheet Sold has the columns of Invoices too, but it may list sales: its column "Type" has "Sales Receipt". It is not read.',
    'Warning SEVERAL_SHEETS Other 0: The sheet Other has the columns of Invoices too, but it may list sales: nothing in it says whose the columns "Num" and "Sales Price" are. It is not read.',
  ]);
});
