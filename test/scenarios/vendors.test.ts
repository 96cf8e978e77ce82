/** Several vendors in one file, through the whole path and from fill to fill: what changed, words of people, signatures, typing, taking back. */
import { openBook } from "@channel-credits/preview-host";
import { expectTidyHost, newFaults, openInExcel } from "@channel-credits/preview-host/testing";
import { excelWorkbook } from "../../src/excel";
import { day } from "../contract/facts";
import type { BookSheet } from "@channel-credits/preview-host";
import { cellsOf, changed, changedParts, fileOf, filled, sheetNamed, type Row } from "./files";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const put =
  (row: number, column: number, ...cells: (string | number)[]) =>
  (sheet: BookSheet) =>
    sheet.setValues({ row, column, rowCount: 1, columnCount: cells.length }, [cells.map((cell) => (cell === "" ? undefined : cell))]);

const at = (time: string) => ({ now: () => new Date(time) });
const [MONDAY, TUESDAY] = ["2026-11-23T09:00:00", "2026-11-24T10:30:00"] as const;
const [FEB_1, DEC_15] = [day("2000-02-01"), day("1999-12-15")];

/** Ours and Acme's: the same part number, each with its own price and limit. */
const file = (): Uint8Array =>
  fileOf([
    {
      name: "Inventory",
      rows: [
        ["Part number", "Quantity on hand", "As-of date", "Vendor"],
        ["A", 7, FEB_1, ""],
        ["A", 5, FEB_1, "Acme"],
        ["B", 4, FEB_1, "Acme"],
      ],
    },
    {
      name: "Invoices",
      rows: [
        ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Vendor"],
        ["1", DEC_15, "A", 7, 20, ""],
        ["1", DEC_15, "A", 5, 12, "Acme"],
        ["2", DEC_15, "B", 4, 50, "Acme"],
      ],
    },
    {
      name: "Price changes",
      rows: [
        ["Part number", "Effective date", "New price", "Old price", "Vendor"],
        ["A", FEB_1, 15, 20, "AltiGen"],
        ["A", FEB_1, 10, 12, "Acme"],
        ["B", FEB_1, 40, 50, ""],
      ],
    },
    {
      name: "Terms",
      rows: [
        ["Term", "Value", "Vendor"],
        ["agreement.id", "altigen-synnex-1999", ""],
        ["balancing.limitPercent", 0.5, ""],
        ["agreement.id", "altigen-synnex-1999", "Acme"],
        ["balancing.limitPercent", 0.2, "Acme"],
      ],
    },
  ]);

const rowsOf = (of: Uint8Array, name: string): readonly Row[] => cellsOf(sheetNamed(openBook(of), name)).slice(1);
const first = (): Promise<Uint8Array> => filled(file(), at(MONDAY));

test("each vendor's rows by its own terms, and a second fill changes not one byte", async () => {
  const once = await first();
  // 7 x 5; 5 x 2; 4 x 10. Net sales 140.00 at 50 %, 260.00 at 20 %.
  expect(rowsOf(once, "Inventory").map((row) => row.slice(4, 7))).toEqual([
    [7, 35, 70],
    [5, 10, 52],
    [4, 40, 52],
  ]);
  expect(rowsOf(once, "Balancing limits").map((row) => [row[3], row[4], row[5], row[9]])).toEqual([
    [140, 0.5, 70, ""],
    [260, 0.2, 52, "Acme"],
  ]);
  expect(changedParts(once, await filled(once, at(TUESDAY)))).toEqual([]);
});

test("Changes names a vendor's price and term for that vendor's figures alone", async () => {
  const cheaper = changed(await first(), "Price changes", put(3, 2, 30));
  const rows = rowsOf(await filled(changed(cheaper, "Terms", put(4, 1, 0.3)), at(TUESDAY)), "Changes");
  const of = (figure: string) => rows.filter((row) => row[4] === figure).map((row) => [row[1], row[2], row[5], row[6], row[8]]);
  const [price, term] = ['"Price changes": row 4 changed', '"Balancing limit percent" of Acme is 30%; it was 20%'];
  expect(of("Price protection credit")).toEqual([["Inventory", 4, "$40.00", "$80.00", price]]);
  expect(of("Limit")).toEqual([["Balancing limits", 3, "$52.00", "$78.00", term]]);
  expect(of("Amount")).toEqual([["Claims", 4, "$40.00", "$80.00", price]]);
  expect(rows.filter((row) => row[1] === "Inventory" && row[2] === 2)).toEqual([]);
});

