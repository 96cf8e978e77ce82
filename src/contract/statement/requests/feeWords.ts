/** Why a row is credited less than what goes back is worth: in a sentence, and in steps. Rule text: rules 10, "Fee". */
import { dollarsText } from "../../base/inWords";
import { words } from "../../rights/requests/words";
import { citing, money, percent, type Step } from "../../rights/ruling";
import type { SettledRow } from "./settled";

type Told = Pick<SettledRow, "fee" | "cents" | "creditWithFee" | "standing" | "request">;

/** " after a fee of $25.00 on $100.00 that no order covers"; "" where none is kept. */
export function feeText({ fee, creditWithFee, standing }: Told): string {
  if (fee === 0) return "";
  const { on } = standing.fee!;
  return words.fee.after(dollarsText(fee), on === "all" ? "" : words.fee.on(dollarsText(creditWithFee), words.fee.part[on]));
}

/** What is credited before the fee, the part that bears it, the share that is kept, and what it comes to. */
export function feeSteps({ fee, cents, creditWithFee, standing, request }: Told): readonly Step[] {
  if (fee === 0) return [];
  const { on, percent: share, of } = standing.fee!;
  const cite = citing(request.clause);
  return [
    cite(words.fee.before, money(cents + fee)),
    ...(on === "all" ? [] : [cite(words.fee.partOf(words.fee.part[on]), money(creditWithFee))]),
    cite(words.fee.shareOf[of], percent(share!)),
    cite(words.fee.fee, money(0 - fee)),
  ];
}
