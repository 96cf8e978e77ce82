/** Sheets to be sent to the vendor: Report 3.6(A), RMA request, Claim packet. Rule text: rules 8b, "Reports". */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paperPlan, type PaperWish } from "../../src/credits/papers";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { excelWorkbook } from "../../src/excel";
import { openBook, type Book } from "@channel-credits/preview-host";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import type { SheetOfCells } from "../support/exampleSheets";
import { day } from "../contract/facts";
import { cellsOf, filled, fileOf, sheetNamed, type Row } from "./files";
import { quarter, withRows } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../assets/sample.xlsx")));
const CLAIM = "3.6(A) VX-1 2000-02-01";
const REPORT = day("2000-02-01");
const REQUESTS: SheetOfCells = {
  name: "Return requests",
  rows: [
    ["Request number", "Right", "Part number", "Quantity", "Request date", "Offsetting order number", "Offsetting order amount"],
    ["R-1", "Discontinuation", "OLD-7", 4, REPORT, "", ""],
    ["R-2", "Balancing", "VX-1", 3, REPORT, "PO-9", 500],
  ],
};
const PRICE_CHANGES = (): SheetOfCells => ({
  name: "Price changes",
  rows: [
    ["Part number", "Effective date", "New price", "Old price", "Notice date"],
    ["VX-1", REPORT, 80, 95, day("2000-01-20")],
  ],
});

async function prepared(file: Uint8Array) {
  const { book } = await openInExcel(file);
  const port = excelWorkbook({ sleep: () => Promise.resolve() });
  const read = await prepareFill(port);
  if ("refusals" in read) throw new Error(JSON.stringify(read.refusals));
  return { book, port, read };
}

/** The rows of a paper as another program finds them in the saved file. */
async function made(file: Uint8Array, wish: PaperWish): Promise<readonly Row[]> {
  const { book, port, read } = await prepared(file);
  const outcome = await port.write(paperPlan(read, wish)!);
  expect(outcome.outcome).toBe("written");
  return cellsOf(sheetNamed(openBook(book.save()), wish.paper));
}

const BOOK = fileOf([...quarter({ PRICE_CHANGES }), REQUESTS]);

test("the report has the stock of the report's day, covered or not, and what is asked", async () => {
  expect((await made(BOOK, { paper: "Report 3.6(A)" })).slice(1)).toEqual([[REPORT, "VX-1", 10, 2, 0, 120, ""]]);
});

test("the dealers' report has what was shipped in the window and what is held, with what is asked; it alone names dealers", async () => {
  const dealers: readonly SheetOfCells[] = [
    {
      name: "Dealer shipments",
      rows: [
        ["Dealer", "Part number", "Quantity", "Ship date"],
        ["Ash", "VX-1", 5, day("2000-01-20")],
        ["Ash", "VX-1", 9, day("2000-01-02")],
        ["Ash", "VX-1", -1, day("2000-01-25")],
        ["Birch", "VX-1", 3, day("2000-01-20")],
      ],
    },
    {
      name: "Dealer inventory",
      rows: [
        ["Dealer", "Part number", "Quantity", "As-of date"],
        ["Ash", "VX-1", 6, REPORT],
      ],
    },
  ];
  const terms = withRows(["dealerProtection.shipmentWindowDays", 30]);
  const file = fileOf([...quarter({ PRICE_CHANGES, TERMS: terms }), ...dealers]);
  // The window begins after 2 January. 5 less 1 that came back are covered, at 95 less 80 each.
  expect((await made(file, { paper: "Report 3.6(B)" })).slice(1)).toEqual([
    [REPORT, "VX-1", "Ash", "Shipped", day("2000-01-20"), 5, "", ""],
    [REPORT, "VX-1", "Ash", "Shipped", day("2000-01-25"), -1, "", ""],
    [REPORT, "VX-1", "Ash", "In stock", REPORT, 6, 60, ""],
  ]);
  expect(JSON.stringify(await made(file, { paper: "Report 3.6(A)" }))).not.toMatch(/ash/i);
});

