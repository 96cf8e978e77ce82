/** Reads what terms ask of columns of the user's own: those that filters name, and days that few agreements count from. Rule text: rules 10, "Filters". */
import { attributeKey, NoFilter, readFilter } from "../contract/base/filter";
import type { Attributes } from "../contract/base/records";
import type { Agreed } from "../contract/agreement/inForce";
import { termToEnter } from "../contract/agreement/termWords";
import { TERM_NAMES, termMeaning, type TermName } from "../contract/agreement/vocabulary";
import { attributeColumns, AttributeReader, DayReader, type AttributeColumns } from "./attributeColumns";
import type { ColumnBlock } from "./port";
import type { RecognisedSheet } from "./sheetColumns";
import { sheetFinding, type SheetFindings } from "./sheetFindings";
import type { DateStyle } from "./textStyle";
import { readWords } from "./readWords";

/** A filter of the terms, and the columns that it names. */
interface NamedColumns {
  readonly term: TermName;
  readonly value: string;
  readonly names: readonly string[];
}

/** The filters that hold on some day. */
export function filtersIn(agreed: Agreed): readonly NamedColumns[] {
  const filters = TERM_NAMES.filter((name) => termMeaning(name).type === "filter" && agreed.says(name));
  return filters.flatMap((term) =>
    agreed.valuesEver(term).flatMap((value): NamedColumns[] => {
      const filter = typeof value === "string" ? readFilter(value) : [];
      if (filter instanceof NoFilter || filter.length === 0) return [];
      return [{ term, value: String(value), names: filter.map(({ column }) => column) }];
    }),
  );
}

/** The days that terms count from, and the columns of Invoices that have them. */
const DAY_COLUMNS = {
  orderDate: { heading: "Order date", asked: (agreed: Agreed) => agreed.valuesEver("balancing.base").includes("ordered") },
  dateCode: { heading: "Date code", asked: (agreed: Agreed) => agreed.valuesEver("balancing.ageFrom").includes("date-code") },
} as const;
type DayField = keyof typeof DAY_COLUMNS;

/** Which days the terms ask for. */
export const daysAsked = (agreed: Agreed): readonly DayField[] =>
  (Object.keys(DAY_COLUMNS) as DayField[]).filter((field) => DAY_COLUMNS[field].asked(agreed));

interface Sheets {
  readonly Inventory: RecognisedSheet;
  readonly Invoices: RecognisedSheet;
  readonly Terms: RecognisedSheet | undefined;
}

/** What terms ask of the user's columns, found on the sheets. */
export interface GoodsColumns {
  /** A filter that names a column that is not there is blank in it: its right stays blank. */
  readonly agreed: Agreed;
  readonly inventory: AttributeColumns;
  readonly invoices: AttributeColumns;
  readonly days: ReadonlyMap<DayField, number>;
}

export function goodsColumns(agreed: Agreed, sheets: Sheets, rowOf: (term: TermName) => number, findings: SheetFindings): GoodsColumns {
  const filters = filtersIn(agreed);
  const names = filters.flatMap((it) => it.names);
  const inventory = attributeColumns(sheets.Inventory, names);
  const invoices = attributeColumns(sheets.Invoices, names);
  let known = agreed;
  for (const { term, value, names: ofFilter } of filters) {
    const missing = ofFilter.find((name) => !inventory.has(attributeKey(name)) && !invoices.has(attributeKey(name)));
    if (missing === undefined) continue;
    known = known.blanking(term, value);
    const text = readWords.columnOfFilterMissing(termToEnter(term), missing, sheets.Inventory.sheetName, sheets.Invoices.sheetName);
    const at = { sheet: sheets.Terms?.sheetName ?? "", row: rowOf(term), column: sheets.Terms?.columns.value };
    findings.add(
      sheetFinding("TERM_INVALID", text, { sheet: at.sheet, row: at.row, ...(at.column === undefined ? {} : { column: at.column }) }),
    );
  }
  const days = new Map(
    daysAsked(agreed).flatMap((field): [DayField, number][] => {
      const [column] = attributeColumns(sheets.Invoices, [DAY_COLUMNS[field].heading]).values();
      return column === undefined ? [] : [[field, column]];
    }),
  );
  return { agreed: known, inventory, invoices, days };
}

type ReadSheet = (sheet: RecognisedSheet, columnIndexes: readonly number[], take: (block: ColumnBlock) => void) => Promise<void>;

/** The cells of a sheet's columns that filters name; undefined where they name none. */
export async function readAttributes(
  sheet: RecognisedSheet,
  columns: AttributeColumns,
  sheetRow: Int32Array,
  read: ReadSheet,
  findings: SheetFindings,
): Promise<Attributes | undefined> {
  if (columns.size === 0) return undefined;
  const reader = new AttributeReader(sheet, columns, findings);
  await read(sheet, reader.columnIndexes, (block) => reader.take(block));
  return reader.attributes(sheetRow);
}

/** The days that terms ask for, by invoice line. */
export async function readDays(
  sheet: RecognisedSheet,
  days: ReadonlyMap<DayField, number>,
  sheetRow: Int32Array,
  read: ReadSheet,
  findings: SheetFindings,
  style: { readonly is1904: boolean; readonly dates: DateStyle },
): Promise<Partial<Record<DayField, Int32Array>>> {
  const found: Partial<Record<DayField, Int32Array>> = {};
  for (const [field, column] of days) {
    const reader = new DayReader(sheet, column, DAY_COLUMNS[field].heading, style, findings);
    await read(sheet, [column], (block) => reader.take(block));
    found[field] = reader.days(sheetRow);
  }
  return found;
}
