/** The value of a step as the user's language writes it. */
import type { Step } from "../contract/ruling";
import type { Formats } from "./formats";

export function stepText({ value }: Step, formats: Formats): string {
  switch (value.kind) {
    case "quantity":
      return formats.count(value.units);
    case "money":
      return formats.money(value.cents);
    case "unitAmount":
      return formats.unitAmount(value.micros);
    case "percent":
      return formats.percent(value.share);
    case "date":
      return formats.date(value.date);
    case "text":
      return value.text;
    case "invoiceLine":
      return formats.count(value.line);
  }
}
