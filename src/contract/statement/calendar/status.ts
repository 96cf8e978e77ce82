/** How a day of the calendar stands. Rule text: rules 8, "Calendar". */
import type { CivilDate } from "../../base/calendar";
import type { CalendarLine } from "../../rights/sheetRight";

/**
 * due      today or later.
 * done     a cell says so.
 * overdue  it has passed, and a cell could have made it done.
 * past     it has passed.
 */
export type CalendarStatus = "due" | "done" | "overdue" | "past";

export interface CalendarRow extends CalendarLine {
  readonly status: CalendarStatus;
}

/**
 * @param today undefined: nothing has passed.
 * @param isSubmitted whether a claim has its day under Submitted on, by its key.
 */
export const calendarRows = (
  lines: readonly CalendarLine[],
  today: CivilDate | undefined,
  isSubmitted: (claim: string) => boolean,
): readonly CalendarRow[] => lines.map((line) => ({ ...line, status: statusOf(line, today, isSubmitted) }));

function statusOf(line: CalendarLine, today: CivilDate | undefined, isSubmitted: (claim: string) => boolean): CalendarStatus {
  if (isDone(line, isSubmitted)) return "done";
  if (today === undefined || line.date >= today) return "due";
  return line.done === "never" ? "past" : "overdue";
}

function isDone({ done, claims = [] }: CalendarLine, isSubmitted: (claim: string) => boolean): boolean {
  return done === "done" || (done === "open" && claims.length > 0 && claims.every(isSubmitted));
}
