/** What a workbook holds, seen before anything is computed: sheets, columns, as-of dates, terms. */
import type { Agreement } from "../contract/agreement/agreement";
import { AGREEMENTS } from "../contract/agreement/agreements";
import type { TermName } from "../contract/agreement/vocabulary";
import type { CivilDate } from "../contract/base/calendar";
import { spoken, type LanguageCode } from "../contract/base/language";
import { isBlank, readDate, readQuantity } from "../workbook/cells";
import { loadAgreements } from "../workbook/knownAgreements";
import { plainText } from "../workbook/plainText";
import { columnsOf, READ_KINDS, type ReadKind, type SheetOf } from "../workbook/sheets";
import type { UnfinishedFill, WorkbookPort, WorkbookShape } from "../workbook/port";
import { recognise, type Recognition } from "../workbook/recognise";
import type { RecognisedSheet, SheetChoices } from "../workbook/sheetColumns";
import { isTotalLabel } from "../workbook/totalLabel";
import { TotalsRows } from "../workbook/totalsRows";
import { TextsSeen, type StatedStyle } from "../workbook/textStyle";
import { readFillMark, readKeptChoices, type FillMark } from "./settings";
import { readTerms, statedIn, type TermEntry } from "./termEntries";
import type { VendorOnTerms } from "./vendorsOnTerms";

export interface Outlook {
  readonly shape: WorkbookShape;
  readonly choices: SheetChoices;
  /** Choices are kept with the workbook that cannot be read. */
  readonly hasDamagedChoices: boolean;
  readonly recognition: Recognition;
  readonly terms: readonly TermEntry[];
  /** The one that they name, or state. */
  readonly agreement: Agreement;
  /** Where it is the user's own, the terms that rules need and it lacks; undefined for one that is known. */
  readonly lacks: readonly TermName[] | undefined;
  /** The vendors that the Terms sheet names, each with its agreement (rules 8c); none in a workbook of one. */
  readonly vendors: readonly VendorOnTerms[];
  readonly asOf: AsOfDates | undefined;
  /** Rows of each sheet that is read in which something of ours to read stands: notes beside and below the records do not count. */
  readonly rows: Partial<Record<ReadKind, number>>;
  /** The language in which its texts are written. */
  readonly language: LanguageCode;
  /** That we filled this workbook before. */
  readonly mark: FillMark | undefined;
  /** A fill that was begun and not ended, of which something stands in the workbook. */
  readonly unfinished: UnfinishedFill | undefined;
  /** No sheet holds anything. */
  readonly isEmpty: boolean;
}

export interface AsOfDates {
  readonly distinct: number;
  readonly earliest: CivilDate | undefined;
  readonly latest: CivilDate | undefined;
  /** Rows with a part number and no as-of date. */
  readonly undatedRows: number;
  /** Rows with a part number, a quantity or a date, without totals that say that they are some. */
  readonly rows: number;
}

/** Looks at the workbook. Nothing is written. */
export async function lookAtWorkbook(port: WorkbookPort, agreements: readonly Agreement[] = AGREEMENTS): Promise<Outlook> {
  const shape = await port.describe();
  const { choices, isDamaged } = await readKeptChoices(port);
  const mark = await readFillMark(port);
  const unfinished = await port.unfinishedFill();
  const recognition = recognise(shape, choices);
  const is1904 = shape.dateSystem === "1904";
  const { Inventory, Terms } = recognition.sheets;
  if (Terms) await loadAgreements();
  const { entries: terms, agreement, lacks, vendors } = await readTerms(port, Terms, is1904, agreements);
  const asOf = Inventory && (await asOfDates(port, Inventory, is1904, statedIn(terms)));
  const rows = { ...(asOf ? { Inventory: asOf.rows } : {}), ...(await recordCounts(port, recognition.sheets)) };
  const isEmpty = shape.sheets.every((sheet) => sheet.used === undefined);
  return {
    shape,
    choices,
    hasDamagedChoices: isDamaged,
    recognition,
    terms,
    agreement,
    lacks,
    vendors,
    asOf,
    rows,
    language: spoken("workbook"),
    mark,
    unfinished,
    isEmpty,
  };
}

/** The columns that a row of a sheet can hardly be without: two are enough to count its rows by, and soon read. */
function countedBy(kind: ReadKind): readonly string[] {
  const needed = columnsOf(kind).filter(([, { isRequired }]) => isRequired);
  const parts = needed.filter(([, { holds }]) => holds === "part");
  return [...new Set([...parts, ...needed])].slice(0, 2).map(([field]) => field);
}

/** How many rows of the sheets but Inventory, which is read anyhow, hold something in the columns that they are counted by. */
async function recordCounts(port: WorkbookPort, sheets: Recognition["sheets"]): Promise<Outlook["rows"]> {
  const counts: Partial<Record<ReadKind, number>> = {};
  for (const kind of READ_KINDS) {
    const sheet = sheets[kind];
    if (sheet === undefined || kind === "Inventory") continue;
    let rows = 0;
    const placed: Readonly<Record<string, number>> = sheet.columns;
    const columns = countedBy(kind).map((field) => placed[field]!);
    if (sheet.rowCount > 0)
      await port.readColumns(sheet.sheetId, columns, sheet.top, sheet.rowCount, (block) => {
        for (let i = 0; i < block.rowCount; i++) if (block.columns.some((cells) => !isBlank(cells[i]!))) rows++;
      });
    counts[kind] = rows;
  }
  return counts;
}

async function asOfDates(
  port: WorkbookPort,
  sheet: RecognisedSheet<SheetOf<"Inventory">>,
  is1904: boolean,
  stated: StatedStyle,
  before?: TextsSeen,
): Promise<AsOfDates> {
  const dates = new Set<CivilDate>();
  const totals = new TotalsRows();
  let undatedRows = 0;
  let rows = 0;
  const seen = new TextsSeen();
  const style = seen.dateStyle("asOfDate", stated, before);
  const column = sheet.columns.asOfDate;
  const asked = [sheet.columns.partNumber!, sheet.columns.quantityOnHand!, ...(column === undefined ? [] : [column])];
  await port.readColumns(sheet.sheetId, asked, sheet.top, sheet.rowCount, ({ rowCount, columns: [parts, quantities, days] }) => {
    for (let i = 0; i < rowCount; i++) {
      if (!isBlank(parts![i]!) || !isBlank(quantities![i]!) || (days !== undefined && !isBlank(days[i]!))) rows++;
      const date = days === undefined ? undefined : readDate(days[i]!, is1904, style);
      const part = parts![i]!;
      const quantity = readQuantity(quantities![i]!);
      const units = typeof quantity === "number" ? quantity : undefined;
      if (typeof date === "number") dates.add(date);
      else if (date === undefined && !isBlank(part)) {
        if (units !== undefined && typeof part === "string" && isTotalLabel(plainText(part)) && totals.isTotal(units, true)) {
          totals.begin();
          rows--;
          continue;
        }
        undatedRows++;
      }
      if (units !== undefined) totals.add(units);
    }
  });
  if (before === undefined && seen.isWorthReadingAgain(stated)) return asOfDates(port, sheet, is1904, stated, seen);
  const days = [...dates].sort((a, b) => a - b);
  return { distinct: days.length, earliest: days[0], latest: days[days.length - 1], undatedRows, rows };
}
