/**
 * Rulings: what a right gives, and why. A ruling is decided, refused (the agreement says no: zero, with the reason) or blank (a term or
 * record is missing: it says which). Its steps carry clause, label and value; labels of a row's figures are the headings of their columns.
 */
import type { CivilDate } from "../base/calendar";
import type { Cents, Micros, Share } from "../base/money";
import type { TermName } from "../agreement/terms";
import { termInWords } from "../agreement/termWords";
import { words } from "./words";

export type StepValue =
  | { readonly kind: "quantity"; readonly units: number }
  | { readonly kind: "money"; readonly cents: Cents }
  | { readonly kind: "unitAmount"; readonly micros: Micros }
  | { readonly kind: "percent"; readonly share: Share }
  | { readonly kind: "date"; readonly date: CivilDate }
  | { readonly kind: "text"; readonly text: string }
  /** An invoice line, by its place among the lines. */
  | { readonly kind: "invoiceLine"; readonly line: number };

interface Shown {
  readonly clause: string;
  readonly label: string;
  readonly value: StepValue;
}

/** One line of an explanation. What it is stands in `kind`, never in its wording. */
export type Step = Shown &
  (
    | {
        /** line: of a detail line, whose figures a table of lots shows too. fact: what the ruling rests on. total: a figure of the row. */
        readonly kind: "line" | "fact" | "total";
      }
    | {
        /** Units that the right does not cover, by one of its reasons. */
        readonly kind: "notCovered";
        readonly reason: string;
        /** They are not refused: a term or record that would decide on them is missing. */
        readonly isUndecided: boolean;
      }
    | {
        /** A term that was asked for; since when its value holds, where an amendment brought it. */
        readonly kind: "term";
        readonly term: TermName;
        readonly since: CivilDate | undefined;
      }
  );

/** What a blank waits for, in words, and the term where it is one. */
export interface Needed {
  readonly needs: string;
  readonly needsTerm?: TermName;
}

export type Ruling<T> =
  | { readonly outcome: "decided"; readonly value: T; readonly steps: readonly Step[] }
  | { readonly outcome: "refused"; readonly value: T; readonly reason: string; readonly steps: readonly Step[] }
  | ({ readonly outcome: "blank"; readonly steps: readonly Step[] } & Needed);

/** What a blank needs when it is a term that nobody has entered. */
export const needsTerm = (term: TermName): Needed => ({ needs: words.termNamed(termInWords(term)), needsTerm: term });

export const quantity = (units: number): StepValue => ({ kind: "quantity", units });
export const money = (cents: Cents): StepValue => ({ kind: "money", cents });
export const unitAmount = (micros: Micros): StepValue => ({ kind: "unitAmount", micros });
export const percent = (share: Share): StepValue => ({ kind: "percent", share });
export const date = (it: CivilDate): StepValue => ({ kind: "date", date: it });
export const text = (it: string): StepValue => ({ kind: "text", text: it });
export const invoiceLine = (line: number): StepValue => ({ kind: "invoiceLine", line });

/** Facts of one clause. */
export const citing =
  (clause: string) =>
  (label: string, value: StepValue): Step => ({ kind: "fact", clause, label, value });

/** A ruling that is blank for want of a term. */
export const blankWithout = <T>(term: TermName, steps: readonly Step[]): Ruling<T> => ({ outcome: "blank", ...needsTerm(term), steps });

/** A sentence with values in it, which each place that shows it writes in its reader's way. */
export type Said = readonly (string | StepValue)[];
