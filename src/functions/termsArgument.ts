/** The `terms` argument: two columns Term and Value, with or without their headings, or the whole Terms sheet. */
import { RIGHTS } from "../contract/rights";
import type { Right } from "../contract/rights/right";
import type { Agreement } from "../contract/agreement/agreement";
import { AGREEMENTS } from "../contract/agreement/agreements/all";
import { inForce, type Agreed } from "../contract/agreement/inForce";
import { termDefinition } from "../contract/agreement/terms";
import type { Terms } from "../contract/agreement/terms";
import type { Cell, ColumnBlock } from "../workbook/port";
import { readTermValue, TermDecoder, termNamed } from "../workbook/decodeTerms";
import { BadCell, cellText, isBlank, keyOf } from "../workbook/cells";
import type { Share } from "../contract/base/money";
import { rangeBlock, rangeSheet } from "../workbook/rangeSheet";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { RowReader } from "../workbook/rowReader";
import { SHEETS, type SheetOf } from "../workbook/sheets";
import { SheetFindings } from "../workbook/sheetFindings";
import { isOfWorkbook } from "../workbook/vendorTerms";
import { refuse } from "./answers";
import { oneCell } from "./arguments";
import { rangeArgument, type KnownRange } from "./ranges";

/** The terms that rights are computed with, by the beginnings of their names: those of stock, of rights that lower cost, and their own. */
export const termsOf = (...rights: readonly Right[]): readonly string[] => [
  "calculation.",
  "input.",
  "stock.",
  ...[...RIGHTS.filter(({ lowersCost }) => lowersCost), ...rights].flatMap(({ terms }) => terms),
];

interface ReadTerms {
  readonly agreed: Agreed;
  readonly invalid: TermDecoder["invalidTerms"];
}

/**
 * What was agreed: the filed terms, with those of the range entered or changed.
 * @param uses what the names of the terms that the function uses begin with: one of these that is not valid is refused.
 */
export function termsArgument(
  value: unknown,
  is1904: boolean,
  uses: readonly string[],
  agreements: readonly Agreement[] = AGREEMENTS,
): Agreed {
  const range = rangeArgument("terms", value);
  if (range === undefined) return inForce(agreements[0]!);
  const read = (): ReadTerms => readTerms(range, is1904, agreements);
  const { agreed, invalid } = range.once(`terms ${is1904} ${agreements.map(({ id }) => id).join(" ")}`, read);
  for (const [name, { row, problem }] of invalid)
    if (uses.some((beginning) => name.startsWith(beginning))) refuse(`terms, row ${row}: ${name} ${problem}.`);
  return agreed;
}

/** Whether a range names at least one term in the column where names would stand. */
export const namesTerms = (range: KnownRange): boolean =>
  withoutHeadings(range) !== undefined || "sheet" in rangeSheet("Terms", "terms", range);

function readTerms(range: KnownRange, is1904: boolean, agreements: readonly Agreement[]): ReadTerms {
  const headed = rangeSheet("Terms", "terms", range);
  const sheet = "sheet" in headed ? headed.sheet : withoutHeadings(range);
  if (sheet === undefined)
    return refuse("terms must be two columns: the names of terms, such as balancing.limitPercent, and their values.");
  const findings = new SheetFindings();
  const reader = new RowReader(sheet, is1904, findings, (_column, row) => `row ${row}`);
  const decoder = new TermDecoder(reader, is1904, findings, agreements);
  decoder.take(ofOneVendor(withoutZeros(rangeBlock(range, reader), reader), reader));
  const own = decoder.statedAgreement();
  if (own && own.missing.length > 0) refuse(`terms: ${own.agreement.id} does not say ${own.missing.join(", ")}.`);
  return { agreed: decoder.agreed(), invalid: decoder.invalidTerms };
}

