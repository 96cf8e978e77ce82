/** Ranges that a function takes in any order, blanks among them: which is which shows in their headings. */
import type { FurtherSheet } from "../contract/base/records";
import { refuse } from "./answers";
import { oneCell } from "./arguments";
import { isClaimsRange } from "./claimsRange";
import { isFurther, kindOfRange, type FurtherRanges } from "./furtherRanges";
import { rangeArgument, type KnownRange } from "./ranges";
import { namesTerms } from "./termsArgument";
import { isDateSystem, isOneCell } from "./whyArguments";

export interface OtherRanges {
  readonly priceChanges: KnownRange | undefined;
  readonly notices: KnownRange | undefined;
  readonly further: FurtherRanges;
  /** The sheet Claims, with what people keep on it. */
  readonly claims: KnownRange | undefined;
  readonly terms: unknown;
  readonly dateSystem: unknown;
}

/** What a function takes besides inventory and invoices. */
export interface Takes {
  /** Whose figures the ranges are for, in words. */
  readonly figures: string;
  /** The kind whose range is an argument of its own. */
  readonly except?: FurtherSheet;
  readonly claims?: boolean;
  /** The number of its first such argument, counted from 1. */
  readonly first: number;
}

export function otherRanges(values: readonly unknown[], takes: Takes): OtherRanges {
  const found: { priceChanges?: KnownRange; notices?: KnownRange; claims?: KnownRange } = {};
  const further: FurtherRanges = {};
  let [terms, dateSystem]: readonly unknown[] = [];
  values.forEach((value, i) => {
    if (value === null || value === undefined) return;
    const name = `argument ${i + takes.first}`;
    if (isOneCell(value)) {
      if (isDateSystem(oneCell(name, value))) dateSystem = value;
      else refuse(`${name} is a single cell; give each range with its heading row.`);
      return;
    }
    const range = rangeArgument(name, value)!;
    const played = kindOfRange(range);
    if (takes.claims && isClaimsRange(range)) found.claims = range;
    else if (played === "Price changes") found.priceChanges = range;
    else if (played === "Discontinuations") found.notices = range;
    else if (isFurther(played) && played !== takes.except) further[played] = range;
    else if (namesTerms(range)) terms = value;
    else refuse(`${name} is no range that ${takes.figures} draw on. Give each range with its heading row.`);
  });
  return { priceChanges: found.priceChanges, notices: found.notices, claims: found.claims, further, terms, dateSystem };
}
