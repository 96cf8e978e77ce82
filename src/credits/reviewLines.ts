/** What Review lists: findings, claims, and the figures that somebody has ticked or asked about. Rule text: rules 9. */
import { dayText, dollarsText } from "../contract/base/inWords";
import type { Cents } from "../contract/base/money";
import { FURTHER_KINDS, NONE, type FurtherSheet, type RecordRef } from "../contract/base/records";
import { showsFigures } from "../contract/base/standing";
import type { ClaimRow } from "../contract/statement/claims/claimRows";
import { whereIs, type DecodedWorkbook } from "../workbook/decodedWorkbook";
import { ROWS_OF_SHEET } from "../workbook/encode";
import { findingKeys, numbered, tellingRecord } from "../workbook/findingKeys";
import { FURTHER_SHEETS } from "../workbook/furtherRecords";
import { comparedKey, type KeyedFound } from "../workbook/keyedSheet";
import { plainText } from "../workbook/plainText";
import { fittingLines, type ReviewLine } from "../workbook/reviewSheet";
import type { SheetFinding } from "../workbook/sheetFindings";
import { joined } from "../workbook/tellingCells";
import type { Computed, ComputedFill } from "./computed";
import { ofVendor, vendorOfKey } from "./vendorKeys";
import { creditWords } from "./creditWords";

/** What stands on the sheet, as far as it matters for what is listed. */
export type OnSheet = Pick<KeyedFound, "rowOf" | "rowCount" | "cell">;

/** All lines: findings gravest first, then claims, then figures that stand on the sheet. */
export function reviewLines(of: ComputedFill, found: OnSheet | undefined): readonly ReviewLine[] {
  const vendors = of.books.map(({ vendor }) => vendor);
  const lines = [
    ...findingLines(of, found),
    ...of.due.claims.filter(({ status }) => status !== "withdrawn").map((it) => ofItsVendor(vendors, claimLine(of.decoded, it))),
  ];
  return fittingLines([...lines, ...figuresOn(of, found)], found, ROWS_OF_SHEET);
}

/** With the vendor that its key names. */
function ofItsVendor(vendors: readonly string[], line: ReviewLine): ReviewLine {
  const vendor = vendorOfKey(vendors, line.key);
  return vendor === "" ? line : { ...line, vendor };
}

function findingLines({ decoded, findings }: ComputedFill, found: OnSheet | undefined): readonly ReviewLine[] {
  const keys = findingKeys(findings, kindOfSheets(decoded), found && textsOn(found));
  return findings.map((finding, place) => findingLine(finding, keys[place]!));
}

/** What Review says of a key, by the key as it is compared; undefined where it has no such row. */
const textsOn =
  ({ rowOf, cell }: OnSheet) =>
  (key: string): string | undefined => {
    const row = rowOf.get(key);
    const text = row === undefined ? undefined : cell("Finding", row);
    return typeof text === "string" ? plainText(text) : undefined;
  };

function findingLine(finding: SheetFinding, key: string): ReviewLine {
  const { severity, code, sheet, row, part, clause, text, vendor } = finding;
  return { key, severity, code, sheet, row, part, clause, text, amount: undefined, finding, ...(vendor !== undefined && { vendor }) };
}

/** The kind of a sheet by its name; the name where it is none that is read. */
function kindOfSheets({ sheets }: DecodedWorkbook): (sheet: string) => string {
  const kinds = new Map(Object.values(sheets).flatMap((it) => (it ? [[it.sheetName, it.kind as string] as const] : [])));
  return (sheet) => kinds.get(sheet) ?? sheet;
}

function claimLine(decoded: DecodedWorkbook, { key, clause, part, units, amount, claimBy, status, record }: ClaimRow): ReviewLine {
  const text = creditWords.claim(key, {
    units,
    amount: dollarsText(amount),
    by: claimBy === undefined ? undefined : dayText(claimBy),
    status: creditWords.statuses[status],
  });
  const at = record ? whereIs(decoded, record) : { sheet: "", row: 0 };
  return { key: `CLAIM ${key}`, severity: "Claim", code: "CLAIM", ...at, part, clause, text, amount };
}

