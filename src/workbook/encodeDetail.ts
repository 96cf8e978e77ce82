/** Credit detail: a line for each detail line of every right, those of inventory rows before those of rows of further sheets. Rule text: rules 9. */
import { dayText } from "../contract/base/inWords";
import { costPart, type CostParts } from "../contract/stock/costParts";
import { OWN_COST, priceChangeOf } from "../contract/stock/detailLines";
import { MICROS_PER_DOLLAR } from "../contract/base/money";
import { NONE, type FurtherSheet, type RecordRef } from "../contract/base/records";
import { atBookCost, feeLine } from "../contract/rights/explaining";
import type { LineEvent } from "../contract/rights/right";
import type { SheetLine } from "../contract/rights/sheetRight";
import { netCostOf, unitCreditOf } from "../contract/statement/rowView";
import type { CreditStatement } from "../contract/statement/statement";
import { lineEventOf } from "../contract/statement/lineEvents";
import { dateSerial } from "./cells";
import { whereFurther, whereIs, type DecodedWorkbook } from "./decodedWorkbook";
import { dollarsOf } from "./dollars";
import { ownSheet, type CellOf, type OwnSheet } from "./encode";
import { sheetOfKind } from "./furtherRecords";
import { OWN_SHEETS } from "./headers";
import type { Cell, ColumnFormat, WrittenColumn } from "./port";
import { readWords } from "./readWords";

/** A detail line of a row of a further sheet. */
export interface FurtherLine {
  readonly kind: FurtherSheet;
  readonly line: SheetLine;
}

/** All of them, in the order of their sheets and rights. */
export const furtherLines = ({ sheetFigures }: Pick<CreditStatement, "sheetFigures">): readonly FurtherLine[] =>
  sheetFigures.flatMap(({ right, lines }) => lines.map((line) => ({ kind: right.sheet, line })));

/** How many lines Credit detail has. */
export const detailLineCount = ({ lineOrder, sheetFigures }: Pick<CreditStatement, "lineOrder" | "sheetFigures">): number =>
  sheetFigures.reduce((count, { lines }) => count + lines.length, lineOrder.length);

type DetailCells = readonly (readonly [ColumnFormat, number, CellOf])[];

/** One row a detail line, by inventory row and right, then by further sheet, right and row. */
export function detailSheet(decoded: DecodedWorkbook, statement: CreditStatement): OwnSheet {
  const further = furtherLines(statement);
  const { length } = statement.lineOrder;
  const ofFurther = furtherCells(decoded, statement, further);
  const cells = inventoryCells(decoded, statement).map(([format, width, cell], column): DetailCells[number] => {
    const beyond = ofFurther[column]!;
    return [format, width, further.length === 0 ? cell : (i) => (i < length ? cell(i) : beyond(i - length))];
  });
  const sheet = ownSheet("Credit detail", cells, length + further.length);
  const links = linksOf(decoded, statement, further);
  return { ...sheet, columns: sheet.columns.map((it) => withLink(it, links(it.heading as DetailHeading))) };
}

