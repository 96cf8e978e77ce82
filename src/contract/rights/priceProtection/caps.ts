/** The caps of a price change, in units and in money. Rule text: rules 10, "caps". */
import type { CivilDate } from "../../base/calendar";
import type { Cents } from "../../base/money";
import type { TermName } from "../../agreement/terms";
import type { TermsOn } from "../../agreement/inForce";
import { lastBefore, type ShippedOfPart, type Span } from "../../stock/shipped";
import type { Caps } from "../right";
import type { NotProtected } from "./rule";

/** What a cap comes to, and of which days' shipments it is. */
export interface CapFacts {
  readonly units?: { readonly most: number; readonly of: Span };
  readonly money?: { readonly most: Cents; readonly of: Span };
}

/** The term that a cap waits for; undefined where none does. */
export function capNeeds(terms: TermsOn<"effectiveDate">): TermName | undefined {
  if (terms["priceProtection.unitCap"] === "shipped" && terms["priceProtection.unitCapLast"] === undefined)
    return "priceProtection.unitCapLast";
  if (terms["priceProtection.moneyCap"] === "shipped" && terms["priceProtection.moneyCapLast"] === undefined)
    return "priceProtection.moneyCapLast";
  return undefined;
}

/**
 * The caps of a price change that lacks no term for them; undefined where nothing caps it.
 * @param shipped of the part; asked for only where a cap is measured by it.
 */
export function capsOf(terms: TermsOn<"effectiveDate">, effectiveDate: CivilDate, shipped: () => ShippedOfPart): CapFacts | undefined {
  const unitsLast = terms["priceProtection.unitCap"] === "shipped" ? terms["priceProtection.unitCapLast"] : undefined;
  const moneyLast = terms["priceProtection.moneyCap"] === "shipped" ? terms["priceProtection.moneyCapLast"] : undefined;
  if (unitsLast === undefined && moneyLast === undefined) return undefined;
  const firstMonth = terms["fiscal.firstMonth"];
  const spanOf = (last: number, unit: "days" | "months" | "quarters"): Span => lastBefore({ last, unit, firstMonth }, effectiveDate);
  const ofUnits = unitsLast === undefined ? undefined : spanOf(unitsLast, terms["priceProtection.unitCapUnit"]);
  const ofMoney = moneyLast === undefined ? undefined : spanOf(moneyLast, terms["priceProtection.moneyCapUnit"]);
  return {
    ...(ofUnits && { units: { most: shipped().unitsIn(ofUnits), of: ofUnits } }),
    ...(ofMoney && { money: { most: shipped().centsIn(ofMoney), of: ofMoney } }),
  };
}

/** The same as the one loop asks for it. */
export const asCaps = (terms: TermsOn<"effectiveDate">, { units, money }: CapFacts): Caps<NotProtected> => ({
  order: terms["priceProtection.capOrder"],
  ...(units && { units: { most: units.most, beyond: "beyondUnitCap" } }),
  ...(money && { money: { most: money.most, beyond: "beyondMoneyCap" } }),
});
