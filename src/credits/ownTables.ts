/** Sheets of ours that are written anew at every fill, beside Balancing limits, Credit detail and Review: one entry each. */
import { calendarTable } from "../contract/statement/tables/calendarTable";
import { claimTotalsTable } from "../contract/statement/tables/claimTotalsTable";
import { stockDaysTable } from "../contract/statement/tables/stockDaysTable";
import { trueUpTable } from "../contract/statement/tables/trueUpTable";
import type { OwnTable } from "../contract/statement/tables/ownTable";
import type { OwnSheetName } from "../workbook/headers";
import type { Computed } from "./computed";

/** Its headings stand in `workbook/headers.ts`, the form of its first column in `workbook/ownSheets.ts`. */
export interface OwnTableSource {
  readonly name: OwnSheetName;
  /** Undefined where the workbook at hand gives it nothing to say. A sheet that an earlier fill wrote is written in any case, empty perhaps. */
  readonly of: (computed: Computed) => OwnTable | undefined;
  /** What it is where it has nothing to say. */
  readonly empty: OwnTable;
}

const NO_ACCOUNT: OwnTable = { ...trueUpTable({ clause: "", finalOn: 0, lines: [], apart: [], balance: 0 }), rows: [] };

/** In the order in which they are added, below Review. */
export const OWN_TABLES: readonly OwnTableSource[] = [
  {
    name: "Calendar",
    of: ({ due: { days } }) => (days.length === 0 ? undefined : calendarTable(days)),
    empty: calendarTable([]),
  },
  {
    name: "Claim totals",
    of: ({ due: { totals } }) => (totals.length === 0 ? undefined : claimTotalsTable(totals)),
    empty: claimTotalsTable([]),
  },
  {
    name: "True-up",
    of: ({ due: { trueUp } }) => trueUp && trueUpTable(trueUp),
    empty: NO_ACCOUNT,
  },
  {
    name: "Stock days",
    of: ({ statement: { stockDays, facts } }) =>
      stockDays === undefined || stockDays.length === 0 ? undefined : stockDaysTable(facts, stockDays),
    empty: stockDaysTable({ parts: { keys: [] } }, []),
  },
];
