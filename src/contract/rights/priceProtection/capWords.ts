/** The caps of a row's price changes, in steps and in a sentence. Rule text: rules 10, "caps". */
import { isoText } from "../../base/calendar";
import { dollarsText, unitsText } from "../../base/inWords";
import type { Span } from "../../stock/shipped";
import { citing, money, quantity, text, type Step } from "../ruling";
import type { DatedCaps } from "./basis";

const daysOf = ({ first, last }: Span): string => `${isoText(first)} to ${isoText(last)}`;

/** Units before money, as they were applied. */
export const capSteps = (clause: string, caps: readonly DatedCaps[]): readonly Step[] =>
  caps.flatMap(({ units, money: ofMoney }) => {
    const cite = citing(clause);
    return [
      ...(units ? [cite("Cap on units", quantity(units.most)), cite("Units shipped in", text(daysOf(units.of)))] : []),
      ...(ofMoney ? [cite("Cap on money", money(ofMoney.most)), cite("Amount shipped in", text(daysOf(ofMoney.of)))] : []),
    ];
  });

/** "; 12 shipped from 2000-01-01 to 2000-01-31 are the cap". */
export const capText = (caps: readonly DatedCaps[]): string =>
  caps
    .flatMap(({ units, money: ofMoney }) => [
      ...(units ? [`; the part's cap is the ${unitsText(units.most)} shipped in ${daysOf(units.of)}`] : []),
      ...(ofMoney ? [`; the part's cap is the ${dollarsText(ofMoney.most)} shipped in ${daysOf(ofMoney.of)}`] : []),
    ])
    .join("");
