/** What a term is: what it settles, its unit, and the day on which it is decided. Rule text: rules 2. */
import { NO_FILTER } from "../../base/filter";

/**
 * The day whose terms count for a term, where they changed:
 *
 * wholeAgreement  none: it holds from the first day to the last, and cannot be amended in between.
 * effectiveDate   the day from which a new price holds.
 * noticeDate      the day a notice was sent: when it counts as received is itself a term.
 * receipt         the day on which the notice counts as received.
 * invoiceDate     the day of the invoice.
 * quarter         the first day of the fiscal quarter in which a right is exercised.
 * asOf            the day of the stock report, of the request or order, or the end of the agreement: the day that figures are for.
 */
export type DecidedOn = "wholeAgreement" | "effectiveDate" | "noticeDate" | "receipt" | "invoiceDate" | "quarter" | "asOf";

interface MeaningBase {
  /** What the term settles, in our own words and in English; `vocabulary/words.ts` has it in other languages. */
  readonly meaning: string;
  readonly decidedOn: DecidedOn;
  /** Rules leave blank what needs it while it is blank. Every agreement gives the others a value. */
  readonly mayBeBlank: boolean;
  /** The user's own: no agreement fixes it. */
  readonly isInput?: true;
  /** The value that holds where an agreement says nothing of the term; null for none. Only agreements that state it list it. */
  readonly without?: number | string | null;
}

interface WholeNumberTerm extends MeaningBase {
  readonly type: "wholeNumber";
  readonly unit:
    | "days"
    | "business days"
    | "months"
    | "quarters"
    | "years"
    | "times"
    | "percent"
    | "days or months"
    | "days or months or quarters"
    | "months or quarters"
    | "month of the year"
    | "month of the quarter";
  readonly least: number;
  readonly most: number;
}
interface DateTerm extends MeaningBase {
  readonly type: "date";
  readonly unit: "date";
}
interface ShareTerm extends MeaningBase {
  readonly type: "share";
  readonly unit: "%";
}
interface AmountTerm extends MeaningBase {
  readonly type: "amount";
  readonly unit: "$";
}
interface ChoiceTerm<Choice extends string = string> extends MeaningBase {
  readonly type: "choice";
  readonly unit: "";
  /** The allowed values, each with what it means in plain words. */
  readonly choices: Readonly<Record<Choice, string>>;
  /** Those that the text of one agreement alone brought: what a reading of another is worth is not asked under them. */
  readonly ofOthers?: readonly string[];
}
/** The name of a known agreement. */
interface AgreementTerm extends MeaningBase {
  readonly type: "agreement";
  readonly unit: "";
}

/** Conditions on columns of Inventory and Invoices: `Status = sealed and Source <> broker`. */
interface FilterTerm extends MeaningBase {
  readonly type: "filter";
  readonly unit: "";
}

export type TermMeaning = WholeNumberTerm | DateTerm | ShareTerm | AmountTerm | ChoiceTerm | AgreementTerm | FilterTerm;
export type TermUnit = TermMeaning["unit"];

/** Whether rules can do without a term. */
type Need = "needed" | "mayBeBlank";
type OfNeed<N extends Need> = N extends "mayBeBlank" ? true : false;
type Head<Day extends DecidedOn, N extends Need> = { readonly meaning: string; readonly decidedOn: Day; readonly mayBeBlank: OfNeed<N> };

export const head = <const Day extends DecidedOn, const N extends Need>(decidedOn: Day, need: N, meaning: string): Head<Day, N> => ({
  meaning,
  decidedOn,
  mayBeBlank: (need === "mayBeBlank") as OfNeed<N>,
});

export const wholeNumber = <H extends Head<DecidedOn, Need>>(about: H, unit: WholeNumberTerm["unit"], least: number, most: number) =>
  ({ ...about, type: "wholeNumber", unit, least, most }) as const;

export const days = <const Day extends DecidedOn, const N extends Need>(decidedOn: Day, need: N, meaning: string) =>
  wholeNumber(head(decidedOn, need, meaning), "days", 0, 36_500);

export const choice = <const Day extends DecidedOn, const N extends Need, const Choices extends Readonly<Record<string, string>>>(
  decidedOn: Day,
  need: N,
  meaning: string,
  choices: Choices,
) => ({ ...head(decidedOn, need, meaning), type: "choice", unit: "", choices }) as const;

/** A choice of which some words stand for what one agreement says in so many words, and are no reading of the others. */
export const withOthers = <const M extends TermMeaning>(ofOthers: readonly string[], meaning: M) => ({ ...meaning, ofOthers }) as const;

/** A term that few agreements have, with what holds in the others. */
export const otherwise = <const V extends number | string | null, M extends TermMeaning>(
  without: V,
  meaning: M,
): M & { readonly without: V } => ({
  ...meaning,
  without,
});

/** A number that few agreements have; the others have none. An agreement that some other term makes it part of must give it, if as withheld. */
export const otherwiseNone = <M extends TermMeaning & { readonly mayBeBlank: true }>(meaning: M) => otherwise(null, meaning);

/** Whether an agreement gives a right at all. */
export const givenOrNot = (right: string) =>
  otherwise(
    "yes",
    choice("wholeAgreement", "needed", `Whether the agreement gives ${right}`, {
      yes: "it does",
      no: "it does not; nothing more is asked about it",
    }),
  );

/** A share that few agreements have. */
export const otherShare = <const Day extends DecidedOn>(decidedOn: Day, meaning: string) =>
  otherwiseNone({ ...head(decidedOn, "mayBeBlank", meaning), type: "share", unit: "%" } as const);

/** For which goods a right is or is not, where an agreement picks some out. */
export const goodsFilter = <const Day extends DecidedOn>(decidedOn: Day, meaning: string) =>
  otherwise(NO_FILTER, { ...head(decidedOn, "mayBeBlank", meaning), type: "filter", unit: "" } as const);

export const yesNo = (yes: string, no: string) => ({ yes, no });
export const yours = { isInput: true } as const;
