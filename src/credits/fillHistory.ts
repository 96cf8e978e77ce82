/** The record and the row of a fill: a new one where anything has changed since the last, else the last one as it stands. */
import { civilDate, type CivilDate } from "../contract/base/calendar";
import { recordedTitle } from "../contract/agreement/agreementTitle";
import { counted } from "../contract/base/counted";
import { dollarsText } from "../contract/base/inWords";
import { lastFillOn, type FillRow } from "../workbook/fillHistory";
import { isBlank } from "../workbook/cells";
import type { KeyedFound } from "../workbook/keyedSheet";
import type { FoundSheets } from "../workbook/recognise";
import type { FillTotals } from "./fillReport";
import { namedTotals, recordPrint, type FillRecord, type MadeFrom } from "./fillRecord";
import { isSameFill, sinceLastFill } from "./sinceLastFill";
import { creditWords } from "./creditWords";

export interface FillHistory {
  /** The last fill of which a record is kept. */
  readonly last: FillRecord | undefined;
  /** What has changed since, a sentence each without its full stop. */
  readonly changes: readonly string[];
  /** Whose agreement the last fill applied, by its title, else its id, where it is another than now. */
  readonly agreementBefore: string | undefined;
  /** What is to be kept of this fill, and its row; undefined where nobody tells the time. */
  readonly record: FillRecord | undefined;
  readonly row: FillRow | undefined;
  /** What the totals of records are called in the workbook's language. */
  readonly called: ReadonlyMap<string, string>;
}

export interface HistorySoFar {
  readonly kept: FillRecord | undefined;
  readonly onSheet: KeyedFound | undefined;
  readonly now: (() => Date) | undefined;
}

export function fillHistory(from: MadeFrom, totals: FillTotals, sheets: FoundSheets, { kept, onSheet, now }: HistorySoFar): FillHistory {
  const changes = kept === undefined ? [] : sinceLastFill(kept, from, (kind) => (sheets[kind]?.top ?? 0) + 1);
  const agreementBefore = otherAgreement(from, totals, kept, onSheet);
  const called = new Map(namedTotals(totals).map(({ kept: name, told }) => [name, told]));
  if (now === undefined) return { last: kept, changes, agreementBefore, record: undefined, row: undefined, called };
  const isSame = kept !== undefined && isSameFill(kept, from, changes);
  const standing = kept === undefined ? sameFillOn(onSheet, recordPrint(from)) : undefined;
  const number = isSame ? kept.number : (standing ?? numberOf(kept, onSheet));
  // The row may stand there already: of a fill that is the same, or of one that did not come to its end.
  const stands = rowOf(onSheet, number);
  const cellThere = (heading: string): string | undefined => (stands === undefined ? undefined : textIn(onSheet!, heading, stands));
  const record = isSame ? kept : { number, at: cellThere("Filled on") ?? timeText(now()), ...from };
  const changesText =
    (isSame || standing !== undefined ? cellThere("Changed since the fill before") : undefined) ?? textOf(kept, changes, number);
  return { last: kept, changes, agreementBefore, record, row: rowOfFill(record, totals, changesText), called };
}

/** By the record, which another program may have dropped: then by what the last row of Fill history says. */
function otherAgreement(
  from: MadeFrom,
  totals: FillTotals,
  kept: FillRecord | undefined,
  onSheet: KeyedFound | undefined,
): string | undefined {
  const row = rowOf(onSheet, kept?.number ?? lastFillOn(onSheet));
  const title = row === undefined ? undefined : textIn(onSheet!, "Agreement", row);
  if (kept !== undefined) return kept.agreement === from.agreement ? undefined : (title ?? kept.agreement);
  return title === recordedTitle(totals.agreement) ? undefined : title;
}

const numberOf = (kept: FillRecord | undefined, onSheet: KeyedFound | undefined): number => (kept?.number ?? lastFillOn(onSheet)) + 1;

/** The last fill on the sheet, where it is this one by its fingerprint: another program dropped the record, or the fill did not come to its end. */
function sameFillOn(onSheet: KeyedFound | undefined, print: string): number | undefined {
  const last = lastFillOn(onSheet);
  const row = rowOf(onSheet, last);
  return row !== undefined && textIn(onSheet!, "Fingerprint", row) === print ? last : undefined;
}

function textIn({ cell }: KeyedFound, heading: string, row: number): string | undefined {
  const held = cell(heading, row);
  return isBlank(held) || typeof held === "object" ? undefined : String(held);
}

const rowOf = (found: KeyedFound | undefined, number: number): number | undefined => found?.rowOf.get(`FILL ${number}`);

const textOf = (kept: FillRecord | undefined, changes: readonly string[], number: number): string => {
  if (kept === undefined && number > 1) return creditWords.noRecordLeft;
  if (kept === undefined) return creditWords.firstFill;
  return changes.length === 0 ? creditWords.nothingRead : `${changes.join(". ")}.`;
};

function rowOfFill(record: FillRecord, totals: FillTotals, changes: string): FillRow {
  const { number, at, release } = record;
  const { agreement, rowsFilled, findings } = totals;
  const { Error: errors, Warning: warnings, Info: info } = findings;
  return {
    number,
    at,
    agreement: recordedTitle(agreement),
    release,
    rows: rowsFilled,
    figures: namedTotals(totals)
      .map(({ told, cents }) => `${told} ${dollarsText(cents)}`)
      .join("; "),
    findings: `${counted(errors, "error")}, ${counted(warnings, "warning")}, ${info} info`,
    changes,
    fingerprint: recordPrint(record),
  };
}

/** "2026-11-28 12:46", as the user's clock has it. */
function timeText(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** The day by the user's clock. */
export function clockDay(now: (() => Date) | undefined): CivilDate | undefined {
  const at = now?.();
  return at && civilDate(at.getFullYear(), at.getMonth() + 1, at.getDate());
}
