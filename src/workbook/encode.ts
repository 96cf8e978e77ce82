/** The statement as cells: the columns of Inventory and our own sheets. Rule text: rules 9. */
import { isoText } from "../contract/base/calendar";
import { costParts, type CostParts } from "../contract/stock/costParts";
import { OWN_COST, priceChangeOf } from "../contract/stock/detailLines";
import { MICROS_PER_DOLLAR, shareToFraction } from "../contract/base/money";
import { BALANCING } from "../contract/rights/balancing";
import type { BalancingLimit } from "../contract/rights/balancing/rule";
import type { LineEvent, Right, RightColumn } from "../contract/rights/right";
import { netCostOf, unitCreditOf } from "../contract/statement/rowView";
import { basisOf, type CreditStatement } from "../contract/statement/statement";
import { lineEventOf } from "../contract/statement/lineEvents";
import type { Agreed } from "../contract/agreement/inForce";
import { termToEnter } from "../contract/agreement/termWords";
import { dateSerial } from "./cells";
import { whereIs, type DecodedWorkbook } from "./decodedWorkbook";
import { rowExplanation } from "./explanation";
import { outputHeadings, OWN_SHEETS, type OwnSheetName } from "./headers";
import type { Cell, ColumnFormat, WrittenColumn } from "./port";
import type { SheetFinding } from "./sheetFindings";

export type CellOf = (row: number) => string | number;

/** Rows of one of our sheets, below its headings. */
export interface OwnSheet {
  readonly name: OwnSheetName;
  readonly columns: readonly WrittenColumn[];
  readonly rowCount: number;
}

const column = (heading: string, format: ColumnFormat, width: number, cell: CellOf): WrittenColumn => ({ heading, format, width, cell });
const dollarsOf = (cents: number): number => cents / 100;

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
  const day = (date: number): number => dateSerial(date, is1904);
  const percentOf = ({ quarter }: BalancingLimit): string | number => {
    const terms = agreed.on("quarter", quarter.starts);
    const share = terms["balancing.limitPercent"];
    return share === undefined ? "" : shareToFraction(share);
  };
  const cells: readonly (readonly [ColumnFormat, number, CellOf])[] = [
    ["text", 12, (i) => limits[i]!.quarter.name],
    ["date", 12, (i) => day(limits[i]!.quarter.starts)],
    ["date", 12, (i) => day(limits[i]!.quarter.ends)],
    ["money", 21, (i) => dollarsOf(limits[i]!.precedingNetSales)],
    ["percent", 14, (i) => percentOf(limits[i]!)],
    ["money", 14, (i) => amount(limits[i]!.limit)],
    ["money", 14, (i) => dollarsOf(limits[i]!.used)],
    ["money", 14, (i) => amount(limits[i]!.remaining)],
    ["date", 13, (i) => day(limits[i]!.exerciseBy)],
  ];
  return ownSheet("Balancing limits", cells, limits.length);
}

/** One row a detail line, by inventory row and right. */
export function detailSheet(decoded: DecodedWorkbook, statement: CreditStatement): OwnSheet {
  const { lines, lineOrder, facts, rights } = statement;
  const place = (i: number): number => lineOrder[i]!;
  const invoice = (i: number): number => lines.line[place(i)]!;
  const row = (i: number): number => lines.row[place(i)]!;
  const unitCredit: CellOf = (i) => unitCreditOf(statement, place(i)) / MICROS_PER_DOLLAR;
  const priceOrValue: CellOf = (i) => {
    const newPrice = lineEventOf(statement, place(i))?.newPrice;
    return newPrice === undefined ? unitCredit(i) : newPrice / MICROS_PER_DOLLAR;
  };
  const onEvent = (i: number, cell: (event: LineEvent) => number): string | number => {
    const event = lineEventOf(statement, place(i));
    return event === undefined ? "" : cell(event);
  };
  const cells: readonly (readonly [ColumnFormat, number, CellOf])[] = [
    ["text", 8, (i) => rights[lines.right[place(i)]!]!.clause],
    ["text", 14, () => decoded.sheets.Inventory.sheetName],
    ["quantity", 8, (i) => decoded.inventory.sheetRow[row(i)]!],
    ["text", 16, (i) => decoded.partTexts[decoded.inventory.partText[row(i)]!]!],
    ["text", 16, (i) => decoded.invoiceTexts[decoded.invoiceText[invoice(i)]!] ?? ""],
    ["date", 13, (i) => dateSerial(facts.invoices.invoiceDate[invoice(i)]!, decoded.is1904)],
    ["quantity", 10, (i) => lines.units[place(i)]!],
    ["unitAmount", 15, (i) => netCostOf(statement, place(i)) / MICROS_PER_DOLLAR],
    ["unitAmount", 24, priceOrValue],
    ["unitAmount", 12, unitCredit],
    ["money", 14, (i) => dollarsOf(lines.cents[place(i)]!)],
    ...howCostArises(statement, place),
    ["note", 36, (i) => valueFrom(decoded, statement, place(i))],
    ["date", 14, (i) => onEvent(i, ({ date }) => dateSerial(date, decoded.is1904))],
    ["quantity", 12, (i) => onEvent(i, ({ record }) => whereIs(decoded, record).row)],
    ["quantity", 10, (i) => decoded.invoiceRow[invoice(i)]!],
  ];
  const sheet = ownSheet("Credit detail", cells, lineOrder.length);
  return { ...sheet, columns: sheet.columns.map((it) => withLink(it, sheetLedTo(decoded, rights, it.heading as DetailHeading))) };
}