test("the report of a month has sales with their places, purchases and returns, Fridays' stock, regions, open orders", async () => {
  const sheets: readonly SheetOfCells[] = [
    {
      name: "Inventory",
      rows: [
        ["Part number", "Quantity on hand", "As-of date", "Warehouse"],
        ["VX-1", 10, REPORT, "Fremont"],
        ["VX-1", 7, day("2000-02-04"), "Fremont"],
        ["VX-1", 2, day("2000-02-04"), "Fremont"],
        ["VX-1", 1, day("2000-02-04"), "Memphis"],
      ],
    },
    {
      name: "Invoices",
      rows: [
        ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Original invoice"],
        ["4188", day("2000-01-10"), "VX-1", 40, 95, ""],
        ["4200", day("2000-02-07"), "VX-1", 5, 95, ""],
        ["CM-1", day("2000-02-29"), "VX-1", -2, 95, "4188"],
        ["4300", day("2000-03-01"), "VX-1", 1, 95, ""],
      ],
    },
    {
      name: "Sales",
      rows: [
        ["Sale date", "Part number", "Quantity", "Warehouse", "Dealer", "City", "State", "Zip code", "Region", "Authorization number"],
        [day("1999-08-31"), "VX-1", 9, "Fremont", "Ash", "Salem", "MA", "01970", "East", "A-1"],
        [day("1999-09-01"), "VX-1", 3, "Fremont", "Ash", "Salem", "MA", "01970", "East", "A-1"],
        [day("2000-02-29"), "VX-1", 4, "Fremont", "Ash", "Salem", "MA", "01970", "East", "A-1"],
        [day("2000-02-01"), "VX-1", -1, "Memphis", "Birch", "Reno", "NV", "89501", "west", "A-2"],
        [day("2000-02-02"), "VX-1", 6, "Memphis", "", "", "", "", "West", ""],
        [day("2000-03-01"), "VX-1", 8, "Memphis", "Birch", "Reno", "NV", "89501", "West", "A-2"],
      ],
    },
    {
      name: "Open orders",
      rows: [
        ["Order number", "Part number", "Quantity", "Received date", "Shipped date"],
        ["PO-1", "VX-1", 12, day("2000-02-20"), ""],
        ["PO-2", "VX-1", 4, day("2000-02-10"), day("2000-02-29")],
      ],
    },
  ];
  const sold = (on: string, units: number, ...places: readonly string[]) => ["2000-02", "Sold", day(on), "", "VX-1", units, ...places];
  const other = (section: string, on: string, of: string, units: number, warehouse = "", region = "") =>
    ["2000-02", section, day(on), of, "VX-1", units, warehouse, region, "", "", "", "", ""]; // prettier-ignore
  expect((await made(fileOf(sheets), { paper: "Report 6.5", month: "2000-02" })).slice(1)).toEqual([
    sold("2000-02-01", -1, "Memphis", "west", "Birch", "Reno", "NV", "89501", "A-2"),
    sold("2000-02-02", 6, "Memphis", "west", "", "", "", "", ""),
    sold("2000-02-29", 4, "Fremont", "East", "Ash", "Salem", "MA", "01970", "A-1"),
    other("Purchased", "2000-02-07", "4200", 5),
    other("Returned", "2000-02-29", "CM-1", -2),
    other("In stock", "2000-02-04", "", 9, "Fremont"),
    other("In stock", "2000-02-04", "", 1, "Memphis"),
    other("By region", "1999-09-30", "", 3, "", "East"),
    other("By region", "2000-02-29", "", 4, "", "East"),
    other("By region", "2000-02-29", "", 5, "", "west"),
    other("Open order", "2000-02-20", "PO-1", 12),
  ]);
  // The latest month in which something was sold is March.
  expect((await made(fileOf(sheets), { paper: "Report 6.5" }))[1]!.slice(0, 3)).toEqual(["2000-03", "Sold", day("2000-03-01")]);
});

test("without Sales there is no report of a month", async () => {
  const { read } = await prepared(BOOK);
  expect(paperPlan(read, { paper: "Report 6.5", month: "2000-02" })).toBeUndefined();
});

