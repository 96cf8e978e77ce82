/** Every day that the agreement gives for the records at hand, in one list. Rule text: rules 8, "Calendar". */
import { firstWeekdayOfMonth, isoText, monthsLater, TUESDAY, yearMonthDay, type CivilDate } from "../../base/calendar";
import type { Cents } from "../../base/money";
import type { Facts, RecordRef } from "../../base/records";
import { citedDay } from "../../rights/cited";
import { retainedUntil } from "../../rights/deadlines/rule";
import type { RightDate } from "../../rights/right";
import { plainText } from "../../rights/said";
import type { CalendarLine, Claim } from "../../rights/sheetRight";
import { renewalLines, terminationLines, type CalendarSpan } from "../../rights/termination/dates";
import { claimsOf } from "../claims/claims";
import type { CreditStatement } from "../statement";
import { words } from "../words";

/** Months after today to which what comes again is listed. */
const MONTHS_AHEAD = 12;

/**
 * Whoever has days joins here: rights by their dates and figures, whatever their sheet; the others by a function of the list below.
 * @returns in order of date; of one date in the order of the list.
 */
export function calendarLines(statement: CreditStatement): readonly CalendarLine[] {
  const lines = SOURCES.flatMap((source) => source(statement));
  return lines.sort((a, b) => a.date - b.date);
}

const SOURCES: readonly ((statement: CreditStatement) => readonly CalendarLine[])[] = [
  linesOfRights,
  ({ sheetFigures }) => sheetFigures.flatMap(({ calendar = [] }) => calendar),
  ({ initialOrder }) => initialOrder,
  (of) => reportLines(of).map((line) => citedDay(of.agreed, line)),
  ({ agreed, facts }) => withSpan({ agreed, facts }, (span) => renewalLines(agreed, span)).map((line) => citedDay(agreed, line)),
  ({ agreed }) => terminationLines(agreed).map((line) => citedDay(agreed, line)),
  (of) => retentionLine(of).map((line) => citedDay(of.agreed, line)),
];

/** The day from which what is due is told from what has passed: the calculation date, else the latest stock report. */
export const todayOf = ({ agreed, facts }: Pick<CreditStatement, "agreed" | "facts">): CivilDate | undefined =>
  agreed.whole["calculation.date"] ?? mostOf(facts.inventory.asOfDate);

function linesOfRights(statement: CreditStatement): readonly CalendarLine[] {
  const { rights, bases, agreed, facts } = statement;
  const claims = claimsByEvent(claimsOf(statement));
  return rights.flatMap((right, place) => {
    const { known } = right.dates({ agreed, facts, basis: bases[place] });
    const credits = new CreditsAtLatest(statement, place);
    return known.map((day): CalendarLine => {
      const { key, date, what, by, record, parts } = day;
      const ofWhich = parts.length === 0 ? "" : `: ${parts.map((part) => facts.parts.keys[part]!).join(", ")}`;
      const line = { key, date, what: `${plainText(what)}${ofWhich}`, clause: right.clause, by, record };
      return { ...line, ...stakeOf(day, right.clause, claims, credits) };
    });
  });
}

/** What hangs on a day, and whether it is done. */
function stakeOf(
  { stake, done, record, parts }: RightDate,
  clause: string,
  claims: ReadonlyMap<string, readonly Claim[]>,
  credits: CreditsAtLatest,
): Pick<CalendarLine, "amount" | "done" | "claims"> {
  if (stake === "credits") return { amount: parts.reduce((sum, part) => sum + credits.of(part), 0), done };
  if (stake !== "claims") return { amount: stake, done };
  const ofRecord = claims.get(eventKey(clause, record)) ?? [];
  const amount = ofRecord.reduce((sum, claim) => sum + claim.amount, 0);
  return { amount, done: ofRecord.length === 0 ? "never" : "open", claims: ofRecord.map(({ key }) => key) };
}

const eventKey = (clause: string, event: RecordRef | undefined): string => `${clause} ${event?.kind} ${event?.index}`;

