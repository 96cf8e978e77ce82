/** 3.6(B) over the rows of Dealer inventory: which price fall each stands under, and what it is credited. The rule is in rule.ts. */
import type { DealerStock } from "../../base/channelRecords";
import { finding, type Finding } from "../../base/finding";
import { dayText } from "../../base/inWords";
import type { Cents, Micros } from "../../base/money";
import type { TermsOn } from "../../agreement/inForce";
import type { Facts } from "../../base/records";
import { inStretches, type InSteps } from "../../base/steps";
import { changesByPart, withoutDuplicates, type NumberedChange } from "../../stock/priceChanges";
import { isDecrease } from "../priceProtection/rule";
import type { AskedApart } from "../right";
import type { FiguresGiven } from "../sheetRight";
import { coveredUnits, dayBeforeWindow, dealerCredit, dealerUnitCredit } from "./rule";
import { ShippedToDealers } from "./shipments";
import { words } from "./words";

export const CLAUSE = "3.6(B)";

/** The vendor's answer; it grants dealers' protection case by case. */
export type Approval = "granted" | "not granted" | "awaits approval";

/** A price fall, and the terms in force on its effective date, as all its rows ask for them. */
export interface Fall {
  readonly change: NumberedChange;
  readonly asked: AskedApart;
  /** The first day whose shipments count is the day after; undefined while the window is withheld. */
  readonly dayBeforeWindow: number | undefined;
  readonly unitCredit: Micros | undefined;
}

/** What a row is credited, and of what. */
export interface DecidedRow {
  readonly outcome: "decided";
  readonly fall: Fall;
  readonly approval: Approval;
  readonly units: number;
  readonly credit: Cents;
  /** Shipped within the window, and of these what earlier rows of the dealer, part and day cover. */
  readonly shipped: number;
  readonly coveredBefore: number;
}

/** How a row of dealer inventory stands; "notMet": no price of the part falls on its day; "notGiven": the agreement has no such right. */
export type DealerRow =
  | { readonly outcome: "notMet" }
  | { readonly outcome: "notGiven" }
  | { readonly outcome: "oldPriceMissing"; readonly fall: Fall }
  | { readonly outcome: "windowWithheld"; readonly fall: Fall }
  | DecidedRow;

export interface DealerCredits {
  readonly falls: readonly Fall[];
  readonly rows: readonly DealerRow[];
}

const NOT_MET: DealerRow = { outcome: "notMet" };
const NOT_GIVEN: DealerRow = { outcome: "notGiven" };

/**
 * What each row of Dealer inventory is credited, in sheet order: rows of the same dealer, part and day share the units shipped. Every price
 * fall starts anew.
 */
export function* dealerCredits(given: FiguresGiven): InSteps<DealerCredits> {
  const { facts } = given;
  const { whole: terms } = given.agreed;
  const without = terms["dealerProtection.given"] === "no" ? NOT_GIVEN : NOT_MET;
  const stock = facts.dealerInventory ?? [];
  const shipped = yield* ShippedToDealers.of(facts.dealerShipments!, stock, facts.parts.keys.length);
  const falls = fallsByDay(given);
  const covered = new Map<string, number>();
  const rows: DealerRow[] = [];
  const withoutOldPrice = new Set<Fall>();
  yield* inStretches(stock.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const fall = falls.get(fallKey(stock[i]!.part, stock[i]!.asOfDate));
      if (fall && fall.unitCredit === undefined) withoutOldPrice.add(fall);
      rows.push(fall === undefined ? without : dealerRow(stock[i]!, fall, shipped, covered));
    }
  });
  for (const fall of withoutOldPrice) given.found(oldPriceMissing(facts, fall.change));
  return { falls: [...falls.values()], rows };
}

const fallKey = (part: number, day: number): string => `${part} ${day}`;

/** The price falls that can be used, by part and effective date; what is wrong with the others, 3.6(A) reports. */
function fallsByDay({ facts, agreed, apart }: FiguresGiven): ReadonlyMap<string, Fall> {
  const falls = new Map<string, Fall>();
  const { whole: terms } = agreed;
  if (terms["dealerProtection.given"] === "no") return falls;
  for (const [part, changes] of changesByPart(facts.priceChanges ?? []))
    for (const change of withoutDuplicates(changes, facts.parts.keys[part]!, () => undefined))
      if (isDecrease(change)) falls.set(fallKey(part, change.effectiveDate), fallOf(change, apart()));
  return falls;
}

/** Terms are asked once a row needs them: a fall that no dealer's stock meets misses none. */
function fallOf(change: NumberedChange, asked: AskedApart): Fall {
  const terms = asked.agreed.on("effectiveDate", change.effectiveDate);
  return {
    change,
    asked,
    get dayBeforeWindow() {
      return dayBeforeWindow(terms, change.effectiveDate);
    },
    get unitCredit() {
      return dealerUnitCredit(terms, change);
    },
  };
}

function dealerRow(row: DealerStock, fall: Fall, shippedTo: ShippedToDealers, covered: Map<string, number>): DealerRow {
  const { dealer, part, asOfDate, quantity } = row;
  const { unitCredit, dayBeforeWindow: after } = fall;
  if (after === undefined) return { outcome: "windowWithheld", fall };
  if (unitCredit === undefined) return { outcome: "oldPriceMissing", fall };
  const approval = approvalOf(row, fall.asked.agreed.whole);
  const shipped = Math.max(0, shippedTo.between(dealer, part, after, asOfDate));
  const key = `${dealer} ${fallKey(part, asOfDate)}`;
  const coveredBefore = covered.get(key) ?? 0;
  const units = approval === "not granted" ? 0 : coveredUnits(quantity, shipped, coveredBefore);
  covered.set(key, coveredBefore + units);
  return { outcome: "decided", fall, approval, units, credit: dealerCredit(units, unitCredit), shipped, coveredBefore };
}

/** Without an approval to wait for, a row that nobody answered is granted. */
function approvalOf({ approved }: DealerStock, terms: TermsOn): Approval {
  if (approved === undefined && terms["dealerProtection.given"] === "yes") return "granted";
  if (approved === undefined) return "awaits approval";
  return approved ? "granted" : "not granted";
}

function oldPriceMissing({ parts }: Facts, { part, index, effectiveDate }: NumberedChange): Finding {
  const text = words.oldPriceMissing(parts.keys[part]!, dayText(effectiveDate));
  return finding("OLD_PRICE_MISSING", CLAUSE, text, { record: { kind: "priceChanges", index }, part });
}
