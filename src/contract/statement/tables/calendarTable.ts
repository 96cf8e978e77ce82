/** The sheet Calendar. Rule text: rules 8, "Calendar". */
import type { CalendarRow } from "../calendar/status";
import { CALENDAR_COLUMNS } from "./columns";
import type { OwnTable } from "./ownTable";

export const calendarTable = (rows: readonly CalendarRow[]): OwnTable => ({
  sheet: "Calendar",
  columns: CALENDAR_COLUMNS,
  rows: rows.map(({ date, what, clause, by, amount, status, record }) => ({
    cells: [date, what, clause, by, amount, undefined, undefined, status],
    record,
  })),
});