type DetailHeading = (typeof OWN_SHEETS)["Credit detail"][number];
const CLAUSE_AT = OWN_SHEETS["Credit detail"].indexOf("Clause");
const SHEET_AT = OWN_SHEETS["Credit detail"].indexOf("Sheet");

/** The sheet that the rows in a column of Credit detail are of, by the cells of a line; undefined for a column that names no rows. */
function sheetLedTo(
  { sheets }: DecodedWorkbook,
  rights: readonly Right[],
  heading: DetailHeading,
): ((line: readonly Cell[]) => Cell | undefined) | undefined {
  switch (heading) {
    case "Row":
      return (line) => line[SHEET_AT];
    case "Change or notice row":
      return (line) => {
        const kind = rights.find(({ clause }) => clause === line[CLAUSE_AT])?.sheet;
        return kind && sheets[kind]?.sheetName;
      };
    case "Invoice row":
      return () => sheets.Invoices.sheetName;
    default:
      return undefined;
  }
}

/** A column whose cells lead to the rows that they name. */
function withLink(it: WrittenColumn, sheetOf: ReturnType<typeof sheetLedTo>): WrittenColumn {
  if (sheetOf === undefined) return it;
  const place = OWN_SHEETS["Credit detail"].indexOf(it.heading as DetailHeading);
  const link: WrittenColumn["link"] = (line) => {
    const [sheet, row] = [sheetOf(line), line[place]];
    return typeof sheet === "string" && sheet !== "" && typeof row === "number" ? { sheet, row } : undefined;
  };
  return { ...it, link };
}

/** Net unit cost taken apart: the price, less what follows it, each to six decimals. */
function howCostArises(statement: CreditStatement, place: (i: number) => number): readonly (readonly [ColumnFormat, number, CellOf])[] {
  // The columns of a row are asked for one after the other.
  let known = -1;
  let parts: CostParts;
  const of =
    (part: keyof CostParts): CellOf =>
    (i) => {
      if (known !== i) parts = costParts(statement, place((known = i)));
      return parts[part] / MICROS_PER_DOLLAR;
    };
  return [
    ["unitAmount", 13, of("unitPrice")],
    ["unitAmount", 13, of("discount")],
    ["unitAmount", 13, of("creditsReceived")],
    ["unitAmount", 15, of("earlierProtection")],
  ];
}

/** Which price made the unit value of a line, under a right whose values come from prices. */
function valueFrom(decoded: DecodedWorkbook, { lines, facts, rights }: CreditStatement, place: number): string {
  if (!rights[lines.right[place]!]!.namesPrice) return "";
  const from = lines.valueFrom[place]!;
  const change = facts.priceChanges?.[priceChangeOf(from)];
  if (change !== undefined) return `new price of ${isoText(change.effectiveDate)}, row ${decoded.priceChangeRow[priceChangeOf(from)]!}`;
  if (from === OWN_COST) return "its net unit cost";
  if (from === lines.line[place]) return "its own invoice price";
  const invoice = decoded.invoiceTexts[decoded.invoiceText[from]!];
  return invoice === undefined ? `invoice in row ${decoded.invoiceRow[from]!}` : `invoice ${invoice}, row ${decoded.invoiceRow[from]!}`;
}

/** Rows of records that fit below the headings of a sheet of ours: a sheet ends at row 1,048,576. */
export const ROWS_OF_SHEET = 1_048_575;

/** One row a finding, gravest first; where a sheet is too short for all, its last row says how many more there are. */
export function reviewSheet(all: readonly SheetFinding[], mostRows = ROWS_OF_SHEET): OwnSheet {
  const findings = all.length <= mostRows ? all : [...all.slice(0, mostRows - 1), notListed(all.slice(mostRows - 1))];
  const cells: readonly (readonly [ColumnFormat, number, CellOf])[] = [
    ["text", 10, (i) => findings[i]!.severity],
    ["text", 30, (i) => findings[i]!.code],
    ["text", 16, (i) => findings[i]!.sheet],
    ["quantity", 8, (i) => findings[i]!.row || ""],
    ["text", 16, (i) => findings[i]!.part],
    ["text", 12, (i) => clauseText(findings[i]!.clause)],
    ["note", 100, (i) => findings[i]!.text],
  ];
  return ownSheet("Review", cells, findings.length);
}

/** A clause as our sheets name it: nothing where there is none, because a dash could begin a formula in a CSV export. */
export const clauseText = (clause: string): string => (clause === "-" ? "" : clause);

/** Stands for findings that have no row, under the code of the first of them. */
function notListed(findings: readonly SheetFinding[]): SheetFinding {
  const { code, severity } = findings[0]!;
  const count = findings.length.toLocaleString("en-US");
  const text = `There are ${count} more findings, none graver than this, for which this sheet has no rows left. Mend those above, then fill again.`;
  return { code, severity, sheet: "", row: 0, part: "", clause: "-", text };
}

/** A sheet of ours: format, width and cells of each of its columns, in their order, or of the first of them. */
export function ownSheet(name: OwnSheetName, cells: readonly (readonly [ColumnFormat, number, CellOf])[], rowCount: number): OwnSheet {
  return { name, rowCount, columns: cells.map((it, i) => column(OWN_SHEETS[name][i]!, ...it)) };
}