function inventoryCells(decoded: DecodedWorkbook, statement: CreditStatement): DetailCells {
  const { lines, lineOrder, facts, rights } = statement;
  const place = (i: number): number => lineOrder[i]!;
  const invoice = (i: number): number => lines.line[place(i)]!;
  const row = (i: number): number => lines.row[place(i)]!;
  const ofInvoice = (i: number, cell: (line: number) => string | number, atBookCost = ""): string | number =>
    invoice(i) === NONE ? atBookCost : cell(invoice(i));
  const unitCredit: CellOf = (i) => unitCreditOf(statement, place(i)) / MICROS_PER_DOLLAR;
  const priceOrValue: CellOf = (i) => {
    const newPrice = lineEventOf(statement, place(i))?.newPrice;
    return newPrice === undefined ? unitCredit(i) : newPrice / MICROS_PER_DOLLAR;
  };
  const onEvent = (i: number, cell: (event: LineEvent) => number): string | number => {
    const event = lineEventOf(statement, place(i));
    return event === undefined ? "" : cell(event);
  };
  return [
    ["text", 7, (i) => rights[lines.right[place(i)]!]!.clause],
    ["text", 16, () => decoded.sheets.Inventory.sheetName],
    ["quantity", 7, (i) => decoded.inventory.sheetRow[row(i)]!],
    ["text", 14, (i) => decoded.partTexts[decoded.inventory.partText[row(i)]!]!],
    ["text", 12, (i) => ofInvoice(i, (line) => decoded.invoiceTexts[decoded.invoiceText[line]!] ?? "", atBookCost())],
    ["date", 11, (i) => ofInvoice(i, (line) => dateSerial(facts.invoices.invoiceDate[line]!, decoded.is1904))],
    ["quantity", 9, (i) => lines.units[place(i)]!],
    ["unitAmount", 11, (i) => netCostOf(statement, place(i)) / MICROS_PER_DOLLAR],
    ["unitAmount", 12, priceOrValue],
    ["unitAmount", 11, unitCredit],
    ["money", 12, (i) => dollarsOf(lines.cents[place(i)]!)],
    ...howCostArises(statement, place),
    ["note", 33, (i) => valueFrom(decoded, statement, place(i))],
    ["date", 11, (i) => onEvent(i, ({ date }) => dateSerial(date, decoded.is1904))],
    ["quantity", 9, (i) => onEvent(i, ({ record }) => whereIs(decoded, record).row)],
    ["quantity", 8, (i) => ofInvoice(i, (line) => decoded.invoiceRow[line]!)],
  ];
}

/** The cells of lines of further sheets, column by column as above. */
function furtherCells(decoded: DecodedWorkbook, { facts }: CreditStatement, further: readonly FurtherLine[]): readonly CellOf[] {
  const { is1904, sheets } = decoded;
  const line = (i: number): SheetLine => further[i]!.line;
  const place = (i: number): { sheet: string; row: number } => whereFurther(decoded, further[i]!.kind, line(i).record);
  const ofInvoice = (i: number, cell: (invoice: number) => string | number): string | number =>
    line(i).invoiceLine === NONE ? "" : cell(line(i).invoiceLine);
  const dollarsA = (micros: number | undefined): string | number => (micros === undefined ? "" : micros / MICROS_PER_DOLLAR);
  const onEvent = (i: number, cell: (event: LineEvent) => string | number): string | number => {
    const { event } = line(i);
    return event === undefined ? "" : cell(event);
  };
  return [
    (i) => line(i).clause,
    (i) => sheets[further[i]!.kind]!.sheetName,
    (i) => place(i).row,
    (i) => decoded.partTexts[decoded.further[further[i]!.kind]!.partText[line(i).record]!] ?? "",
    (i) => (line(i).isFee ? feeLine() : ofInvoice(i, (invoice) => decoded.invoiceTexts[decoded.invoiceText[invoice]!] ?? "")),
    (i) => ofInvoice(i, (invoice) => dateSerial(facts.invoices.invoiceDate[invoice]!, is1904)),
    (i) => line(i).units,
    (i) => dollarsA(line(i).netCost),
    (i) => dollarsA(line(i).value),
    (i) => dollarsA(line(i).unitCredit),
    (i) => dollarsOf(line(i).credit),
    (i) => dollarsA(line(i).cost?.unitPrice),
    (i) => dollarsA(line(i).cost?.discount),
    (i) => dollarsA(line(i).cost?.creditsReceived),
    (i) => dollarsA(line(i).cost?.earlierProtection),
    () => "",
    (i) => onEvent(i, ({ date }) => dateSerial(date, is1904)),
    (i) => onEvent(i, ({ record }) => whereIs(decoded, record).row || ""),
    (i) => ofInvoice(i, (invoice) => decoded.invoiceRow[invoice]!),
  ];
}

type DetailHeading = (typeof OWN_SHEETS)["Credit detail"][number];
const CLAUSE_AT = OWN_SHEETS["Credit detail"].indexOf("Clause");
const SHEET_AT = OWN_SHEETS["Credit detail"].indexOf("Sheet");

type LeadsTo = ((line: readonly Cell[]) => Cell | undefined) | undefined;

