/** A sentence with values in it, as plain text. */
import { isoText } from "../base/calendar";
import { dollarsText, unitsText } from "../base/inWords";
import { shareToFraction } from "../base/money";
import type { Said, StepValue } from "./ruling";

export const plainText = (said: Said): string => said.map((it) => (typeof it === "string" ? it : valueText(it))).join("");

function valueText(value: StepValue): string {
  switch (value.kind) {
    case "quantity":
      return unitsText(value.units);
    case "money":
      return dollarsText(value.cents);
    case "unitAmount":
      return `$${value.micros / 1_000_000}`;
    case "percent":
      return `${shareToFraction(value.share) * 100}%`;
    case "date":
      return isoText(value.date);
    case "text":
      return value.text;
    case "invoiceLine":
      return `invoice line ${value.line + 1}`;
  }
}
