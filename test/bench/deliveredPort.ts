/** A workbook as Office.js delivers it: blocks of rows in JSON, parsed when they are asked for and dropped after; what parsing takes is told apart. */
import type { Cell, ColumnBlock, WorkbookPort } from "../../src/workbook/port";
import { arrayPort } from "../support/arrayPort";
import type { SheetOfCells } from "../support/exampleSheets";
import { ROWS_A_BLOCK, asDelivered } from "./workload";
import { secondsNow } from "./measure";

interface Reply {
  readonly Results: readonly [{ readonly Value: { readonly Values: readonly (readonly Cell[])[] } }];
}

/** What can be kept of a workbook while only text stands in memory: its shape and its blocks. */
export interface Delivered {
  readonly port: WorkbookPort;
  /** Processor seconds that JSON.parse took of the blocks asked for so far. */
  readonly parseSeconds: () => number;
}

/** @param sheets their cells are kept as text only. */
export function delivering(sheets: readonly SheetOfCells[]): () => Delivered {
  const texts = sheets.map((sheet) => asDelivered([sheet]));
  const { describe } = arrayPort(sheets);
  return () => deliveredFrom(texts, describe);
}

function deliveredFrom(texts: readonly (readonly string[])[], describe: WorkbookPort["describe"]): Delivered {
  let parseSeconds = 0;
  const rowsOf = (text: string): readonly (readonly Cell[])[] => {
    const before = secondsNow();
    const reply = JSON.parse(text) as Reply;
    parseSeconds += secondsNow() - before;
    return reply.Results[0].Value.Values;
  };
  const readColumns: WorkbookPort["readColumns"] = async (sheetId, columnIndexes, top, rowCount, onBlock) => {
    for (const [place, text] of texts[Number(sheetId)]!.entries()) {
      const block = blockOf(rowsOf(text), place * ROWS_A_BLOCK, columnIndexes, top, top + rowCount);
      if (block.rowCount > 0 && (await onBlock(block)) === "stop") return;
    }
  };
  return { port: { ...arrayPort([]), describe, readColumns }, parseSeconds: () => parseSeconds };
}

/** The asked columns of rows that stand from `first` on, of those from `top` to before `end`. */
function blockOf(
  rows: readonly (readonly Cell[])[],
  first: number,
  columnIndexes: readonly number[],
  top: number,
  end: number,
): ColumnBlock {
  const from = Math.max(0, top - first);
  const rowCount = Math.max(0, Math.min(rows.length, end - first) - from);
  const columns = columnIndexes.map(() => new Array<Cell>(rowCount));
  for (let i = 0; i < rowCount; i++) {
    const cells = rows[from + i]!;
    for (let column = 0; column < columns.length; column++) columns[column]![i] = cells[columnIndexes[column]!]!;
  }
  return { top: first + from, rowCount, columns };
}
