/**
 * CHANNEL.WHY takes the arguments of any row function. Which one it is shows in them: ranges by their headings, a percentage for balancing,
 * 1900 or 1904 for the date system.
 */
import { RIGHTS } from "../contract/rights";
import type { Right } from "../contract/rights/right";
import type { Agreed } from "../contract/agreement/inForce";
import { rangeSheet } from "../workbook/rangeSheet";
import { refuse } from "./answers";
import { oneCell } from "./arguments";
import { rangeArgument, type KnownRange } from "./ranges";
import { limitPercentArgument, namesTerms, termsArgument, termsOf } from "./termsArgument";

export interface SortedArguments {
  /** The right of the row function that these are the arguments of. */
  readonly right: Right;
  readonly priceChanges: KnownRange | undefined;
  readonly notices: KnownRange | undefined;
  readonly dateSystem: unknown;
  readonly agreed: (is1904: boolean) => Agreed;
}

const ORDINALS = ["third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/** @param rights those that may be asked for; of several that the arguments give rise to, the last. */
export function sortedArguments(values: readonly unknown[], rights: readonly Right[] = RIGHTS): SortedArguments {
  let priceChanges: KnownRange | undefined;
  let notices: KnownRange | undefined;
  let termRange: unknown;
  let limitPercent: { readonly value: unknown } | undefined;
  let dateSystem: unknown;
  values.forEach((value, i) => {
    if (value === null || value === undefined) return;
    if (isOneCell(value)) {
      if (isDateSystem(oneCell(ORDINALS[i]!, value))) dateSystem = value;
      else if (i > 0) limitPercent = { value };
      return;
    }
    const range = rangeArgument(ORDINALS[i]!, value)!;
    if (fits("Price changes", range)) priceChanges = range;
    else if (fits("Discontinuations", range)) notices = range;
    else if (namesTerms(range)) termRange = value;
    else refuse(`${ORDINALS[i]!} is neither price changes, discontinuation notices nor terms. Give each range with its heading row.`);
  });
  const isGiven = ({ sheet, askedTerms }: Right): boolean => {
    switch (sheet) {
      case "Price changes":
        return priceChanges !== undefined;
      case "Discontinuations":
        return notices !== undefined;
      case undefined:
        return limitPercent !== undefined && askedTerms.some(({ term }) => term === "balancing.limitPercent");
    }
  };
  const right = rights.filter(isGiven).at(-1) ?? rights[0]!;
  const agreed = (is1904: boolean): Agreed => withPercent(termsArgument(termRange, is1904, termsOf(right)), limitPercent?.value);
  return { right, priceChanges, notices, dateSystem, agreed };
}

export const isOneCell = (value: unknown): boolean =>
  !Array.isArray(value) || (value.length === 1 && Array.isArray(value[0]) && value[0].length === 1);
export const isDateSystem = (cell: unknown): boolean => ["1900", "1904"].includes(String(cell).trim());
const fits = (kind: "Price changes" | "Discontinuations", range: KnownRange): boolean => "sheet" in rangeSheet(kind, kind, range);

function withPercent(agreed: Agreed, limitPercent: unknown): Agreed {
  const percent = limitPercentArgument(limitPercent);
  return percent === undefined ? agreed : agreed.with({ "balancing.limitPercent": percent });
}