/** The sheet that the rows in a column are of, by the cells of a line; undefined for a column that names no rows. */
function linksOf(
  decoded: DecodedWorkbook,
  { rights }: CreditStatement,
  further: readonly FurtherLine[],
): (heading: DetailHeading) => LeadsTo {
  const { sheets } = decoded;
  const eventSheets = furtherEventSheets(decoded, further);
  const ofEvent = (line: readonly Cell[]): Cell | undefined => {
    const beyond = eventSheets.get(eventKey(line[CLAUSE_AT], line[SHEET_AT]));
    const kind = rights.find(({ clause }) => clause === line[CLAUSE_AT])?.sheet;
    return beyond ?? (kind && sheets[kind]?.sheetName);
  };
  return (heading) => {
    switch (heading) {
      case "Row":
        return (line) => line[SHEET_AT];
      case "Change or notice row":
        return ofEvent;
      case "Invoice row":
        return () => sheets.Invoices.sheetName;
      default:
        return undefined;
    }
  };
}

const eventKey = (clause: Cell | undefined, sheet: Cell | undefined): string => JSON.stringify([clause, sheet]);

/** On which sheet the events of a clause stand that give lines of a sheet their credit. */
function furtherEventSheets(decoded: DecodedWorkbook, further: readonly FurtherLine[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { kind, line } of further)
    if (line.event) found.set(eventKey(line.clause, decoded.sheets[kind]!.sheetName), sheetNameOf(decoded, line.event.record));
  return found;
}

function sheetNameOf({ sheets }: DecodedWorkbook, { kind }: RecordRef): string {
  switch (kind) {
    case "inventory":
      return sheets.Inventory.sheetName;
    case "invoices":
      return sheets.Invoices.sheetName;
    case "priceChanges":
      return sheets["Price changes"]?.sheetName ?? "";
    case "discontinuations":
      return sheets.Discontinuations?.sheetName ?? "";
    default:
      return sheets[sheetOfKind(kind)]?.sheetName ?? "";
  }
}

/** A column whose cells lead to the rows that they name. */
function withLink(it: WrittenColumn, sheetOf: LeadsTo): WrittenColumn {
  if (sheetOf === undefined) return it;
  const place = OWN_SHEETS["Credit detail"].indexOf(it.heading as DetailHeading);
  const link: WrittenColumn["link"] = (line) => {
    const [sheet, row] = [sheetOf(line), line[place]];
    return typeof sheet === "string" && sheet !== "" && typeof row === "number" ? { sheet, row } : undefined;
  };
  return { ...it, link };
}

/** Net unit cost taken apart: the price, less what follows it, each to six decimals. */
function howCostArises(statement: CreditStatement, place: (i: number) => number): DetailCells {
  const of =
    (part: keyof CostParts): CellOf =>
    (i) =>
      statement.lines.line[place(i)] === NONE ? "" : costPart(statement, place(i), part) / MICROS_PER_DOLLAR;
  return [
    ["unitAmount", 11, of("unitPrice")],
    ["unitAmount", 10, of("discount")],
    ["unitAmount", 10, of("creditsReceived")],
    ["unitAmount", 11, of("earlierProtection")],
  ];
}

/** Which price made the unit value of a line, under a right whose values come from prices. */
function valueFrom(decoded: DecodedWorkbook, { lines, facts, rights }: CreditStatement, place: number): string {
  if (!rights[lines.right[place]!]!.namesPrice) return "";
  const from = lines.valueFrom[place]!;
  const change = facts.priceChanges?.[priceChangeOf(from)];
  if (change !== undefined) return readWords.newPriceOf(dayText(change.effectiveDate), decoded.priceChangeRow[priceChangeOf(from)]!);
  if (from === OWN_COST) return readWords.itsNetCost;
  if (from === lines.line[place]) return readWords.itsInvoicePrice;
  const invoice = decoded.invoiceTexts[decoded.invoiceText[from]!];
  return invoice === undefined
    ? readWords.invoiceInRow(decoded.invoiceRow[from]!)
    : readWords.invoiceAndRow(invoice, decoded.invoiceRow[from]!);
}
