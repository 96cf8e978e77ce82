/** Terms are told in the language of whoever reads of them: on sheets in the workbook's, in the pane in the user's. */
import { speak, type Language } from "../../src/contract/base/language";
import { chaptersOf } from "../../src/contract/agreement/questions";
import { termInWords, termToEnter } from "../../src/contract/agreement/termWords";
import { termDefinition } from "../../src/contract/agreement/terms";
import { TERM_NAMES, termMeaning, unitInWords } from "../../src/contract/agreement/vocabulary";
import { english as questions } from "../../src/contract/agreement/questionWords";

const NAME = "balancing.committed";
const UNITS = Object.fromEntries(TERM_NAMES.map((name) => [termMeaning(name).unit, termMeaning(name).unit]));
const TERMS = Object.fromEntries(TERM_NAMES.map((name) => [name, { ...termMeaning(name) }]));
const OTHER: Language = {
  code: "de",
  tables: {
    terms: {
      ...TERMS,
      [NAME]: { called: "Gebundene Einheiten", meaning: "Ob sie zurückgehen", choices: { excluded: "nein", included: "ja" } },
    },
    "terms.units": { ...UNITS, days: "Tage" },
    questions: { ...questions, chapters: { ...questions.chapters, balancing: "Bestandsausgleich" } },
  },
};

afterEach(() => {
  speak("user", undefined);
  speak("workbook", undefined);
});

test("a term's texts follow its reader's language, also of a definition that somebody keeps", () => {
  const kept = termDefinition(NAME);
  speak("workbook", OTHER);
  expect([termInWords(NAME), kept.meaning, kept.value]).toEqual(["Gebundene Einheiten", "Ob sie zurückgehen", "excluded"]);
  expect(kept.type === "choice" && kept.choices).toEqual({ excluded: "nein", included: "ja" });
  expect(termMeaning(NAME, "user").meaning).toBe("Whether units under a contract for sale may go back");
  expect(termToEnter(NAME)).toBe(`"Gebundene Einheiten" (${NAME})`);
});

test("the pane's are the user's, as are its questions", () => {
  speak("user", OTHER);
  expect(termMeaning(NAME).meaning).toBe("Whether units under a contract for sale may go back");
  expect(termMeaning(NAME, "user").meaning).toBe("Ob sie zurückgehen");
  expect(chaptersOf(["balancing.committed"])).toEqual([
    { title: "Bestandsausgleich", questions: [{ asks: "Ob sie zurückgehen", terms: ["balancing.committed"] }] },
  ]);
});

test("a unit is a name, and told in words", () => {
  speak("workbook", OTHER);
  const term = termMeaning("priceProtection.reportDays");
  expect([term.unit, unitInWords(term), unitInWords(term, "user")]).toEqual(["days", "Tage", "days"]);
});
