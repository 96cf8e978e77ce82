/** 12.3: returning stock when the agreement has ended. Rule text: rules 7, "Termination". */
import type { CivilDate } from "../../base/calendar";
import type { TermsOn } from "../../agreement/inForce";

/**
 * The last day to send stock back: so many days from the end, more of them for what dealers sent back.
 *
 * @source 12.3, first sentence; (i) for what came from dealers.
 * @units  Calendar days; the day itself still counts.
 */
export const returnAfterEndBy = (terms: TermsOn<"asOf">, endedOn: CivilDate, isFromDealer: boolean): CivilDate =>
  endedOn + (isFromDealer ? terms["termination.dealerReturnDays"] : terms["termination.sellOffDays"]);

/**
 * Whether goods must be factory sealed.
 * @source  12.3, the sentence after (i).
 * @reading `termination.sealed`: all goods, or those from dealers, which (i) is about.
 */
export function mustBeSealed(terms: TermsOn<"asOf">, isFromDealer: boolean): boolean {
  switch (terms["termination.sealed"]) {
    case "all":
      return true;
    case "from-dealer":
      return isFromDealer;
  }
}
