/**
 * The vocabulary as questions in plain words, for whoever states an agreement: chapters, and in them one question a dimension with the terms that
 * answer it together. A term that is in no question here is one of its own, asked by what it means. `askedWhere.ts` says which are asked at all.
 */
import { TERM_NAMES, termMeaning, type TermName } from "./vocabulary";

export interface Question {
  readonly asks: string;
  readonly terms: readonly TermName[];
}

export interface Chapter {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** Titles, with what the names of their terms begin with. */
const CHAPTERS: readonly (readonly [title: string, beginnings: readonly string[]])[] = [
  ["The agreement and its notices", ["agreement", "fiscal", "prices", "notices"]],
  ["When a price falls", ["priceProtection"]],
  ["Open orders", ["orderProtection", "orders", "delivery"]],
  ["Dealers' stock", ["dealerProtection"]],
  ["Returning stock to balance it", ["balancing"]],
  ["Products that end", ["discontinuation"]],
  ["Other returns", ["initialOrder", "defective", "refresh", "returns"]],
  ["Payment", ["payment"]],
  ["Stock and reports", ["stock", "inventory", "reports", "shipmentReports"]],
  ["When the agreement ends", ["termination"]],
];
const OTHERS = "More";

/** Questions, with what the names of the terms that answer them begin with; the first that fits counts. */
const QUESTIONS: readonly (readonly [asks: string, beginnings: readonly string[]])[] = [
  ["Since when does it hold, and for how long?", ["agreement."]],
  ["Does the vendor credit stock when it lowers a price?", ["priceProtection.given"]],
  [
    "Which stock is protected?",
    ["priceProtection.onHand", "priceProtection.fromVendor", "priceProtection.between", "priceProtection.transit"],
  ],
  ["Which units count, by their age?", ["priceProtection.age"]],
  ["How many units are credited at most?", ["priceProtection.unitCap", "priceProtection.cap"]],
  ["How much is credited at most?", ["priceProtection.moneyCap"]],
  ["What is a protected unit credited?", ["priceProtection.creditBasis", "priceProtection.netOfCredits"]],
  ["How is the stock of the day reported?", ["priceProtection.report", "priceProtection.late", "priceProtection.snapshot"]],
  ["Which products are protected?", ["priceProtection.only", "priceProtection.except"]],
  ["What must be so for any credit?", ["priceProtection.gate"]],
  ["May stock go back to balance it?", ["balancing.given"]],
  ["Of what is the limit a share?", ["balancing.base", "balancing.netOf"]],
  ["How much may go back?", ["balancing.limit", "balancing.secondTier", "balancing.neverAbove"]],
  [
    "How often, and when?",
    ["balancing.frequency", "balancing.times", "balancing.exercise", "balancing.lastMonth", "balancing.requestCounts"],
  ],
  ["What does it take or cost?", ["balancing.offsetting", "balancing.order", "balancing.fee"]],
  ["Which units may go back, by their age?", ["balancing.age"]],
  ["Which products may go back?", ["balancing.only", "balancing.except"]],
  ["May discontinued products go back?", ["discontinuation.given"]],
  ["Which of them?", ["discontinuation.scope", "discontinuation.window", "discontinuation.purchased"]],
  ["Which discontinued products?", ["discontinuation.only", "discontinuation.except"]],
  ["By when, and how?", ["discontinuation.notice", "discontinuation.request", "discontinuation.approval"]],
  ["When does a notice count as received?", ["notices."]],
  ["How is stock matched to purchases?", ["stock."]],
];

const beginsWith = (name: string, beginnings: readonly string[]): boolean => beginnings.some((it) => name.startsWith(it));
const beginningOf = (name: string): string => name.slice(0, name.indexOf("."));

/** The chapters with the questions that these terms answer; terms that are the user's own, or the agreement's name, are no question. */
export function chaptersOf(names: readonly TermName[] = TERM_NAMES): readonly Chapter[] {
  const asked = names.filter((name) => name !== "agreement.id" && !termMeaning(name).isInput);
  const titles = CHAPTERS.map(([title]) => title);
  const titleOf = (name: TermName): string => CHAPTERS.find(([, of]) => of.includes(beginningOf(name)))?.[0] ?? OTHERS;
  return [...titles, OTHERS].flatMap((title) => {
    const questions = questionsOf(asked.filter((name) => titleOf(name) === title));
    return questions.length === 0 ? [] : [{ title, questions }];
  });
}

/** In the order in which their first terms stand in the vocabulary. */
function questionsOf(names: readonly TermName[]): readonly Question[] {
  const questions = new Map<string, TermName[]>();
  for (const name of names) {
    const asks = QUESTIONS.find(([, beginnings]) => beginsWith(name, beginnings))?.[0] ?? termMeaning(name).meaning;
    const of = questions.get(asks);
    if (of) of.push(name);
    else questions.set(asks, [name]);
  }
  return [...questions].map(([asks, terms]) => ({ asks, terms }));
}