test("the packet of a price claim: notice, dated stock, invoices with their arithmetic, total, and lines to sign", async () => {
  expect((await made(BOOK, { paper: "Claim packet", claim: CLAIM })).slice(1)).toEqual([
    ["Claim", CLAIM, "", "VX-1", 8, "", "", "", 120],
    ["Notice", "Notice of the new price sent", day("2000-01-20"), "VX-1", "", "", "", "", ""],
    ["Notice", "Old price", "", "VX-1", "", "", 95, "", ""],
    ["Notice", "New price from", REPORT, "VX-1", "", "", 80, "", ""],
    ["Stock", "On hand, Fremont, row 2", REPORT, "VX-1", 10, "", "", "", ""],
    ["Stock", "Of these committed, Fremont, row 2", REPORT, "VX-1", 2, "", "", "", ""],
    ["Credit", "Invoice 4188", day("2000-01-10"), "VX-1", 8, 95, 80, 15, 120],
    ["Total", "", "", "", 8, "", "", "", 120],
    ["Signature", "Signed for the distributor", "", "", "", "", "", "", ""],
    ["Signature", "Name and title", "", "", "", "", "", "", ""],
    ["Signature", "Date of signature", "", "", "", "", "", "", ""],
  ]); // prettier-ignore
});

test("the packet and the request of a return name its request, and no other", async () => {
  // 2 units at 80 fit into 200.00.
  const packet = await made(BOOK, { paper: "Claim packet", claim: "3.7(A) R-2" });
  expect(packet.filter(([section]) => section === "Notice")).toEqual([["Notice", "Return request R-2", REPORT, "", "", "", "", "", ""]]);
  expect(packet.filter(([section]) => section === "Total")).toEqual([["Total", "", "", "", 2, "", "", "", 160]]);
  expect((await made(BOOK, { paper: "RMA request", claim: "3.7(D) R-1" })).slice(1)).toEqual([
    ["R-1", "3.7(D)", REPORT, "OLD-7", 4, "yes", "", "", 80],
  ]);
});

test("every claim of the sample has a packet whose lines come to its amount; only those of 3.6(B) name a dealer", async () => {
  const { read } = await prepared(SAMPLE);
  const { dealers = [] } = read.statement.facts;
  const kinds = new Set<string>();
  for (const { key, clause, amount, status } of read.due.claims) {
    if (status === "withdrawn") continue;
    kinds.add(clause);
    const rows = rowsOf(read, { paper: "Claim packet", claim: key });
    const sum = rows.reduce((cents, row) => cents + (row[0] === "Credit" ? Math.round(Number(row.at(-1)) * 100) : 0), 0);
    expect({ key, sum }).toEqual({ key, sum: amount });
    const named = dealers.filter((dealer) => rows.some((row) => row.some((cell) => String(cell).includes(dealer))));
    expect({ key, named: named.length > 0 }).toEqual({ key, named: clause === "3.6(B)" });
  }
  expect([...kinds]).toEqual(expect.arrayContaining(["3.6(A)", "3.6(B)", "3.7(A)", "3.7(B)", "3.7(C)", "3.7(D)"]));
});

/** The cells of a paper that is not written. */
function rowsOf(read: PreparedFill, wish: PaperWish): readonly Row[] {
  const { columns, rowCount } = paperPlan(read, wish)!.blocks[0]!;
  return Array.from({ length: rowCount }, (_, row) => columns.map((column) => column.cell(row)));
}

test("a second packet takes the first one's place; a sheet of that name that is not ours is refused", async () => {
  const { book, port, read } = await prepared(BOOK);
  await port.write(paperPlan(read, { paper: "Claim packet", claim: CLAIM })!);
  await port.write(paperPlan(read, { paper: "Claim packet", claim: "3.7(A) R-2" })!);
  expect(cellsOf(sheetNamed(openBook(book.save()), "Claim packet"))[1]![1]).toBe("3.7(A) R-2");
  const theirs = fileOf([
    ...quarter({ PRICE_CHANGES }),
    {
      name: "Claim packet",
      rows: [
        ["Mine", "keep"],
        ["this", 1],
      ],
    },
  ]);
  const other = await prepared(theirs);
  const outcome = await other.port.write(paperPlan(other.read, { paper: "Claim packet", claim: CLAIM })!);
  expect(outcome.outcome).not.toBe("written");
  expect(cellsOf(sheetNamed(openBook(other.book.save()), "Claim packet"))).toEqual([
    ["Mine", "keep"],
    ["this", 1],
  ]);
});

