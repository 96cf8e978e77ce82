/** The caps of a row's price changes, in steps and in a sentence. Rule text: rules 10, "caps". */
import { dayText, dollarsText, unitsText } from "../../base/inWords";
import type { Span } from "../../stock/shipped";
import { citing, money, quantity, text, type Step } from "../ruling";
import type { DatedCaps } from "./basis";
import { words } from "./words";

const daysOf = ({ first, last }: Span): string => words.days(dayText(first), dayText(last));

/** Units before money, as they were applied. */
export const capSteps = (clause: string, caps: readonly DatedCaps[]): readonly Step[] =>
  caps.flatMap(({ units, money: ofMoney }) => {
    const cite = citing(clause);
    return [
      ...(units ? [cite(words.steps.unitCap, quantity(units.most)), cite(words.steps.unitsShippedIn, text(daysOf(units.of)))] : []),
      ...(ofMoney ? [cite(words.steps.moneyCap, money(ofMoney.most)), cite(words.steps.moneyShippedIn, text(daysOf(ofMoney.of)))] : []),
    ];
  });

/** "; the part's cap is the 12 shipped in 2000-01-01 to 2000-01-31". */
export const capText = (caps: readonly DatedCaps[]): string =>
  caps
    .flatMap(({ units, money: ofMoney }) => [
      ...(units ? [words.cap(unitsText(units.most), daysOf(units.of))] : []),
      ...(ofMoney ? [words.cap(dollarsText(ofMoney.most), daysOf(ofMoney.of))] : []),
    ])
    .join("");
