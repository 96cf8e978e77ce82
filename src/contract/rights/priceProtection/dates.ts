/** The days by which claims of price protection are due. */
import { date, quantity } from "../ruling";
import type { MissingDates, RightDate, StatementOf } from "../right";
import { isDecrease, reportDueBy } from "./rule";

export function dates({ agreed, facts }: StatementOf): { readonly known: readonly RightDate[]; readonly missing: readonly MissingDates[] } {
  const changes = facts.priceChanges ?? [];
  const known = changes.filter(isDecrease).flatMap((change): RightDate[] => {
    const dueBy = reportDueBy(agreed, change);
    const what = ["Inventory report due for the new prices of ", date(change.effectiveDate)];
    return dueBy === undefined ? [] : [{ date: dueBy, what, parts: [change.part] }];
  });
  const withoutNotice = changes.filter(({ notice }) => notice === undefined).length;
  const missing: MissingDates[] = [];
  if (changes.some((change) => change.notice !== undefined && reportDueBy(agreed, change) === undefined))
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
