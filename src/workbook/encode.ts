/** The statement as cells: the columns of Inventory and our own sheets. Rule text: rules 9. */
import { dollarsOf } from "./dollars";
import { shareToFraction } from "../contract/base/money";
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

export type CellOf = (row: number) => string | number;

/** Rows of one of our sheets, below its headings. */
export interface OwnSheet {
  readonly name: OwnSheetName;
  readonly columns: readonly WrittenColumn[];
  readonly rowCount: number;
  readonly page?: WrittenPage;
}

const column = (heading: string, format: ColumnFormat, width: number, cell: CellOf): WrittenColumn => ({ heading, format, width, cell });

/** The columns appended to Inventory; `row` counts from the sheet's first row of records. */
export function inventoryColumns(decoded: DecodedWorkbook, statement: CreditStatement): readonly WrittenColumn[] {
  const { top, rowCount } = decoded.sheets.Inventory;
  const record = new Int32Array(rowCount).fill(-1);
  decoded.inventory.sheetRow.forEach((sheetRow, i) => void (record[sheetRow - 1 - top] = i));
  const ofRecord =
    (cell: CellOf): CellOf =>
    (row) =>
      record[row]! < 0 ? "" : cell(record[row]!);
  const ofRights = statement.rights.flatMap(({ columns }, place) =>
    columns.map((it) => ({
      ...column(it.heading, it.format, it.width, ofRecord(cellOfRight(statement, place, it))),
      ...(it.aside !== undefined && { headingAside: it.aside }),
      ...(it.hint && { hint: it.hint }),
      ...(it.isToldElsewhere && { isToldElsewhere: it.isToldElsewhere }),
    })),
  );
  const heading = outputHeadings(statement.rights)[ofRights.length]!;
  const explanation: CellOf = (row) => explanationOf(decoded, statement, record, row);
  return [...ofRights, { ...column(heading, "note", 70, explanation), marksRows: true }];
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

function explanationOf(decoded: DecodedWorkbook, statement: CreditStatement, record: Int32Array, row: number): string {
  const { top } = decoded.sheets.Inventory;
  if (record[row]! >= 0) return rowExplanation(statement, record[row]!);
  const sheetRow = top + row + 1;
  if (decoded.inventory.badRows.has(sheetRow)) return "Left blank: a cell of this row cannot be read; see Review.";
  if (decoded.inventory.undatedRows.has(sheetRow))
    return `Left blank: needs an As-of date here or the term ${termToEnter("calculation.date")}.`;
  return "";
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