test("what people keep about a vendor's claim stays with it", async () => {
  const once = await first();
  expect(rowsOf(once, "Claims").map((row) => row[0])).toEqual([
    "3.6(A) A 2000-02-01",
    "3.6(A) A 2000-02-01 [Acme]",
    "3.6(A) B 2000-02-01 [Acme]",
  ]);
  const sent = changed(once, "Claims", put(2, 7, day("2000-02-10")));
  const rows = rowsOf(await filled(sent, at(TUESDAY)), "Claims");
  expect(rows.map((row) => row[6])).toEqual(["ready", "submitted", "ready"]);
  // A vendor that Terms names no more: its claims are withdrawn, and what people wrote stays.
  const gone = changed(await filled(sent, at(TUESDAY)), "Terms", put(3, 1, "", ""));
  const left = rowsOf(await filled(changed(gone, "Terms", put(4, 1, "", "")), at(TUESDAY)), "Claims");
  expect(left.map((row) => [row[0], row[6]])).toEqual([
    ["3.6(A) A 2000-02-01", "ready"],
    ["3.6(A) A 2000-02-01 [Acme]", "withdrawn"],
    ["3.6(A) B 2000-02-01 [Acme]", "withdrawn"],
  ]);
  expect(left[1]![7]).toBe(day("2000-02-10"));
});

test("another vendor's price suspends no signature; its own does", async () => {
  const once = await first();
  const sign = put(1, 5, "Ann", "analyst", "2026-11-23", "Bob", "controller", "2026-11-23");
  const signed = await filled(changed(changed(once, "Sign-offs", sign), "Sign-offs", put(2, 5, "Ann", "analyst", "2026-11-23", "Bob", "controller", "2026-11-23")), at(MONDAY)); // prettier-ignore
  expect(rowsOf(signed, "Sign-offs").map((row) => row[3])).toEqual(["signed", "signed", "open"]);
  const rows = rowsOf(await filled(changed(signed, "Price changes", put(2, 2, 9)), at(MONDAY)), "Sign-offs");
  expect(rows.map((row) => row[3])).toEqual(["signed", "suspended", "open"]);
  expect(rows[1]![4]).toContain('"Price changes": row 3 changed');
});

test("a figure typed over beside a vendor's row is kept and told", async () => {
  const typed = changed(await first(), "Inventory", put(3, 5, 41));
  const after = await filled(typed, at(TUESDAY));
  expect(rowsOf(after, "Inventory").map((row) => row[5])).toEqual([35, 10, 41]);
  expect(rowsOf(after, "Review").filter((row) => row[1] === "TYPED_OVER").map((row) => [row[2], row[3], row[4]])).toEqual([
    ["Inventory", 4, "B"],
  ]); // prettier-ignore
});

test("taken back on another day, nothing of the fill is left", async () => {
  const once = await first();
  const { book } = await openInExcel(once);
  const outcome = await excelWorkbook({ sleep: () => Promise.resolve() }).takeBackLastFill();
  const after = book.save();
  expect(newFaults(once, after)).toEqual([]);
  expect(outcome).toMatchObject({ outcome: "written", cellsLeft: 0 });
  expect(openBook(after).sheets.map(({ name }) => name)).toEqual(["Inventory", "Invoices", "Price changes", "Terms"]);
});

test("of one vendor again, sheets of ours that have the column keep it", async () => {
  const rows = [
    ["Part number", "Quantity on hand", "As-of date", "Vendor"],
    ["A", 7, FEB_1, ""],
    ["", "", "", ""],
    ["", "", "", ""],
  ];
  const cleared = changed(await first(), "Inventory", (sheet) => rows.forEach((cells, row) => put(row, 0, ...cells)(sheet)));
  const bills = changed(cleared, "Invoices", (sheet) => [2, 3].forEach((row) => put(row, 0, "", "", "", "", "", "")(sheet)));
  const prices = changed(bills, "Price changes", (sheet) => [2, 3].forEach((row) => put(row, 0, "", "", "", "", "")(sheet)));
  const after = await filled(
    changed(prices, "Terms", (sheet) => [3, 4].forEach((row) => put(row, 0, "", "", "")(sheet))),
    at(TUESDAY),
  );
  expect(rowsOf(after, "Balancing limits").map((row) => [row[3], row[9]])).toEqual([[140, ""]]);
  expect(rowsOf(after, "Credit detail").every((row) => !row.includes("Acme"))).toBe(true);
  expect(rowsOf(after, "Inventory").map((row) => row.slice(4, 7))[0]).toEqual([7, 35, 70]);
  // Rows that were emptied are in use until the figures beside them are gone.
  const again = await filled(after, at(TUESDAY));
  expect(changedParts(again, await filled(again, at(TUESDAY)))).toEqual([]);
});
