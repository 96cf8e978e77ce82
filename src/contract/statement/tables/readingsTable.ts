/** The sheet Readings. Rule text: rules 8b, "Readings priced". */
import { isoText } from "../../base/calendar";
import { dollarsText } from "../../base/inWords";
import { shareToFraction } from "../../base/money";
import { termMeaning, type TermName } from "../../agreement/vocabulary";
import type { PricedValue } from "../pricedReadings";
import { READINGS_COLUMNS } from "./columns";
import type { OwnTable } from "./ownTable";

/** A row a value and right. */
export const readingsTable = (priced: readonly PricedValue[]): OwnTable => ({
  sheet: "Readings",
  columns: READINGS_COLUMNS,
  rows: priced.flatMap(({ term, value, isInForce, totals }) =>
    totals.map(({ clause, name, cents, difference }) => ({
      cells: [term, valueText(term, value), meaningOf(term, value), isInForce ? "yes" : undefined, clause, name, cents, difference],
    })),
  ),
});

function meaningOf(term: TermName, value: number | string): string {
  const meaning = termMeaning(term);
  return (meaning.type === "choice" ? meaning.choices[value] : undefined) ?? meaning.meaning;
}

function valueText(term: TermName, value: number | string): string {
  if (typeof value === "string") return value;
  switch (termMeaning(term).type) {
    case "date":
      return isoText(value);
    case "share":
      return `${Number((shareToFraction(value) * 100).toPrecision(12))}%`;
    case "amount":
      return dollarsText(value);
    default:
      return String(value);
  }
}
