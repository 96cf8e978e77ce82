/** What price protection claims, and the days by which that is due. */
import { isoText } from "../../base/calendar";
import type { Facts, PriceChange } from "../../base/records";
import { date, quantity } from "../ruling";
import type { MissingDates, RightClaim, RightDate, StatementOf } from "../right";
import { CLAUSE } from "./reasons";
import { lacksNotice, reportDueBy } from "./report";
import { isDecrease } from "./rule";

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
    const what = ["Inventory report due for the new prices of ", date(change.effectiveDate)];
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
      text: ["Claim deadlines are blank: the days to report stock after a new price are withheld and not entered."],
    });
  if (withoutNotice > 0) {
    const noun = withoutNotice === 1 ? "price change" : "price changes";
    missing.push({ text: [quantity(withoutNotice), ` ${noun} without a notice date: no claim deadline can be counted.`] });
  }
  return { known, missing };
}
