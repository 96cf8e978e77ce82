import { headingStyleOf, numberFormatOf, pointsOf, runsToFormat, type FormatRun } from "./formats";
import { applyStyle, underline } from "./headingStyle";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { send } from "./request";
import type { TargetColumn } from "./target";

const runsPerRequest = 200;

export interface FormatStep {
  readonly column: TargetColumn;
  readonly run: FormatRun;
  readonly format: string;
}

/** The number formats that have to change, in data rows only: one step a column unless a user formatted parts of it. */
export function formatSteps(entry: Entry): FormatStep[] {
  const { columns, block } = entry.target;
  return columns.flatMap((column, place) => {
    const format = numberFormatOf(column.column.format);
    const before = dataRows(entry.columns[place]?.formats ?? [], block.rowCount);
    return runsToFormat(before, format, column.isNew).map((run) => ({ column, run, format }));
  });
}

/** Runs cut to the rows below the heading that we fill. */
function dataRows(runs: readonly FormatRun[], rowCount: number): FormatRun[] {
  return runs.flatMap(({ from, count, format }) => {
    const first = Math.max(1, from);
    const end = Math.min(from + count, rowCount + 1);
    return end > first ? [{ from: first, count: end - first, format }] : [];
  });
}

/** Whether a column takes our heading's look and width: a new one does; one that a user may have restyled is left alone. */
export function takesLook(entry: Entry, column: TargetColumn): boolean {
  return column.isNew && !isInTable(entry, column);
}

/** Inside a table the table's own style dresses the heading. */
function isInTable({ target: { table } }: Entry, { index }: TargetColumn): boolean {
  return table !== undefined && index < table.left + table.grownColumnCount;
}

/** Formats go before contents: what is written into a text cell stays text, what is written before is converted. */
export async function writeFormats(session: Session, entry: Entry, sheetId: string): Promise<void> {
  await setNumberFormats(session, entry, sheetId, formatSteps(entry));
  const fresh = entry.target.columns.filter((column) => column.isNew);
  if (fresh.length === 0) return;
  await send(session, placeOf(entry), async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const column of fresh) {
      const heading = sheet.getRangeByIndexes(entry.target.block.top, column.index, 1, 1);
      if (takesLook(entry, column)) applyStyle(heading, headingStyleOf(column.column.format));
      if (entry.isSheetAdded) underline(heading);
      if (!isHiddenColumn(entry, column)) heading.format.columnWidth = pointsOf(column.column.width);
    }
    await context.sync();
  });
}

/** A width would bring a hidden column to light. */
function isHiddenColumn(entry: Entry, column: TargetColumn): boolean {
  return entry.columns[entry.target.columns.indexOf(column)]?.look?.width === 0;
}

export async function setNumberFormats(session: Session, entry: Entry, sheetId: string, steps: readonly FormatStep[]): Promise<void> {
  for (let from = 0; from < steps.length; from += runsPerRequest) {
    const some = steps.slice(from, from + runsPerRequest);
    await send(session, placeOf(entry), (context) => setFormatsOf(context, entry, sheetId, some));
  }
}

async function setFormatsOf(context: Excel.RequestContext, entry: Entry, sheetId: string, steps: readonly FormatStep[]): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { column, run, format } of steps) {
    const range = sheet.getRangeByIndexes(entry.target.block.top + run.from, column.index, run.count, 1);
    // One format for the whole range; the typings know only the matrix.
    range.set({ numberFormat: format as unknown as string[][] });
  }
  await context.sync();
}

const placeOf = ({ target: { sheetName } }: Entry): { doing: string; sheetName: string } => ({
  doing: `format the columns on the sheet "${sheetName}"`,
  sheetName,
});
