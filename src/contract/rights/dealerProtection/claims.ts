/** What is claimed under 3.6(B), by price change and dealer, and the days by which its reports are due. Rule text: rules 8 and 8b. */
import { isoText } from "../../base/calendar";
import { dayText } from "../../base/inWords";
import type { Facts, PriceChange } from "../../base/records";
import type { CalendarLine, Claim, FiguresGiven } from "../sheetRight";
import { CLAUSE, type DealerCredits, type Fall } from "./credits";
import { dealerReportDueBy } from "./rule";
import { words } from "./words";

type Given = Pick<FiguresGiven, "agreed" | "facts">;
type ClaimsByFall = ReadonlyMap<Fall, readonly Claim[]>;

/** One claim a price change and dealer: what was granted and what awaits approval, for that is what is asked for. */
export function claimsByFall({ rows }: DealerCredits, given: Given): ClaimsByFall {
  const byFall = new Map<Fall, Map<number, Claim>>();
  rows.forEach((row, record) => {
    if (row.outcome !== "decided" || row.credit === 0) return;
    const { dealer } = given.facts.dealerInventory![record]!;
    const byDealer = byFall.get(row.fall) ?? new Map<number, Claim>();
    const claim = byDealer.get(dealer) ?? begun(given, dealer, row.fall, record);
    const granted = claim.granted! + (row.approval === "granted" ? row.credit : 0);
    byDealer.set(dealer, { ...claim, units: claim.units + row.units, amount: claim.amount + row.credit, granted });
    byFall.set(row.fall, byDealer);
  });
  return new Map([...byFall].map(([fall, byDealer]) => [fall, [...byDealer.values()]]));
}

const begun = ({ agreed, facts }: Given, dealer: number, { change }: Fall, record: number): Claim => ({
  key: `${CLAUSE} ${facts.dealers?.[dealer] ?? dealer} ${partAndDay(facts, change)}`,
  clause: CLAUSE,
  part: change.part,
  units: 0,
  amount: 0,
  claimBy: dealerReportDueBy(agreed, change),
  granted: 0,
  record: { kind: "dealerInventory", index: record },
  event: { kind: "priceChanges", index: change.index },
  creditMemo: "",
  creditedAmount: undefined,
});

const partAndDay = ({ parts }: Facts, { part, effectiveDate }: PriceChange): string => `${parts.keys[part]!} ${isoText(effectiveDate)}`;

/** The day by which the reports of each price change are due, with what all dealers are credited for it. */
export const calendarOf = (falls: readonly Fall[], claims: ClaimsByFall, { agreed, facts }: Given): readonly CalendarLine[] =>
  falls.flatMap((fall): readonly CalendarLine[] => {
    const { change } = fall;
    const due = dealerReportDueBy(agreed, change);
    if (due === undefined) return [];
    const ofFall = claims.get(fall) ?? [];
    return [
      {
        key: partAndDay(facts, change),
        date: due,
        what: words.reportsDue(facts.parts.keys[change.part]!, dayText(change.effectiveDate)),
        clause: CLAUSE,
        by: "distributor",
        amount: ofFall.reduce((sum, { amount }) => sum + amount, 0),
        record: { kind: "priceChanges", index: change.index },
        done: ofFall.length === 0 ? "never" : "open",
        claims: ofFall.map(({ key }) => key),
      },
    ];
  });
