import { adjacentRuns } from "./columns";
import { hasExcelApi } from "./gates";
import type { Session } from "./options";
import { problemOf, sheetGone, writing } from "./problems";
import { halvesOf, type Rect } from "./rect";
import { sendOrTooLarge, TooLarge } from "./request";

/** `null` leaves a cell as it is: Excel's own meaning of it, used where that is what we want. */
export type SentCell = string | number | boolean | null;

/** Cells on their way into the workbook, column by column. */
export interface Sent {
  readonly rect: Rect;
  readonly columns: readonly (readonly SentCell[])[];
}

/**
 * Asked in the batch, before it writes rows (sheet rows): throws when they are no longer the same rows, and answers "too
 * large" when Excel does not hand them over.
 */
export type CheckRows = (context: Excel.RequestContext, top: number, rowCount: number) => Promise<"too large" | void>;

/** Writes one block, in halves where Excel finds it too large. Repeating it does no harm: same contents, same cells. */
export async function putCells(session: Session, sent: Sent, property: "values" | "formulas", checkRows: CheckRows): Promise<void> {
  const { rect } = sent;
  const answer = await sendOrTooLarge(session, writing(rect), async (context) => {
    if ((await checkRows(context, rect.top, rect.rowCount)) === "too large") return new TooLarge({ code: "null values", message: "null values" });
    return writeWhole(context, sent, property);
  });
  if (!(answer instanceof TooLarge)) return;
  const halves = halvesOf(rect, session.smallestBlockRows);
  if (halves === undefined) throw problemOf(answer.error, writing(rect));
  for (const part of halves.parts) await putCells(session, partOf(sent, part), property, checkRows);
}

function partOf({ rect, columns }: Sent, part: Rect): Sent {
  const from = part.top - rect.top;
  return {
    rect: part,
    columns: part.columns.map((index) => (columns[rect.columns.indexOf(index)] ?? []).slice(from, from + part.rowCount)),
  };
}

async function writeWhole(context: Excel.RequestContext, { rect, columns }: Sent, property: "values" | "formulas"): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(rect.sheetId);
  sheet.load("id");
  await context.sync();
  if (sheet.isNullObject) throw sheetGone(writing(rect));

  if (hasExcelApi("1.6")) context.application.suspendApiCalculationUntilNextSync();
  for (const run of adjacentRuns(rect.columns)) {
    const parts = run.map((index) => columns[rect.columns.indexOf(index)] ?? []);
    const range = sheet.getRangeByIndexes(rect.top, run[0] ?? 0, rect.rowCount, run.length);
    range[property] = Array.from({ length: rect.rowCount }, (_, row) => parts.map((part) => checked(part[row])));
  }
  await context.sync();
}

/** undefined, NaN and infinities would travel as null, and an old figure would stand as if it were new. */
function checked(cell: SentCell | undefined): SentCell {
  if (cell === undefined || (typeof cell === "number" && !Number.isFinite(cell))) {
    throw new Error(`A cell to be written is ${String(cell)}`);
  }
  return cell;
}