/** A figure of a row under a right: what is ticked or asked about. */
export interface Figure {
  readonly kind: "Inventory" | FurtherSheet;
  readonly record: number;
  readonly clause: string;
  readonly right: string;
  /** The right in its key: the same in every language. */
  readonly keyed: string;
  readonly units: number;
  readonly amount: Cents;
}

/** The line of every figure of the workbook. Long: asked for only where somebody has ticked one, or is about to. */
export function figureLines({ books }: Pick<ComputedFill, "books">): readonly ReviewLine[] {
  const figures = books.flatMap((book) =>
    [...inventoryFigures(book), ...furtherFigures(book.statement)].map((figure) => ({ book, figure })),
  );
  // Rows that nothing tells apart go by their figures, which sorting leaves alone.
  const keys = numbered(
    figures.map(({ book, figure }) => ofVendor(book.vendor, figureKey(book.decoded, figure))),
    (place) => `${figures[place]!.figure.units} ${figures[place]!.figure.amount}`,
  );
  return figures.map(({ book, figure }, place) => ({
    ...figureLine(book.decoded, figure, keys[place]!),
    ...(book.vendor !== "" && { vendor: book.vendor }),
  }));
}

function inventoryFigures({ decoded, statement }: Computed): readonly Figure[] {
  const { rights, columns } = statement;
  return rights.flatMap(({ clause, name, englishName }, right) => {
    const { state, quantity, cents } = columns[right]!;
    return Array.from({ length: decoded.facts.inventory.count }, (_, record) => record)
      .filter((record) => showsFigures(state[record]!))
      .map((record): Figure => ({
        kind: "Inventory",
        record,
        clause,
        right: name,
        keyed: englishName,
        units: quantity[record]!,
        amount: cents[record]!,
      }));
  });
}

function furtherFigures(statement: Computed["statement"]): readonly Figure[] {
  return FURTHER_SHEETS.flatMap((kind) =>
    statement.sheetFigures
      .filter(({ right }) => right.sheet === kind)
      .flatMap((figures) => {
        const { right, lines } = figures;
        const sums = new Map<number, { units: number; amount: Cents }>();
        for (const { record, units, credit } of lines) {
          const sum = sums.get(record) ?? { units: 0, amount: 0 };
          sums.set(record, { units: sum.units + units, amount: sum.amount + credit });
        }
        return [...sums].map(([record, sum]): Figure => ({
          kind,
          record,
          clause: figures.clauseOf(record),
          right: right.name,
          keyed: right.englishName,
          ...sum,
        }));
      }),
  );
}

const refOf = ({ kind, record: index }: Figure): RecordRef => ({ kind: kind === "Inventory" ? "inventory" : FURTHER_KINDS[kind], index });

function partOf(decoded: DecodedWorkbook, { kind, record }: Figure): string {
  const text = kind === "Inventory" ? decoded.inventory.partText[record] : decoded.further[kind]?.partText[record];
  return text === undefined || text === NONE ? "" : (decoded.partTexts[text] ?? "");
}

const figureKey = (decoded: DecodedWorkbook, figure: Figure): string =>
  joined(["FIGURE", figure.clause, figure.kind, partOf(decoded, figure), tellingRecord(decoded, refOf(figure)), figure.keyed]);

function figureLine(decoded: DecodedWorkbook, figure: Figure, key: string): ReviewLine {
  const { clause, right, units, amount } = figure;
  const text = creditWords.figure(right, units, dollarsText(amount));
  return {
    key,
    severity: "Figure",
    code: "FIGURE",
    ...whereIs(decoded, refOf(figure)),
    part: partOf(decoded, figure),
    clause,
    text,
    amount,
  };
}

/** Whether a key, as it is compared or written, is of a figure. */
export const isFigureKey = (key: string): boolean => comparedKey(key).startsWith("FIGURE ");

/** Figures whose rows stand on the sheet, as they are by now; those that are gone are none of these. */
function figuresOn(of: ComputedFill, found: OnSheet | undefined): readonly ReviewLine[] {
  const asked = new Set([...(found?.rowOf.keys() ?? [])].filter((key) => isFigureKey(key)));
  return asked.size === 0 ? [] : figureLines(of).filter(({ key }) => asked.has(comparedKey(key)));
}