test("stock of the packet names the warehouse besides the row, though no sheet Sales asks for it", async () => {
  const stock: SheetOfCells = {
    name: "Inventory",
    rows: [
      ["Part number", "Warehouse", "Quantity on hand", "In transit between warehouses", "Transit date", "As-of date"],
      ["VX-1", "Fremont", 6, 2, day("2000-01-30"), REPORT],
      ["VX-1", { error: "#N/A" }, 1, "", "", REPORT],
    ],
  };
  const file = fileOf([
    ...quarter({ PRICE_CHANGES, TERMS: withRows(["priceProtection.transitWindowDays", 30]) }).filter(({ name }) => name !== "Inventory"),
    stock,
  ]);
  const rows = await made(file, { paper: "Claim packet", claim: CLAIM });
  expect(rows.filter(([section]) => section === "Stock").map((row) => [row[1], row[4]])).toEqual([
    ["On hand, Fremont, row 2", 6],
    ["In transit, Fremont, row 2", 2],
    // A warehouse that cannot be read takes no figure away.
    ["On hand, row 3", 1],
  ]);
});

describe("a paper that no longer agrees with the figures", () => {
  const stale = ({ findings }: PreparedFill) =>
    findings.filter(({ code }) => code === "PAPER_STALE").map(({ sheet, row, text }) => ({ sheet, row, text }));
  const WISHES: readonly PaperWish[] = [
    { paper: "Report 3.6(A)" },
    { paper: "Claim packet", claim: CLAIM },
    { paper: "RMA request", claim: "3.7(D) R-1" },
    { paper: "Report 6.5", month: "2000-01" },
  ];
  const SALES: SheetOfCells = {
    name: "Sales",
    rows: [
      ["Sale date", "Part number", "Quantity"],
      [day("2000-01-15"), "VX-1", 2],
    ],
  };

  const textWith = (words: string) => expect.stringContaining(words) as string;

  async function sent() {
    const { book, port, read } = await prepared(fileOf([...quarter({ PRICE_CHANGES }), REQUESTS, SALES]));
    for (const wish of WISHES) await port.write(paperPlan(read, wish)!);
    return { book, port };
  }
  const put = (book: Book, sheet: string, row: number, column: number, value: string | number) =>
    sheetNamed(book, sheet).setValues({ row, column, rowCount: 1, columnCount: 1 }, [[value]]);

  test("none is, as long as the figures stand; signing one and writing below it changes nothing", async () => {
    const { book } = await sent();
    put(book, "Claim packet", 9, 2, "Pat Doe, 3 March");
    put(book, "Claim packet", 20, 1, "filed by mail");
    expect(stale((await prepared(book.save())).read)).toEqual([]);
  });

  test("each whose figures have moved is named with its first cell that differs, and stays as it is", async () => {
    const { book } = await sent();
    const before = WISHES.map(({ paper }) => cellsOf(sheetNamed(book, paper)));
    put(book, "Price changes", 1, 2, 85); // 8 x 10 instead of 8 x 15
    put(book, "Sales", 1, 2, 3);
    const file = await filled(book.save());
    expect(stale((await prepared(file)).read)).toEqual([
      { sheet: "Report 3.6(A)", row: 2, text: textWith("Credit asked (F2) is 120, and would be 80 today") },
      { sheet: "Claim packet", row: 2, text: textWith("Amount (I2) is 120, and would be 80 today") },
      { sheet: "Report 6.5", row: 2, text: textWith("Quantity (F2) is 2, and would be 3 today") },
    ]);
    expect(WISHES.map(({ paper }) => cellsOf(sheetNamed(openBook(file), paper)))).toEqual(before);
    expect(await filled(file)).toEqual(file);
  });

  test("a claim that is gone leaves a packet that says so", async () => {
    const { book } = await sent();
    book.deleteSheet(sheetNamed(book, "Price changes").id);
    const told = stale((await prepared(book.save())).read);
    expect(told.map(({ sheet }) => sheet)).toEqual(["Report 3.6(A)", "Claim packet"]);
    expect(told[1]!.text).toContain("there is nothing to put on it any more");
  });
});

test("nothing to send is no sheet", async () => {
  const { read } = await prepared(
    fileOf(quarter({ PRICE_CHANGES: () => ({ name: "Price changes", rows: PRICE_CHANGES().rows.slice(0, 1) }) })),
  );
  expect(paperPlan(read, { paper: "Report 3.6(A)" })).toBeUndefined();
  expect(paperPlan(read, { paper: "Claim packet", claim: "3.6(A) gone" })).toBeUndefined();
});
