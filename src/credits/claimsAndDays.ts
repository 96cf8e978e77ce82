/** What is claimed and what is due, with what people keep about it: for the sheets Claims, Calendar and True-up, and for the pane. Rule text: rules 8, 8b. */
import type { CivilDate } from "../contract/base/calendar";
import type { Finding } from "../contract/base/finding";
import { calendarLines, todayOf } from "../contract/statement/calendar/lines";
import { calendarRows, type CalendarRow } from "../contract/statement/calendar/status";
import { claimsOf } from "../contract/statement/claims/claims";
import { claimRows, claimTotals, plainKey, type ClaimRow, type ClaimTotal } from "../contract/statement/claims/claimRows";
import type { CreditStatement } from "../contract/statement/statement";
import { trueUp, type TrueUp } from "../contract/statement/trueUp";
import { keptClaims } from "../workbook/claimsSheet";
import { placeFinding, type DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { KeyedFound } from "../workbook/keyedSheet";
import { SheetFindings, type SheetFinding } from "../workbook/sheetFindings";
import { statedStyle } from "../workbook/textStyle";
import type { Pause } from "./pausing";

export interface ClaimsAndDays {
  /** The day that "overdue" and "late" are counted from; undefined where there is none, and nothing has passed. */
  readonly today: CivilDate | undefined;
  readonly claims: readonly ClaimRow[];
  readonly totals: readonly ClaimTotal[];
  /** In order of date. */
  readonly days: readonly CalendarRow[];
  /** Undefined while no day of an end is entered. */
  readonly trueUp: TrueUp | undefined;
  /** Of cells of Claims. */
  readonly findings: readonly SheetFinding[];
}

/** @param kept the sheet Claims as it stands; undefined before there is one. */
export async function claimsAndDays(
  decoded: DecodedWorkbook,
  statement: CreditStatement,
  kept: KeyedFound | undefined,
  pause?: Pause,
): Promise<ClaimsAndDays> {
  const { agreed, facts } = statement;
  const today = todayOf(statement);
  const cells = new SheetFindings();
  const differing: Finding[] = [];
  const stated = statedStyle(agreed.whole);
  const notes = kept === undefined ? [] : keptClaims(kept, { is1904: decoded.is1904, stated, findings: cells });
  await pause?.();
  const claims = claimRows(claimsOf(statement), notes, { facts, today, found: (it) => void differing.push(it) });
  await pause?.();
  const lines = calendarLines(statement);
  await pause?.();
  const submitted = new Set(claims.filter(({ notes: { submittedOn } }) => submittedOn !== undefined).map(({ key }) => plainKey(key)));
  return {
    today,
    claims,
    totals: claimTotals(claims),
    days: calendarRows(lines, today, (key) => submitted.has(plainKey(key))),
    trueUp: trueUp(agreed, facts, claims),
    findings: [...cells.all(), ...differing.map((it) => placeFinding(decoded, it))],
  };
}
