/**
 * Rulings: what a right gives, and why. A ruling is decided, refused (the agreement says no: zero, with the reason) or blank (a term or
 * record is missing: it says which). Its steps carry clause, label and value; labels are the sheets' own headings.
 */
import type { CivilDate } from "./calendar";
import type { Cents, Micros, Share } from "./money";
import type { TermName } from "./terms";
import { termInWords } from "./termWords";

export type StepValue =
  | { readonly kind: "quantity"; readonly units: number }
  | { readonly kind: "money"; readonly cents: Cents }
  | { readonly kind: "unitAmount"; readonly micros: Micros }
  | { readonly kind: "percent"; readonly share: Share }
  | { readonly kind: "date"; readonly date: CivilDate }
  | { readonly kind: "text"; readonly text: string }
  /** An invoice line, by its place among the lines. */
  | { readonly kind: "invoiceLine"; readonly line: number };

export interface Step {
  readonly clause: string;
  readonly label: string;
  readonly value: StepValue;
}

export type Ruling<T> =
  | { readonly outcome: "decided"; readonly value: T; readonly steps: readonly Step[] }
  | { readonly outcome: "refused"; readonly value: T; readonly reason: string; readonly steps: readonly Step[] }
  | {
      readonly outcome: "blank";
      /** A term that is not entered, or records that are not there, in words. */
      readonly needs: string;
      readonly needsTerm?: TermName;
      readonly steps: readonly Step[];
    };

export const quantity = (units: number): StepValue => ({ kind: "quantity", units });
export const money = (cents: Cents): StepValue => ({ kind: "money", cents });
export const unitAmount = (micros: Micros): StepValue => ({ kind: "unitAmount", micros });
export const percent = (share: Share): StepValue => ({ kind: "percent", share });
export const date = (it: CivilDate): StepValue => ({ kind: "date", date: it });
export const text = (it: string): StepValue => ({ kind: "text", text: it });
export const invoiceLine = (line: number): StepValue => ({ kind: "invoiceLine", line });

/** Steps of one clause. */
export const citing =
  (clause: string) =>
  (label: string, value: StepValue): Step => ({ clause, label, value });

/** A ruling that is blank for want of a term. */
export const blankWithout = <T>(term: TermName, steps: readonly Step[]): Ruling<T> => ({
  outcome: "blank",
  needs: `the term "${termInWords(term)}"`,
  needsTerm: term,
  steps,
});
