/** Amounts as cells hold them, in dollars, and as we reckon, in whole cents. */
import type { Cents } from "../contract/base/money";

export const dollarsOf = (cents: Cents): number => cents / 100;
/** To the nearest cent. */
export const centsInDollars = (dollars: number): Cents => Math.round(dollars * 100);
