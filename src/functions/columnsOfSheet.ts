/**
 * The ROWS functions of further sheets, and CHANNEL.WHY for their rows: the columns of the rights on a sheet, spilled beside its range. After
 * the range of the sheet come inventory and invoices, then in any order what else the rights draw on: which range is which shows in its headings.
 */
import { counted } from "../contract/base/counted";
import type { FurtherSheet } from "../contract/base/records";
import type { SheetFigures, SheetRight } from "../contract/rights/sheetRight";
import { SHEET_RIGHTS } from "../contract/rights/sheetRights";
import { furtherColumns } from "../workbook/encodeFurther";
import { missingSheets } from "../workbook/furtherRecords";
import { lacking, refuse } from "./answers";
import { is1904Argument } from "./arguments";
import { rangeName, type FurtherRanges } from "./furtherRanges";
import type { AddedRight } from "../contract/statement/addedRight";
import { inventoryBook, type InventoryBook } from "./inventoryBook";
import { otherRanges } from "./otherRanges";
import { neededRange } from "./readRanges";
import { termsArgument, termsOf } from "./termsArgument";
import { furtherReasonRows, type StepRow } from "./whyRows";

/** What a function of a further sheet was given. */
export interface SheetArguments {
  /** The range of the sheet whose rows get figures. */
  readonly range: unknown;
  readonly inventory: unknown;
  readonly invoices: unknown;
  /** Price changes, notices, terms, other sheets, the date system: in any order, blanks among them. */
  readonly others: readonly unknown[];
}

/** The columns of the rights on a sheet, with a row for each row of its range. */
export function columnsOfSheet(kind: FurtherSheet, sent: SheetArguments, added: readonly AddedRight[] = []): (string | number)[][] {
  const { book, rights } = sheetBook(kind, sent, added);
  const { headingRow, rowCount } = book.decoded.sheets[kind]!;
  const figuresOf = (right: SheetRight): SheetFigures | undefined => book.statement.sheetFigures.find((it) => it.right.id === right.id);
  const placed = rights.map((right) => ({ right, figures: figuresOf(right), why: missingSheets(right, book.decoded.sheets) }));
  const columns = furtherColumns(book.decoded, kind, [{ decoded: book.decoded, rights: placed }]);
  const above = Array.from({ length: headingRow }, () => columns.map(() => ""));
  const rows = Array.from({ length: Math.max(0, rowCount) }, (_, row) => columns.map(({ cell }) => cell(row)));
  return [...above, columns.map(({ heading }) => heading), ...rows];
}

/** The reasons of one row of the range, counted from 1; of row 0, every finding. */
export function whyOfSheet(kind: FurtherSheet, row: number, sent: SheetArguments, added: readonly AddedRight[] = []): readonly StepRow[] {
  const range = neededRange(rangeName(kind), sent.range);
  if (row > range.rowCount) return refuse(`row is ${row}; the range of ${rangeName(kind)} has ${counted(range.rowCount, "row")}.`);
  return furtherReasonRows(sheetBook(kind, sent, added).book, kind, row);
}

function sheetBook(kind: FurtherSheet, { range, inventory, invoices, others }: SheetArguments, added: readonly AddedRight[]) {
  const rights = [...SHEET_RIGHTS, ...added.map(({ right }) => right)].filter(({ sheet }) => sheet === kind);
  const { terms, dateSystem, further, ...events } = otherRanges(others, {
    figures: `figures of ${rangeName(kind)}`,
    except: kind,
    first: 4,
  });
  const is1904 = is1904Argument(dateSystem);
  const ranges: FurtherRanges = { ...further, [kind]: neededRange(rangeName(kind), range) };
  const missing = rights.flatMap(({ needs }) => needs.filter((it) => ranges[it] === undefined));
  if (missing.length > 0) return lacking(`It needs the range of ${missing.map(rangeName).join(" and ")} too, with its heading row.`);
  const book: InventoryBook = inventoryBook({
    inventory: neededRange("inventory", inventory),
    invoices: neededRange("invoices", invoices),
    ...events,
    further: ranges,
    agreed: termsArgument(terms, is1904, [...termsOf(), ...rights.flatMap((right) => right.terms)]),
    is1904,
    added: added.filter(({ right }) => right.sheet === kind),
  });
  return { book, rights };
}
