/**
 * The vocabulary of agreements: every term that a rule may ask for, whoever agreed it; `vocabulary/` has a file a right. It holds no value and no
 * clause of any one agreement: those are rows of `agreements/`. Rule text: rules 2.
 */
import { BALANCING_TERMS } from "./vocabulary/balancing";
import { DEALER_PROTECTION_TERMS } from "./vocabulary/dealerProtection";
import { DISCONTINUATION_TERMS } from "./vocabulary/discontinuation";
import { GENERAL_TERMS } from "./vocabulary/general";
import { INITIAL_ORDER_TERMS } from "./vocabulary/initialOrder";
import { ORDER_TERMS } from "./vocabulary/orders";
import { PAYMENT_TERMS } from "./vocabulary/payment";
import { PRICE_PROTECTION_TERMS } from "./vocabulary/priceProtection";
import { RETURN_TERMS } from "./vocabulary/returns";
import { STOCK_TERMS } from "./vocabulary/stock";
import { TERMINATION_TERMS } from "./vocabulary/termination";
import { wordTables, type Reader } from "../base/language";
import type { TermMeaning } from "./vocabulary/meaning";
import { englishOf, saidTerms, type SaidTerm } from "./vocabulary/words";

export type { DecidedOn, TermMeaning } from "./vocabulary/meaning";
export { unitInWords } from "./vocabulary/unitWords";

/** All terms, in the order in which the Terms sheet lists them. */
export const TERMS = {
  ...GENERAL_TERMS,
  ...INITIAL_ORDER_TERMS,
  ...PAYMENT_TERMS,
  ...PRICE_PROTECTION_TERMS,
  ...DEALER_PROTECTION_TERMS,
  ...BALANCING_TERMS,
  ...RETURN_TERMS,
  ...DISCONTINUATION_TERMS,
  ...ORDER_TERMS,
  ...TERMINATION_TERMS,
  ...STOCK_TERMS,
} as const satisfies Readonly<Record<string, TermMeaning>>;

export type TermName = keyof typeof TERMS;

type ValueOf<M> = M extends { readonly choices: infer Choices }
  ? keyof Choices & string
  : M extends { readonly type: "agreement" | "filter" }
    ? string
    : number;

/** The value of every term on a day: days and counts as they are, dates as `CivilDate`, shares as `Share`, amounts in cents. */
export type Terms = {
  readonly [Name in TermName]: ValueOf<(typeof TERMS)[Name]> | ((typeof TERMS)[Name]["mayBeBlank"] extends true ? undefined : never);
};

export const TERM_NAMES = Object.keys(TERMS) as TermName[];

export const english = englishOf<TermName>(TERMS);
const SAID = saidTerms<TermName>(TERMS, wordTables("terms", english));

/** What a term is, with texts in the language of whoever reads them. */
export const termMeaning = (name: TermName, reader: Reader = "workbook"): SaidTerm => SAID[reader][name];

/** What holds where nobody says anything of a term; undefined where it is blank then. */
export const withoutOf = (name: TermName): number | string | undefined => termMeaning(name).without ?? undefined;
