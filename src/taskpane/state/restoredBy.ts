import type { WriteOutcome } from "../../workbook/port";
import type { Result } from "./paneState";

/** What the pane says of cells that were put back. */
export const restoredBy = ({
  cellsChanged,
  cellsLeft = 0,
  leftAt = [],
}: Extract<WriteOutcome, { outcome: "written" }>): Extract<Result, { kind: "restored" }> => ({
  kind: "restored",
  cellsChanged,
  cellsLeft,
  leftAt,
});
