import type { TermName } from "../contract/terms";
import type { Outlook } from "./outlook";

export interface NeededTerm {
  readonly name: TermName;
  /** Without it figures stay blank; otherwise only a deadline is not known. */
  readonly isForFigures: boolean;
}

/** Terms that nobody has entered and that the rights of this workbook ask for. */
export function neededTerms({ recognition, terms, asOf }: Outlook): readonly NeededTerm[] {
  const { Inventory, "Price changes": priceChanges } = recognition.sheets;
  if (Inventory === undefined) return [];
  const hasTransit =
    Inventory.columns["inTransitFromVendor"] !== undefined || Inventory.columns["inTransitBetweenWarehouses"] !== undefined;
  const asked: readonly (readonly [TermName, boolean, boolean])[] = [
    ["calculation.date", true, (asOf?.undatedRows ?? 0) > 0],
    ["balancing.limitPercent", true, true],
    ["priceProtection.transitWindowDays", true, priceChanges !== undefined && hasTransit],
    ["priceProtection.reportDays", false, priceChanges !== undefined],
  ];
  return asked.flatMap(([name, isForFigures, isAsked]) => {
    const isBlank = terms.find((it) => it.name === name)?.value === undefined;
    return isAsked && isBlank ? [{ name, isForFigures }] : [];
  });
}
