/**
 * How texts of a sheet are to be read that could mean two things: as a term states it, else as the sheet's other texts show it. What the
 * others show is known only when all of them were seen, so a sheet is read once with nothing known, and again only where it was in doubt and
 * its other texts settle it. Rule text: rules, conventions.
 */
import type { Terms } from "../contract/agreement/terms";
import type { DateOrder, DateText } from "./dateText";
import type { DecimalMark, NumberText } from "./numberText";

/** What settles a text with two readings; `see` is told of every text that was looked at. */
export interface Settling<Choice, Text> {
  readonly stated?: Choice | undefined;
  readonly shown?: Choice | "both" | undefined;
  readonly see?: (text: Text) => void;
}
export type NumberStyle = Settling<DecimalMark, NumberText>;
export type DateStyle = Settling<DateOrder, DateText>;

/** What the terms say about the writing of numbers and dates. */
export interface StatedStyle {
  readonly decimalMark?: DecimalMark | undefined;
  readonly dateOrder?: DateOrder | undefined;
}
export const statedStyle = (terms: Pick<Terms, "input.decimalMark" | "input.dateOrder">): StatedStyle => ({
  decimalMark: terms["input.decimalMark"],
  dateOrder: terms["input.dateOrder"],
});

/** Which of two choices texts show, and whether some text leaves it open. */
class Shown<Choice extends string> {
  isDoubtful = false;
  private readonly choices = new Set<Choice>();

  see(text: Readonly<Record<Choice, unknown>>, [a, b]: readonly [Choice, Choice]): void {
    if (text[a] === text[b]) return;
    if (text[a] !== undefined && text[b] !== undefined) this.isDoubtful = true;
    else this.choices.add(text[a] === undefined ? b : a);
  }

  get choice(): Choice | "both" | undefined {
    return this.choices.size > 1 ? "both" : [...this.choices][0];
  }

  /** Whether reading again would read something otherwise. */
  get settlesDoubt(): boolean {
    return this.isDoubtful && this.choices.size > 0;
  }
}

const MARKS = ["point", "comma"] as const;
const ORDERS = ["day-first", "month-first"] as const;

/** What the texts of one sheet show: its numbers together, its dates column by column. */
export class TextsSeen {
  private readonly marks = new Shown<DecimalMark>();
  private readonly orders = new Map<string, Shown<DateOrder>>();

  numberStyle(stated: StatedStyle, before: TextsSeen | undefined): NumberStyle {
    return { stated: stated.decimalMark, shown: before?.marks.choice, see: (text) => this.marks.see(text, MARKS) };
  }

  dateStyle(field: string, stated: StatedStyle, before: TextsSeen | undefined): DateStyle {
    const orders = this.orders.get(field) ?? new Shown<DateOrder>();
    this.orders.set(field, orders);
    return { stated: stated.dateOrder, shown: before?.orders.get(field)?.choice, see: (text) => orders.see(text, ORDERS) };
  }

  /** Whether a text was in doubt that the others settle, where no term does. */
  isWorthReadingAgain({ decimalMark, dateOrder }: StatedStyle): boolean {
    const numbers = decimalMark === undefined && this.marks.settlesDoubt;
    return numbers || (dateOrder === undefined && [...this.orders.values()].some((it) => it.settlesDoubt));
  }
}
