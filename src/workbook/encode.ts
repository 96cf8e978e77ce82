/** The statement as cells: the columns of Inventory and our own sheets. Rule text: rules 9. */
import { dollarsOf } from "./dollars";
import { shareToFraction } from "../contract/base/money";
import type { InputSheet } from "../contract/base/records";
import { BALANCING } from "../contract/rights/balancing";
import type { BalancingLimit } from "../contract/rights/balancing/limit";
import type { RightColumn } from "../contract/rights/right";
import { basisOf, type CreditStatement } from "../contract/statement/statement";
import type { Agreed } from "../contract/agreement/inForce";
import { termToEnter } from "../contract/agreement/termWords";
import { dateSerial } from "./cells";
import type { DecodedWorkbook } from "./decodedWorkbook";
import { rowExplanation } from "./explanation";
import { outputHeadings, OWN_SHEETS, type OwnSheetName } from "./headers";
import type { ColumnFormat, WrittenColumn, WrittenPage } from "./port";
import { readWords } from "./readWords";

export type CellOf = (row: number) => string | number;

/** Rows of one of our sheets, below its headings. */
export interface OwnSheet {
  readonly name: OwnSheetName;
  readonly columns: readonly WrittenColumn[];
  readonly rowCount: number;
  readonly page?: WrittenPage;
}

const column = (heading: string, format: ColumnFormat, width: number, cell: CellOf): WrittenColumn => ({ heading, format, width, cell });

/** A book's figures, as far as columns beside rows are made of them. */
export interface BookFigures {
  readonly decoded: DecodedWorkbook;
  readonly statement: CreditStatement;
}

/**
 * The columns appended to Inventory; `row` counts from the sheet's first row of records.
 * @param books by vendor: each fills the rows of its records.
 */
export function inventoryColumns(decoded: DecodedWorkbook, books: readonly BookFigures[]): readonly WrittenColumn[] {
  const { statement } = books[0]!;
  const rows = recordsBeside(decoded, books);
  const ofRights = statement.rights.flatMap(({ columns }, place) =>
    columns.map((it) => ({
      ...column(
        it.heading,
        it.format,
        it.width,
        cellOfBook(
          rows,
          books.map((book) => cellOfRight(book.statement, place, it)),
        ),
      ),
      ...(it.aside !== undefined && { headingAside: it.aside }),
      ...(it.hint && { hint: it.hint }),
      ...(it.isToldElsewhere && { isToldElsewhere: it.isToldElsewhere }),
    })),
  );
  const heading = outputHeadings(statement.rights)[ofRights.length]!;
  const explanation: CellOf = (row) => explanationOf(decoded, books, rows, row);
  return [...ofRights, { ...column(heading, "note", 70, explanation), marksRows: true }];
}

/** By row below the headings its record, a number below 0 where it has none, and the book that the record is in. */
interface RecordsBeside {
  readonly record: Int32Array;
  /** Undefined where there is one book. */
  readonly book: Int32Array | undefined;
}

function recordsBeside({ sheets }: DecodedWorkbook, books: readonly BookFigures[]): RecordsBeside {
  const { top, rowCount } = sheets.Inventory;
  const record = new Int32Array(rowCount).fill(-1);
  const book = books.length === 1 ? undefined : new Int32Array(rowCount);
  books.forEach(({ decoded }, of) =>
    decoded.inventory.sheetRow.forEach((sheetRow, i) => {
      record[sheetRow - 1 - top] = i;
      if (book) book[sheetRow - 1 - top] = of;
    }),
  );
  return { record, book };
}

/** The cell of the row's record in its book. */
function cellOfBook({ record, book }: RecordsBeside, cells: readonly CellOf[]): CellOf {
  const [only] = cells;
  if (book === undefined) return (row) => (record[row]! < 0 ? "" : only!(record[row]!));
  return (row) => (record[row]! < 0 ? "" : cells[book[row]!]!(record[row]!));
}

/** A cell of a right's column, by inventory row. */
function cellOfRight({ columns, bases }: CreditStatement, place: number, heads: RightColumn): CellOf {
  const ofRight = columns[place]!;
  const basis = bases[place];
  const shown = heads.format === "money" ? dollarsOf : (units: number): number => units;
  return (row) => {
    const found = heads.figure(ofRight, row, basis);
    return found === undefined ? "" : shown(found);
  };
}

function explanationOf(decoded: DecodedWorkbook, books: readonly BookFigures[], { record, book }: RecordsBeside, row: number): string {
  const { top } = decoded.sheets.Inventory;
  if (record[row]! >= 0) return rowExplanation(books[book?.[row] ?? 0]!.statement, record[row]!);
  const sheetRow = top + row + 1;
  if (decoded.inventory.badRows.has(sheetRow)) return badRow();
  if (decoded.inventory.undatedRows.has(sheetRow)) return readWords.blankWithoutDate(termToEnter("calculation.date"));
  return leftOutside(decoded, "Inventory", sheetRow);
}

export const badRow = (): string => readWords.badRow;

/** Why a row is in no vendor's book; "" where it is in one, or has no record. */
export function leftOutside({ outsideBooks }: DecodedWorkbook, kind: InputSheet, sheetRow: number): string {
  const why = outsideBooks?.get(kind)?.get(sheetRow);
  return why === undefined ? "" : readWords.leftBlank(why);
}

/** The limits of the statement's quarters. */
export const limitsOf = (statement: CreditStatement): readonly BalancingLimit[] => basisOf(statement, BALANCING)?.limits ?? [];

/** One row a quarter. */
export function limitsSheet({ is1904 }: Pick<DecodedWorkbook, "is1904">, agreed: Agreed, limits: readonly BalancingLimit[]): OwnSheet {
  const amount = (cents: number | undefined): string | number => (cents === undefined ? "" : dollarsOf(cents));
  const day = (date: number | undefined): string | number => (date === undefined ? "" : dateSerial(date, is1904));
  const percentOf = ({ quarter }: BalancingLimit): string | number => {
    const terms = agreed.on("quarter", quarter.starts);
    const share = terms["balancing.limitPercent"];
    return share === undefined ? "" : shareToFraction(share);
  };
  const cells: readonly (readonly [ColumnFormat, number, CellOf])[] = [
    ["text", 12, (i) => limits[i]!.quarter.name],
    ["date", 12, (i) => day(limits[i]!.quarter.starts)],
    ["date", 12, (i) => day(limits[i]!.quarter.ends)],
    ["money", 16, (i) => amount(limits[i]!.precedingNetSales)],
    ["percent", 14, (i) => percentOf(limits[i]!)],
    ["money", 14, (i) => amount(limits[i]!.limit)],
    ["money", 14, (i) => dollarsOf(limits[i]!.used)],
    ["money", 14, (i) => amount(limits[i]!.remaining)],
    ["date", 13, (i) => day(limits[i]!.exerciseBy)],
  ];
  return ownSheet("Balancing limits", cells, limits.length);
}

/** Rows of records that fit below the headings of a sheet of ours: a sheet ends at row 1,048,576. */
export const ROWS_OF_SHEET = 1_048_575;

/** A clause as our sheets name it: nothing where there is none, because a dash could begin a formula in a CSV export. */
export const clauseText = (clause: string): string => (clause === "-" ? "" : clause);

/** A sheet of ours: format, width and cells of each of its columns, in their order, or of the first of them. */
export function ownSheet(name: OwnSheetName, cells: readonly (readonly [ColumnFormat, number, CellOf])[], rowCount: number): OwnSheet {
  return { name, rowCount, columns: cells.map((it, i) => column(OWN_SHEETS[name][i]!, ...it)) };
}
