/** A sentence with values in it, as plain text. */
import { dayText, dollarsText, percentText, unitAmountText, unitsText } from "../base/inWords";
import { shareToFraction } from "../base/money";
import type { Said, StepValue } from "./ruling";
import { words } from "./words";

export const plainText = (said: Said): string => said.map((it) => (typeof it === "string" ? it : valueText(it))).join("");

function valueText(value: StepValue): string {
  switch (value.kind) {
    case "quantity":
      return unitsText(value.units);
    case "money":
      return dollarsText(value.cents);
    case "unitAmount":
      return unitAmountText(value.micros / 1_000_000);
    case "percent":
      return percentText(shareToFraction(value.share) * 100);
    case "date":
      return dayText(value.date);
    case "text":
      return value.text;
    case "invoiceLine":
      return words.invoiceLine(value.line + 1);
  }
}
