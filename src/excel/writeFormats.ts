import { headingStyleOf, numberFormatOf, pointsOf, runsToFormat, type FormatRun } from "./formats";
import { applyStyle, loadStyle, readStyle, showAside, takeAside, underline } from "./headingStyle";
import { askColumns } from "./inPlace";
import type { Entry } from "./journal";
import type { Session } from "./options";
import { problemOf } from "./problems";
import { send, sendOrTooLarge, TooLarge } from "./request";
import type { Stretch } from "./blocks";
import { filledStretches } from "./stretches";
import type { TargetColumn } from "./target";
import { writingWords } from "./writingWords";

const runsPerRequest = 200;
/** What stood there is read in the same request, cell by cell. */
const cellsPerRequest = 200_000;

export interface FormatStep {
  readonly column: TargetColumn;
  readonly run: FormatRun;
  readonly format: string;
}

/** The number formats that have to change, in data rows only: one step a column unless a user formatted parts of it. */
export function formatSteps(entry: Entry): FormatStep[] {
  const { columns } = entry.target;
  return columns.flatMap((column, place) => {
    const format = numberFormatOf(column.column.format);
    const before = filledStretches(entry.target.block).flatMap((stretch) => rowsOf(stretch, entry.columns[place]?.formats ?? []));
    return runsToFormat(before, format, column.isNew).map((run) => ({ column, run, format }));
  });
}

/** Runs cut to a stretch. */
function rowsOf(stretch: Stretch, runs: readonly FormatRun[]): FormatRun[] {
  return runs.flatMap(({ from, count, format }) => {
    const first = Math.max(stretch.from, from);
    const end = Math.min(from + count, stretch.to);
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
    const columnsMoved = askColumns(sheet, entry.target);
    const before = fresh.map((column) => {
      const heading = sheet.getRangeByIndexes(entry.target.block.top, column.index, 1, 1);
      loadStyle(heading);
      return { column, heading };
    });
    for (const column of fresh) {
      const heading = sheet.getRangeByIndexes(entry.target.block.top, column.index, 1, 1);
      if (takesLook(entry, column)) applyStyle(heading, headingStyleOf(column.column.format));
      if (column.column.headingAside !== undefined) showAside(heading, column.column.headingAside);
      if (entry.isSheetAdded) underline(heading);
      if (!isHiddenColumn(entry, column)) heading.format.columnWidth = pointsOf(column.column.width);
    }
    await context.sync();
    const problem = columnsMoved();
    if (problem === undefined) return;
    // What stood there by then was another's: its look goes back to it.
    for (const { column, heading } of before) {
      const { columnWidth } = heading.format;
      const style = readStyle(heading);
      if (takesLook(entry, column)) applyStyle(heading, style);
      if (column.column.headingAside !== undefined) takeAside(heading, style);
      if (columnWidth > 0) heading.format.columnWidth = columnWidth;
    }
    await context.sync();
    throw problem;
  });
}

/** A width would bring a hidden column to light. */
function isHiddenColumn(entry: Entry, column: TargetColumn): boolean {
  return entry.columns[entry.target.columns.indexOf(column)]?.look?.width === 0;
}

export async function setNumberFormats(session: Session, entry: Entry, sheetId: string, steps: readonly FormatStep[]): Promise<void> {
  for (let from = 0; from < steps.length;) {
    let [to, cells] = [from, 0];
    while (to < steps.length && to - from < runsPerRequest && (to === from || cells + steps[to]!.run.count <= cellsPerRequest))
      cells += steps[to++]!.run.count;
    const some = steps.slice(from, to);
    await setSome(session, entry, sheetId, some);
    from = to;
  }
}

/** In halves where Excel finds what stood there too large to hand over. */
async function setSome(session: Session, entry: Entry, sheetId: string, steps: readonly FormatStep[]): Promise<void> {
  const answer = await sendOrTooLarge(session, placeOf(entry), (context) => setFormatsOf(context, entry, sheetId, steps));
  if (!(answer instanceof TooLarge)) return;
  const [first, second] = steps;
  const middle = Math.ceil(steps.length / 2);
  if (second !== undefined) for (const half of [steps.slice(0, middle), steps.slice(middle)]) await setSome(session, entry, sheetId, half);
  else if (first !== undefined && first.run.count > 1) for (const half of rowsHalved(first)) await setSome(session, entry, sheetId, half);
  else throw problemOf(answer.error, placeOf(entry));
}

function rowsHalved({ run, ...step }: FormatStep): FormatStep[][] {
  const count = Math.ceil(run.count / 2);
  return [[{ ...step, run: { ...run, count } }], [{ ...step, run: { ...run, from: run.from + count, count: run.count - count } }]];
}

/** Where columns have moved just before, the formats that others had there go back to them. */
async function setFormatsOf(context: Excel.RequestContext, entry: Entry, sheetId: string, steps: readonly FormatStep[]): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const isOthers = !entry.target.block.isOwnSheet;
  const columnsMoved = isOthers ? askColumns(sheet, entry.target) : () => undefined;
  const rangeOf = ({ column, run }: FormatStep): Excel.Range =>
    sheet.getRangeByIndexes(entry.target.block.top + run.from, column.index, run.count, 1);
  const before = isOthers ? steps.map(rangeOf) : [];
  for (const range of before) range.load("numberFormat");
  for (const step of steps) {
    // One format for the whole range; the typings know only the matrix.
    rangeOf(step).set({ numberFormat: step.format as unknown as string[][] });
  }
  await context.sync();
  const problem = columnsMoved();
  if (problem === undefined) return;
  steps.forEach((step, place) => void (rangeOf(step).numberFormat = before[place]!.numberFormat));
  await context.sync();
  throw problem;
}

const placeOf = ({ target: { sheetName } }: Entry): { doing: string; sheetName: string } => ({
  doing: writingWords.formatColumns(sheetName),
  sheetName,
});
