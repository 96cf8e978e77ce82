/**
 * What an agreement asks of protected units beyond the first one's rules: kinds of stock that count, a window of age, conditions on the
 * whole price change. Worked out once a price change, asked for every run of units. Rule text: rules 10, "price protection".
 */
import type { Admission, Admissions } from "../../base/admission";
import type { CivilDate } from "../../base/calendar";
import { NO_DATE, NONE, type InvoiceLines, type PriceChange } from "../../base/records";
import { isOnHand, KIND } from "../../base/unitKinds";
import { standsIn, windowBefore, type Window } from "../../base/window";
import type { Agreed, TermsOn } from "../../agreement/inForce";
import type { Units } from "../../stock/partAtHand";
import { noticeOfPriceReceivedOn } from "./report";

/** Why units are outside of it. */
export type OutsideScope =
  "gateNotMet" | "reportedLate" | "onHandNotCovered" | "transitNotCovered" | "notThese" | "outsideAge" | "ageUndated" | "ageWithheld";

export interface ProtectionScope {
  /** Units are taken as the report counts them, whatever lots they are from. */
  readonly isAtBookCost: boolean;
  /** Why no unit is protected, whatever it is. */
  readonly none: "gateNotMet" | "reportedLate" | undefined;
  /** By kind of unit. */
  readonly isCovered: readonly boolean[];
  /** What the user's columns must say; undefined where nothing is asked of them. */
  readonly goods: Admission | undefined;
  readonly age: AgeWindow | undefined;
}

/** Of which units the age is asked, and by which day of their invoice line. */
interface AgeWindow {
  readonly binds: "all" | "on-hand" | "in-transit";
  /** Undefined where the day that it is counted back from is not known. */
  readonly window: Window | undefined;
  readonly dayOf: Int32Array;
}

/**
 * The scope of a price change; undefined where nothing is asked beyond the first agreement's rules.
 * @param none as in the scope.
 * @param admissions the filters, kept from one price change to the next.
 */
export function scopeOf(
  agreed: Agreed,
  change: PriceChange,
  invoices: InvoiceLines,
  none: ProtectionScope["none"],
  admissions: Admissions,
): ProtectionScope | undefined {
  const terms = agreed.on("effectiveDate", change.effectiveDate);
  const isAtBookCost = terms["stock.valuation"] === "book";
  const isCovered = coveredKinds(terms);
  const goods = goodsOf(terms, admissions);
  const age = ageWindow(agreed, terms, change, invoices);
  const isAny = !isAtBookCost && none === undefined && goods === undefined && age === undefined && isCovered.every((it) => it);
  return isAny ? undefined : { isAtBookCost, none, isCovered, goods, age };
}

/** The withheld filter that leaves a price change open. */
export const filterNeeds = (terms: TermsOn<"effectiveDate">): "priceProtection.only" | "priceProtection.except" | undefined =>
  terms["priceProtection.only"] === undefined
    ? "priceProtection.only"
    : terms["priceProtection.except"] === undefined
      ? "priceProtection.except"
      : undefined;

/** @reading `priceProtection.only`, `priceProtection.except`. Whoever turns here has asked `filterNeeds`. */
const goodsOf = (terms: TermsOn<"effectiveDate">, admissions: Admissions): Admission | undefined =>
  admissions.of(terms["priceProtection.only"]!, terms["priceProtection.except"]!);

function coveredKinds(terms: TermsOn<"effectiveDate">): readonly boolean[] {
  const onHand = terms["priceProtection.onHand"] === "covered";
  const kinds: boolean[] = [];
  kinds[KIND.fromVendor] = terms["priceProtection.fromVendor"] === "covered";
  kinds[KIND.uncommitted] = onHand;
  kinds[KIND.betweenWarehouses] = terms["priceProtection.betweenWarehouses"] === "covered";
  kinds[KIND.committed] = onHand;
  return kinds;
}

/**
 * The days between which units must have been invoiced or shipped.
 * @units   Counted back from the effective date, or from the notice or its receipt. Those bought after a notice are younger than any length.
 * @reading `priceProtection.age`, `.ageLength`, `.ageUnit`, `.ageEnd`, `.ageFrom`, `.ageTo`, `.ageBinds`.
 */
function ageWindow(
  agreed: Agreed,
  terms: TermsOn<"effectiveDate">,
  change: PriceChange,
  { invoiceDate, shipDate }: InvoiceLines,
): AgeWindow | undefined {
  const age = terms["priceProtection.age"];
  if (age === "any") return undefined;
  const length = {
    length: terms["priceProtection.ageLength"],
    unit: terms["priceProtection.ageUnit"],
    end: terms["priceProtection.ageEnd"],
  };
  const to = countedBackFrom(agreed, terms, change);
  return {
    binds: terms["priceProtection.ageBinds"],
    window: to === undefined ? undefined : windowBefore({ ...length, age }, to, change.effectiveDate),
    dayOf: terms["priceProtection.ageFrom"] === "ship" ? shipDate : invoiceDate,
  };
}

function countedBackFrom(agreed: Agreed, terms: TermsOn<"effectiveDate">, change: PriceChange): CivilDate | undefined {
  switch (terms["priceProtection.ageTo"]) {
    case "effective":
      return change.effectiveDate;
    case "notice":
      return change.notice?.sent;
    case "receipt":
      return noticeOfPriceReceivedOn(agreed, change);
  }
}

/** The first reason why units are outside; undefined where they are not. */
export function outsideScope({ none, isCovered, goods, age }: ProtectionScope, units: Units): OutsideScope | undefined {
  if (none !== undefined) return none;
  if (!isCovered[units.kind]) return isOnHand(units.kind) ? "onHandNotCovered" : "transitNotCovered";
  if (goods && !goods.admits(units.row, units.invoiceLine)) return "notThese";
  return age && outsideAge(age, units);
}

function outsideAge({ binds, window, dayOf }: AgeWindow, { kind, invoiceLine }: Units): OutsideScope | undefined {
  if (binds !== "all" && (binds === "on-hand") !== isOnHand(kind)) return undefined;
  if (window === undefined) return "ageUndated";
  switch (standsIn(window, invoiceLine === NONE ? NO_DATE : dayOf[invoiceLine]!)) {
    case "in":
      return undefined;
    case "out":
      return "outsideAge";
    case "undated":
      return "ageUndated";
    case "withheld":
      return "ageWithheld";
  }
}
