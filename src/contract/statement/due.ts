/** What is claimed and what is due: claims joined with what people keep about them, the days of the agreement, the true-up. Rule text: rules 8, 8b. */
import type { CivilDate } from "../base/calendar";
import type { Finding } from "../base/finding";
import type { InSteps } from "../base/steps";
import { calendarLines, todayOf } from "./calendar/lines";
import { calendarRows, type CalendarRow } from "./calendar/status";
import { claimRows, claimTotals, plainKey, type ClaimRow, type ClaimTotal, type KeptClaim } from "./claims/claimRows";
import { claimsOf } from "./claims/claims";
import type { CreditStatement } from "./statement";
import { trueUp, type TrueUp } from "./trueUp";

export interface Due {
  /** The day that "overdue" and "late" are counted from; undefined where there is none, and nothing has passed. */
  readonly today: CivilDate | undefined;
  readonly claims: readonly ClaimRow[];
  readonly totals: readonly ClaimTotal[];
  /** In order of date. */
  readonly days: readonly CalendarRow[];
  /** Undefined while no day of an end is entered. */
  readonly trueUp: TrueUp | undefined;
  readonly findings: readonly Finding[];
}

/** @param kept what an earlier fill and people left on Claims; none before there is that sheet. */
export function* dueOf(statement: CreditStatement, kept: readonly KeptClaim[]): InSteps<Due> {
  const { agreed, facts } = statement;
  const today = todayOf(statement);
  const findings: Finding[] = [];
  const claims = claimRows(claimsOf(statement), kept, { facts, today, found: (it) => void findings.push(it) });
  yield;
  const lines = calendarLines(statement);
  yield;
  const submitted = new Set(claims.filter(({ notes: { submittedOn } }) => submittedOn !== undefined).map(({ key }) => plainKey(key)));
  const days = calendarRows(lines, today, (key) => submitted.has(plainKey(key)));
  return { today, claims, totals: claimTotals(claims), days, trueUp: trueUp(agreed, facts, claims), findings };
}
