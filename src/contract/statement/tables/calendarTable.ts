/** The sheet Calendar. Rule text: rules 8, "Calendar". */
import type { CalendarRow } from "../calendar/status";
import type { OwnColumn, OwnTable } from "./ownTable";

export const CALENDAR_COLUMNS = [
  { heading: "Date", format: "date", width: 12 },
  { heading: "What", format: "note", width: 63 },
  { heading: "Clause", format: "text", width: 8 },
  { heading: "By whom", format: "text", width: 12 },
  { heading: "Amount at stake", format: "money", width: 14 },
  { heading: "Sheet", format: "sheet", width: 16 },
  { heading: "Row", format: "row", width: 8 },
  { heading: "Status", format: "text", width: 10 },
] as const satisfies readonly OwnColumn[];

export const calendarTable = (rows: readonly CalendarRow[]): OwnTable => ({
  sheet: "Calendar",
  columns: CALENDAR_COLUMNS,
  rows: rows.map(({ date, what, clause, by, amount, status, record }) => ({
    cells: [date, what, clause, by, amount, undefined, undefined, status],
    record,
  })),
});
