/** Which terms the rights of this workbook read. */
import { TERM_NAMES, type TermName } from "../contract/terms";
import type { Recognition } from "../workbook/recognise";

/** Terms that are read whatever the sheets are. */
const ALWAYS: readonly TermName[] = ["calculation.date", "fiscal.firstMonth", "stock.flow", "stock.acquiredOn", "returns.shipWithinDays"];
/** Terms of balancing that settle requests: no right of the fill reads them. */
const OF_REQUESTS: readonly TermName[] = ["balancing.timesPerQuarter", "balancing.offsettingOrder"];

/** The terms that this workbook's figures and dates rest on, in the order of the Terms sheet. */
export function termsInUse({ sheets }: Pick<Recognition, "sheets">): ReadonlySet<TermName> {
  const hasPrices = sheets["Price changes"] !== undefined;
  const hasNotices = sheets.Discontinuations !== undefined;
  const isUsed = (name: TermName): boolean => {
    if (ALWAYS.includes(name) || name.startsWith("input.")) return true;
    if (OF_REQUESTS.includes(name)) return false;
    switch (name.slice(0, name.indexOf("."))) {
      case "priceProtection":
        return hasPrices;
      case "discontinuation":
        return hasNotices;
      case "notices":
        return hasPrices || hasNotices;
      case "balancing":
        return true;
      default:
        return false;
    }
  };
  return new Set(TERM_NAMES.filter(isUsed));
}
