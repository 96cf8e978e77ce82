/**
 * The sheet Report 3.6(A): the stock that price protection is asked for, as it was reported, and the credit that is asked. It bears no remarks
 * and no dealer's name. Rule text: rules 8b, "Reports".
 */
import type { CivilDate } from "../../base/calendar";
import { PRICE_PROTECTION } from "../../rights/priceProtection";
import type { Right } from "../../rights/right";
import type { ClaimRow } from "../claims/claimRows";
import type { CreditStatement } from "../statement";
import type { OwnRow, OwnTable } from "../tables/ownTable";
import { PROTECTION_REPORT_COLUMNS } from "./columns";

/**
 * A row a claim of 3.6(A) for stock, by effective date and part. Units are those of every row of the report that the claim counts by, credited
 * or not: rows of the claim's part with an as-of date of a credited row.
 *
 * @source 3.6(A): the report of stock on the effective date.
 * @units  Units; dollars in whole cents.
 * @blank  Due by, where the days to report are withheld or no notice date is known.
 */
export function protectionReportTable(statement: CreditStatement, claims: readonly ClaimRow[]): OwnTable {
  const stock = stockByDay(statement);
  const dates = reportDates(statement);
  const rows = claims.flatMap((claim) => rowOf(statement, claim, stock, dates) ?? []);
  rows.sort((a, b) => a.effectiveDate - b.effectiveDate || (a.part < b.part ? -1 : 1));
  return { sheet: "Report 3.6(A)", columns: PROTECTION_REPORT_COLUMNS, rows: rows.map(({ row }) => row) };
}

interface Stock {
  onHand: number;
  committed: number;
  inTransit: number;
}

/** Undefined for a claim that is not of stock under 3.6(A). */
function rowOf(
  { facts, rights }: CreditStatement,
  { clause, record, claimBy, amount, status }: ClaimRow,
  stock: ReadonlyMap<string, Stock>,
  dates: ReadonlyMap<number, ReadonlySet<CivilDate>>,
) {
  const change = record?.kind === "priceChanges" ? facts.priceChanges?.[record.index] : undefined;
  if (clause !== rights.find(isProtection)?.clause || status === "withdrawn" || change === undefined) return undefined;
  const reported = [...(dates.get(record!.index) ?? [])].map((date) => stock.get(partAndDay(change.part, date))!);
  const sum = (of: keyof Stock): number => reported.reduce((total, it) => total + it[of], 0);
  const part = facts.parts.keys[change.part]!;
  const { effectiveDate } = change;
  const row: OwnRow = { cells: [effectiveDate, part, sum("onHand"), sum("committed"), sum("inTransit"), amount, claimBy], record };
  return { effectiveDate, part, row };
}

const isProtection = ({ id }: Right): boolean => id === PRICE_PROTECTION.id;

const partAndDay = (part: number, date: CivilDate): string => `${part} ${date}`;

/** What is reported of each part, by the day of the report. */
function stockByDay({ facts: { inventory } }: CreditStatement): ReadonlyMap<string, Stock> {
  const stock = new Map<string, Stock>();
  for (let row = 0; row < inventory.count; row++) {
    const key = partAndDay(inventory.part[row]!, inventory.asOfDate[row]!);
    const of = stock.get(key) ?? { onHand: 0, committed: 0, inTransit: 0 };
    of.onHand += inventory.onHand[row]!;
    of.committed += inventory.committed[row]!;
    of.inTransit += inventory.inTransitFromVendor[row]! + inventory.inTransitBetweenWarehouses[row]!;
    stock.set(key, of);
  }
  return stock;
}

/** By price change, the as-of dates of the rows that it gives credit under 3.6(A). */
function reportDates({ lines, rights, facts }: CreditStatement): ReadonlyMap<number, ReadonlySet<CivilDate>> {
  const dates = new Map<number, Set<CivilDate>>();
  for (let line = 0; line < lines.length; line++) {
    if (!isProtection(rights[lines.right[line]!]!)) continue;
    const change = lines.record[line]!;
    const ofChange = dates.get(change) ?? new Set<CivilDate>();
    dates.set(change, ofChange.add(facts.inventory.asOfDate[lines.row[line]!]!));
  }
  return dates;
}
