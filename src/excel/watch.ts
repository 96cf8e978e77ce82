import { WorkbookProblem } from "../workbook/port";
import { columnIndex } from "./columns";
import { hasExcelApi } from "./gates";
import { isWriting } from "./oneWriter";
import type { Session } from "./options";
import { send } from "./request";
import { words } from "./words";

/** A change that is not ours: the cells, where Excel named them, else the whole sheet. */
export interface HeardChange {
  readonly sheetId: string;
  readonly address: string | undefined;
}

/** More than anybody will ask for again; older ones are forgotten. */
const MOST_KEPT = 10_000;

/**
 * Hears what others do to the workbook, and what its user does beside us: hints, for Excel tells most changes and not all. One watch goes
 * with each port and listens until the page goes.
 */
export class Watch {
  private changes: HeardChange[] = [];
  private forgotten = 0;
  private listening: Promise<boolean> | undefined;

  /** How many changes were heard of so far; undefined where this Excel does not tell. */
  async count(session: Session): Promise<number | undefined> {
    this.listening ??= this.listen(session).catch((problem: unknown) => {
      // What is not told is found by reading again; the next time we try to listen again.
      this.listening = undefined;
      if (problem instanceof WorkbookProblem) return false;
      throw problem;
    });
    return (await this.listening) ? this.forgotten + this.changes.length : undefined;
  }

  since(count: number | undefined): readonly HeardChange[] {
    return count === undefined ? [] : this.changes.slice(Math.max(0, count - this.forgotten));
  }

  private async listen(session: Session): Promise<boolean> {
    if (!hasExcelApi("1.9")) return false;
    await send(session, { doing: words.listenToChanges }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(({ worksheetId, address, triggerSource, source }) => {
        if (!isOwnChange(triggerSource, source)) this.hear({ sheetId: worksheetId, address: address === "" ? undefined : address });
        return Promise.resolve();
      });
      worksheets.onDeleted.add(({ worksheetId }) => {
        this.hear({ sheetId: worksheetId, address: undefined });
        return Promise.resolve();
      });
      await context.sync();
    });
    return true;
  }

  private hear(change: HeardChange): void {
    this.changes.push(change);
    if (this.changes.length <= MOST_KEPT) return;
    this.forgotten += this.changes.length - MOST_KEPT / 2;
    this.changes = this.changes.slice(-MOST_KEPT / 2);
  }
}

/** An Excel before ExcelApi 1.14 does not say who changed a cell: while we write, what is told of this computer is ours. */
export function isOwnChange(triggerSource: unknown, source: unknown): boolean {
  if (triggerSource === undefined || triggerSource === null) return isWriting() && source !== "Remote";
  return triggerSource === "ThisLocalAddin";
}

/** Whether an address such as "B5", "A1:C3", "5:7" or "C:C,E2" may touch one of the columns; rows and columns count from 0. */
export function mayTouch(address: string | undefined, columns: readonly number[]): boolean {
  if (address === undefined) return true;
  return address.split(",").some((area) => {
    const [, from, to = from] = /^(?:.*!)?\$?([A-Z]+)\$?\d*(?::\$?([A-Z]+)\$?\d*)?$/i.exec(area.trim()) ?? [];
    if (from === undefined || to === undefined) return true; // whole rows, or a form that we do not know
    const [first, last] = [columnIndex(from), columnIndex(to)];
    return columns.some((column) => column >= first && column <= last);
  });
}
