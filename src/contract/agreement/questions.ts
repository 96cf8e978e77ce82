/**
 * The vocabulary as questions in plain words, for whoever states an agreement: chapters, and in them one question a dimension with the terms that
 * answer it together. A term that is in no question here is one of its own, asked by what it means. `askedWhere.ts` says which are asked at all.
 */
import { questionWords, type english } from "./questionWords";
import { TERM_NAMES, termMeaning, type TermName } from "./vocabulary";

export interface Question {
  readonly asks: string;
  readonly terms: readonly TermName[];
}

export interface Chapter {
  readonly title: string;
  readonly questions: readonly Question[];
}

type ChapterName = keyof typeof english.chapters;
type QuestionName = keyof typeof english.asks;

/** The chapters in their order, with what the names of their terms begin with. */
const CHAPTERS: Readonly<Record<Exclude<ChapterName, "others">, readonly string[]>> = {
  agreement: ["agreement", "fiscal", "prices", "notices"],
  priceFalls: ["priceProtection"],
  openOrders: ["orderProtection", "orders", "delivery"],
  dealers: ["dealerProtection"],
  balancing: ["balancing"],
  discontinuation: ["discontinuation"],
  otherReturns: ["initialOrder", "defective", "refresh", "returns"],
  payment: ["payment"],
  stock: ["stock", "inventory", "reports", "shipmentReports"],
  end: ["termination"],
};

/** Questions, with what the names of the terms that answer them begin with; the first that fits counts. */
const QUESTIONS: Readonly<Record<QuestionName, readonly string[]>> = {
  term: ["agreement."],
  protectionGiven: ["priceProtection.given"],
  protectedStock: ["priceProtection.onHand", "priceProtection.fromVendor", "priceProtection.between", "priceProtection.transit"],
  protectedAge: ["priceProtection.age"],
  unitCap: ["priceProtection.unitCap", "priceProtection.cap"],
  moneyCap: ["priceProtection.moneyCap"],
  protectionCredit: ["priceProtection.creditBasis", "priceProtection.netOfCredits"],
  protectionReport: ["priceProtection.report", "priceProtection.late", "priceProtection.snapshot"],
  protectedGoods: ["priceProtection.only", "priceProtection.except"],
  protectionGate: ["priceProtection.gate"],
  balancingGiven: ["balancing.given"],
  balancingBase: ["balancing.base", "balancing.netOf"],
  balancingLimit: ["balancing.limit", "balancing.secondTier", "balancing.neverAbove"],
  balancingTimes: ["balancing.frequency", "balancing.times", "balancing.exercise", "balancing.lastMonth", "balancing.requestCounts"],
  balancingCost: ["balancing.offsetting", "balancing.order", "balancing.approval"],
  balancingFee: ["balancing.fee"],
  balancingAge: ["balancing.age"],
  balancingGoods: ["balancing.only", "balancing.except"],
  discontinuationGiven: ["discontinuation.given"],
  discontinuationScope: ["discontinuation.scope", "discontinuation.window", "discontinuation.purchased"],
  discontinuationGoods: ["discontinuation.only", "discontinuation.except"],
  discontinuationWhen: ["discontinuation.notice", "discontinuation.request", "discontinuation.approval"],
  notices: ["notices."],
  endReturn: ["termination.returnGiven"],
  endWhen: ["termination.deadline", "termination.approval"],
  endFee: ["termination.fee"],
  stock: ["stock."],
};

const beginsWith = (name: string, beginnings: readonly string[]): boolean => beginnings.some((it) => name.startsWith(it));
const beginningOf = (name: string): string => name.slice(0, name.indexOf("."));

/** The chapters with the questions that these terms answer; terms that are the user's own, or the agreement's name, are no question. */
export function chaptersOf(names: readonly TermName[] = TERM_NAMES): readonly Chapter[] {
  const asked = names.filter((name) => name !== "agreement.id" && !termMeaning(name).isInput);
  const chapters = Object.entries(CHAPTERS) as [ChapterName, readonly string[]][];
  const chapterOf = (name: TermName): ChapterName => chapters.find(([, of]) => of.includes(beginningOf(name)))?.[0] ?? "others";
  return [...chapters.map(([chapter]) => chapter), "others" as const].flatMap((chapter) => {
    const questions = questionsOf(asked.filter((name) => chapterOf(name) === chapter));
    return questions.length === 0 ? [] : [{ title: questionWords.chapters[chapter], questions }];
  });
}

/** In the order in which their first terms stand in the vocabulary. A term that none of them asks for is a question of its own. */
function questionsOf(names: readonly TermName[]): readonly Question[] {
  const questions = new Map<QuestionName | TermName, TermName[]>();
  for (const name of names) {
    const question = (Object.keys(QUESTIONS) as QuestionName[]).find((it) => beginsWith(name, QUESTIONS[it])) ?? name;
    const of = questions.get(question);
    if (of) of.push(name);
    else questions.set(question, [name]);
  }
  return [...questions].map(([question, terms]) => ({ asks: asksOf(question), terms }));
}

const asksOf = (question: QuestionName | TermName): string =>
  question in QUESTIONS ? questionWords.asks[question as QuestionName] : termMeaning(question as TermName, "user").meaning;
