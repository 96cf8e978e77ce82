/** The vocabulary as questions: every term of an agreement is asked once, in a chapter of its own kind. */
import { chaptersOf } from "../../src/contract/agreement/questions";
import { TERM_NAMES, termMeaning } from "../../src/contract/agreement/vocabulary";

test("every term that an agreement can state is asked in one question; the user's own are none", () => {
  const asked = chaptersOf().flatMap(({ questions }) => questions.flatMap(({ terms }) => terms));
  const stated = TERM_NAMES.filter((name) => name !== "agreement.id" && !termMeaning(name).isInput);
  expect([...asked].sort()).toEqual([...stated].sort());
});

test("no chapter is left over for terms that have none, and a question is asked in one chapter", () => {
  const chapters = chaptersOf();
  expect(chapters.map(({ title }) => title)).not.toContain("More");
  const asks = chapters.flatMap(({ questions }) => questions.map((it) => it.asks));
  expect(asks).toEqual([...new Set(asks)]);
});

test("only questions that some of the terms answer are asked, whether a right is given first", () => {
  expect(chaptersOf(["priceProtection.reportDays", "stock.flow"])).toEqual([
    { title: "When a price falls", questions: [{ asks: "How is the stock of the day reported?", terms: ["priceProtection.reportDays"] }] },
    { title: "Stock and reports", questions: [{ asks: "How is stock matched to purchases?", terms: ["stock.flow"] }] },
  ]);
  for (const title of ["When a price falls", "Returning stock to balance it", "Products that end"])
    expect(chaptersOf().find((it) => it.title === title)!.questions[0]!.terms).toEqual([expect.stringMatching(/\.given$/)]);
});
