/** What price protection claims, and the days by which that is due. */
import { isoText } from "../../base/calendar";
import type { Facts, PriceChange } from "../../base/records";
import { date, quantity } from "../ruling";
import type { MissingDates, RightClaim, RightDate, StatementOf } from "../right";
import { CLAUSE } from "./reasons";
import { lacksNotice, reportDueBy } from "./report";
import { isDecrease } from "./rule";
import { words } from "./words";

const partAndDay = ({ parts }: Facts, { part, effectiveDate }: PriceChange): string => `${parts.keys[part]!} ${isoText(effectiveDate)}`;

/** One claim a price change: `3.6(A) PART 2000-02-01`. */
export function claim(record: number, { agreed, facts }: StatementOf): RightClaim {
  const change = facts.priceChanges![record]!;
  return { key: `${CLAUSE} ${partAndDay(facts, change)}`, claimBy: reportDueBy(agreed, change) };
}

export function dates({ agreed, facts }: StatementOf): { readonly known: readonly RightDate[]; readonly missing: readonly MissingDates[] } {
  const changes = facts.priceChanges ?? [];
  const known = changes.flatMap((change, index): RightDate[] => {
    if (!isDecrease(change)) return [];
    const dueBy = reportDueBy(agreed, change);
    const what = words.dates.reportDue(date(change.effectiveDate));
    if (dueBy === undefined) return [];
    const record = { kind: "priceChanges", index } as const;
    return [
      { key: partAndDay(facts, change), date: dueBy, what, parts: [change.part], by: "distributor", record, stake: "claims", done: "open" },
    ];
  });
  const withoutNotice = changes.filter((change) => lacksNotice(agreed, change)).length;
  const missing: MissingDates[] = [];
  if (changes.some((change) => !lacksNotice(agreed, change) && reportDueBy(agreed, change) === undefined))
    missing.push({
      term: "priceProtection.reportDays",
      text: [words.dates.reportDaysMissing],
    });
  if (withoutNotice > 0) missing.push({ text: words.dates.withoutNotice(quantity(withoutNotice), withoutNotice === 1) });
  return { known, missing };
}
