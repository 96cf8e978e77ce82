/** What the contract says, with its values in the user's formats. */
import type { CivilDate } from "../contract/base/calendar";
import { termInWords } from "../contract/agreement/termWords";
import type { TermName } from "../contract/agreement/vocabulary";
import type { Said, StepValue } from "../contract/rights/ruling";
import type { Formats } from "./formats";
import { words } from "./laterWords";

export function valueText(value: StepValue, formats: Formats): string {
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

export const saidText = (said: Said, formats: Formats): string =>
  said.map((it) => (typeof it === "string" ? it : valueText(it, formats))).join("");

/** A term that a figure used: what it is called, and the day of the amendment that brought its value. */
export const termLabel = (
  { name, since }: { readonly name: TermName; readonly since: CivilDate | undefined },
  { date }: Formats,
): string => (since === undefined ? termInWords(name, "user") : words.why.termSince(termInWords(name, "user"), date(since)));
