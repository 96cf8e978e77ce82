/** Sheets that are made on request, to be sent to the vendor: a report, the request for an authorization, the packet of a claim. Rule text: rules 8b, "Reports". */
import { tableSheet } from "../workbook/encodeOwn";
import type { WritePlan } from "../workbook/port";
import { paperTable, type PaperWish } from "./paperTables";
import { sheetPlan, type PreparedFill } from "./prepareFill";

export type { ClaimReport, Paper, PaperWish, Report } from "./paperTables";

/** Writes the paper to its sheet, while everything that was read still stands. Undefined where there is nothing to put on it. */
export function paperPlan(prepared: PreparedFill, wish: PaperWish): WritePlan | undefined {
  const found = paperTable(prepared, wish);
  if (found === undefined || found.table.rows.length === 0) return undefined;
  return sheetPlan("paper", tableSheet(found.book.decoded, wish.paper, found.table), prepared, [found.book]);
}
