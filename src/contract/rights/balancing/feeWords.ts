/** What is said of a fee where stock is only looked at: it is kept of what a request sends back, and in no figure of a row. Rule text: rules 10, "Fee". */
import type { TermsOn } from "../../agreement/inForce";
import { termText } from "../../agreement/termText";
import { termToEnter } from "../../agreement/termWords";
import { citing, text, type Step } from "../ruling";
import { words } from "./words";

/** "a fee of what no order covers is kept: 25%"; undefined where there is none. */
export function feeInWords(terms: TermsOn<"asOf">): string | undefined {
  const on = terms["balancing.fee"];
  return on === "none" ? undefined : words.fee.kept(words.fee.of[on], shareInWords(terms));
}

function shareInWords(terms: TermsOn<"asOf">): string {
  const percent = terms["balancing.feePercent"];
  if (percent === undefined) return words.fee.notKnown(termToEnter("balancing.feePercent"));
  const share = termText({ type: "share" }, percent);
  return terms["balancing.feeOf"] === "credit" ? share : words.fee.ofPricePaid(share);
}

/** @param clause whose steps these are. */
export function feeStep(clause: string, terms: TermsOn<"asOf">): readonly Step[] {
  const said = feeInWords(terms);
  return said === undefined ? [] : [citing(clause)(words.fee.step, text(said))];
}