function claimsByEvent(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const byEvent = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = eventKey(claim.clause, claim.event);
    byEvent.set(key, [...(byEvent.get(key) ?? []), claim]);
  }
  return byEvent;
}

/** A right's credits by part, at each part's latest report: those of earlier reports are of the same units. */
class CreditsAtLatest {
  private sums: Map<number, { date: CivilDate; cents: Cents }> | undefined;

  constructor(
    private readonly statement: CreditStatement,
    private readonly right: number,
  ) {}

  of(part: number): Cents {
    this.sums ??= this.addUp();
    return this.sums.get(part)?.cents ?? 0;
  }

  private addUp(): Map<number, { date: CivilDate; cents: Cents }> {
    const { facts, columns } = this.statement;
    const { part, asOfDate, count } = facts.inventory;
    const { cents } = columns[this.right]!;
    const sums = new Map<number, { date: CivilDate; cents: Cents }>();
    for (let row = 0; row < count; row++) {
      const sum = sums.get(part[row]!);
      const date = asOfDate[row]!;
      if (sum === undefined || sum.date < date) sums.set(part[row]!, { date, cents: cents[row]! });
      else if (sum.date === date) sum.cents += cents[row]!;
    }
    return sums;
  }
}

/** 6.5: the monthly report, on the first Tuesday; none for a month after the agreement's end. */
function reportLines(of: CreditStatement): readonly CalendarLine[] {
  const terms = of.agreed.whole;
  if (terms["reports.monthlyDue"] === "none") return [];
  const ends = terms["termination.date"];
  return withSpan(of, ({ from, to }) => {
    const lines: CalendarLine[] = [];
    const last = ends === undefined ? to : Math.min(to, firstWeekdayOfMonth(ends, 1, TUESDAY));
    for (let month = 0, date = firstWeekdayOfMonth(from, 0, TUESDAY); date <= last; date = firstWeekdayOfMonth(from, ++month, TUESDAY)) {
      const reported = isoText(monthsLater(from, month - 1)).slice(0, 7);
      lines.push({
        key: `report ${reported}`,
        date,
        what: words.calendar.report(reported),
        clause: "6.5",
        by: "distributor",
        amount: undefined,
        record: undefined,
        done: "never",
      });
    }
    return lines;
  });
}

/** 6.6: the day until which the shipment report of the latest shipment is kept. */
function retentionLine({ agreed, facts }: CreditStatement): readonly CalendarLine[] {
  const latest = mostOf(facts.dealerShipments?.shipDate);
  const until = latest === undefined ? undefined : retainedUntil(agreed.on("asOf", latest), latest);
  if (until === undefined) return [];
  return [
    {
      key: "shipment reports",
      date: until,
      what: words.calendar.retention,
      clause: "6.6",
      by: "distributor",
      amount: undefined,
      record: undefined,
      done: "never",
    },
  ];
}

/** What comes again, from the month of the first record to so many months after today; nothing where there is no day at all. */
function withSpan(
  of: Pick<CreditStatement, "agreed" | "facts">,
  lines: (span: CalendarSpan) => readonly CalendarLine[],
): readonly CalendarLine[] {
  const today = todayOf(of);
  const first = firstDay(of.facts);
  if (today === undefined || first === undefined) return [];
  return lines({ from: first - yearMonthDay(first).day + 1, to: monthsLater(today, MONTHS_AHEAD) });
}

/** The earliest day of a stock report, an invoice or a sale. */
function firstDay({ inventory, invoices, sales }: Facts): CivilDate | undefined {
  const days = [inventory.asOfDate, invoices.invoiceDate, sales?.saleDate].map(leastOf).filter((day) => day !== undefined);
  return days.length === 0 ? undefined : Math.min(...days);
}

const leastOf = (days: Int32Array | undefined): CivilDate | undefined =>
  days?.reduce<CivilDate | undefined>((least, day) => (least === undefined || day < least ? day : least), undefined);
const mostOf = (days: Int32Array | undefined): CivilDate | undefined =>
  days?.reduce<CivilDate | undefined>((most, day) => (most === undefined || day > most ? day : most), undefined);
