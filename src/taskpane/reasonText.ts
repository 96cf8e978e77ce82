/** One explanation as text, to be sent: the figure, the arithmetic of each lot, what was left out, facts and terms. */
import type { ReasonLine, RightReason } from "../credits/rowReasons";
import type { Formats } from "./formats";
import { termLabel, valueText } from "./said";
import { words } from "./laterWords";

/** @param row what the row is called. */
export function reasonText(row: string, reason: RightReason, formats: Formats): string {
  const { name, clause, outcome, value, because, lines, notCovered, facts, terms } = reason;
  const figure = value && outcome === "decided" ? `: ${words.units(formats.count(value.units))}, ${formats.money(value.cents)}` : "";
  return [
    row,
    `${name} ${clause}${figure}`,
    ...(outcome === "refused" ? [`${words.why.refused}. ${words.why.because(because ?? "")}`] : []),
    ...(outcome === "blank" ? [words.why.blankNeeds(because ?? "")] : []),
    ...lines.map((line) => lineText(line, reason, formats)),
    ...listed(words.why.notCovered, notCovered.map(({ label, units }) => [label, words.units(formats.count(units))])), // prettier-ignore
    ...listed(words.why.facts, facts.map((step) => [step.label, valueText(step.value, formats)])), // prettier-ignore
    ...listed(words.why.terms, terms.map((it) => [termLabel(it, formats), valueText(it.value, formats)])), // prettier-ignore
  ].join("\n");
}

/** "Invoice 4188, Jan 10, 2000: net cost 95.00; new price 80.00; 8 x 15.00 = 120.00". */
function lineText(line: ReasonLine, { lotFigures }: RightReason, { count, date, plainMoney, unitAmount }: Formats): string {
  const { invoice, invoiceDate, netCost, newPrice, units, unitCredit, credit, cost } = line;
  const parts = [
    ...cost.map(([label, micros]) => `${label} ${unitAmount(micros)}`),
    `${words.why.netCost} ${unitAmount(netCost)}`,
    ...(newPrice === undefined ? [] : [`${words.why.newPrice} ${unitAmount(newPrice)}`]),
    `${lotFigures.includes("unitValue") ? words.why.unitValue : words.why.unitCredit} ${unitAmount(unitCredit)}`,
    `${count(units)} x ${unitAmount(unitCredit)} = ${plainMoney(credit)}`,
  ];
  return `${invoiceDate === undefined ? invoice : words.why.lot(invoice, date(invoiceDate))}: ${parts.join("; ")}`;
}

const listed = (title: string, pairs: readonly (readonly [string, string])[]): readonly string[] =>
  pairs.length === 0 ? [] : [`${title}: ${pairs.map(([label, value]) => `${label} ${value}`).join("; ")}`];