/** A function computes one agreement: the terms are those of one vendor, or of none. */
function ofOneVendor(block: ColumnBlock, { columnIndexes, sheet }: RowReader<SheetOf<"Terms">>): ColumnBlock {
  const place = sheet.columns.vendor === undefined ? -1 : columnIndexes.indexOf(sheet.columns.vendor);
  const cells = block.columns[place];
  if (cells === undefined) return block;
  const names = block.columns[columnIndexes.indexOf(sheet.columns.term!)]!;
  const isTerm = (row: number): boolean => typeof names[row] === "string" && !isOfWorkbook(termNamed(names[row]));
  const vendors = new Set(cells.flatMap((cell, row) => (isTerm(row) ? [isNoVendor(cell) ? "" : keyOf(cellText(cell))] : [])));
  if (vendors.size > 1)
    return refuse(
      "terms has rows of several vendors. A function computes one agreement: give it the rows of one vendor, with the headings.",
    );
  return { ...block, columns: block.columns.map((column, i) => (i === place ? column.map(() => "") : column)) };
}

const isNoVendor = (cell: Cell): boolean => cell === 0 || isBlank(cell);

function withoutHeadings(range: KnownRange): RecognisedSheet<SheetOf<"Terms">> | undefined {
  if (range.columnCount < 2) return undefined;
  const isTerm = (row: number): boolean => {
    const cell = range.cell(row, 0);
    return typeof cell === "string" && termNamed(cell) !== undefined;
  };
  if (!range.rows.some((_, row) => isTerm(row))) return undefined;
  return {
    kind: "Terms",
    declared: SHEETS.Terms,
    sheetId: "terms",
    sheetName: "terms",
    headingRow: -1,
    top: 0,
    rowCount: range.rowCount,
    columns: { term: 0, value: 1 },
    tableId: undefined,
  };
}

/** A 0 where a term is withheld or a date is a blank cell, whatever the version of Excel made of it: nothing is computed from it. */
function withoutZeros(block: ColumnBlock, { columnIndexes, sheet }: RowReader<SheetOf<"Terms">>): ColumnBlock {
  const names = block.columns[columnIndexes.indexOf(sheet.columns.term!)]!;
  const valueColumn = columnIndexes.indexOf(sheet.columns.value!);
  const { effectiveFrom } = sheet.columns;
  const fromColumn = effectiveFrom === undefined ? -1 : columnIndexes.indexOf(effectiveFrom);
  const values = block.columns[valueColumn]!.map((cell, row) => (cell === 0 && isBlankTerm(names[row]) ? "" : cell));
  const withoutZero = (column: readonly Cell[]): Cell[] => column.map((cell) => (cell === 0 ? "" : cell));
  return {
    ...block,
    columns: block.columns.map((column, i) => (i === valueColumn ? values : i === fromColumn ? withoutZero(column) : column)),
  };
}

function isBlankTerm(cell: unknown): boolean {
  const name = typeof cell === "string" ? termNamed(cell) : undefined;
  if (name === undefined) return false;
  const { mayBeBlank, type, value } = termDefinition(name);
  return (mayBeBlank && value === undefined) || type === "date" || type === "agreement";
}

/** The share of net sales; undefined while it is blank (0 counts as blank: nothing is withheld as 0 %). */
export function limitPercentArgument(value: unknown): Share | undefined {
  const cell = oneCell("limitPercent", value);
  if (cell === 0 || (typeof cell === "string" && cell.trim() === "")) return undefined;
  const read = readTermValue("balancing.limitPercent", cell, false);
  if (read instanceof BadCell) return refuse(`limitPercent is ${read.found}; enter ${read.wanted}.`);
  return read as Share;
}

/** The month in which the fiscal year begins; blank or omitted gives that of the terms. */
export function firstMonthArgument(value: unknown, terms: Pick<Terms, "fiscal.firstMonth">): number {
  const cell = oneCell("fiscalFirstMonth", value);
  if (cell === 0 || (typeof cell === "string" && cell.trim() === "")) return terms["fiscal.firstMonth"];
  const read = readTermValue("fiscal.firstMonth", cell, false);
  if (read instanceof BadCell) return refuse(`fiscalFirstMonth is ${read.found}; it must be a month of the year from 1 to 12.`);
  return read as number;
}
