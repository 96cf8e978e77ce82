/** Sheets to be sent to the vendor: Report 3.6(A), RMA request, Claim packet. Rule text: rules 8b, "Reports". */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paperPlan, type PaperWish } from "../../src/credits/papers";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { excelWorkbook } from "../../src/excel";
import { openBook } from "@channel-credits/preview-host";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import type { SheetOfCells } from "../support/exampleSheets";
import { day } from "../contract/facts";
import { cellsOf, fileOf, sheetNamed, type Row } from "./files";
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

test("the packet of a price claim: notice, dated stock, invoices with their arithmetic, total, and lines to sign", async () => {
  expect((await made(BOOK, { paper: "Claim packet", claim: CLAIM })).slice(1)).toEqual([
    ["Claim", CLAIM, "", "VX-1", 8, "", "", "", 120],
    ["Notice", "Notice of the new price sent", day("2000-01-20"), "VX-1", "", "", "", "", ""],
    ["Notice", "Old price", "", "VX-1", "", "", 95, "", ""],
    ["Notice", "New price from", REPORT, "VX-1", "", "", 80, "", ""],
    ["Stock", "On hand, row 2", REPORT, "VX-1", 10, "", "", "", ""],
    ["Stock", "Of these committed, row 2", REPORT, "VX-1", 2, "", "", "", ""],
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

test("nothing to send is no sheet", async () => {
  const { read } = await prepared(
    fileOf(quarter({ PRICE_CHANGES: () => ({ name: "Price changes", rows: PRICE_CHANGES().rows.slice(0, 1) }) })),
  );
  expect(paperPlan(read, { paper: "Report 3.6(A)" })).toBeUndefined();
  expect(paperPlan(read, { paper: "Claim packet", claim: "3.6(A) gone" })).toBeUndefined();
});
