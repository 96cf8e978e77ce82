/** The languages that words are said in. English is in the code; each other one is a file of its own that is loaded when it is first spoken. */
import { isLanguage, type Language, type LanguageCode } from "../contract/base/language";
/** For folders that may not look into the agreement. */
export { isLanguage, LANGUAGES } from "../contract/base/language";
import { loadedPart } from "../workbook/loadedPart";

const LOADERS: Readonly<Record<Exclude<LanguageCode, "en">, () => Promise<Language>>> = {
  de: async () => (await loadedPart(() => import(/* webpackChunkName: "german" */ "./german"))).german,
};

/** The language of a tag as Office and browsers give them ("de-CH"); English where we have none for it. */
export function languageOf(tag: string | undefined): LanguageCode {
  const code = (tag ?? "").toLowerCase().split(/[-_]/, 1)[0]!;
  return isLanguage(code) ? code : "en";
}

/**
 * A language's tables of words; undefined is English, which needs none.
 * @throws WorkbookProblem where its file does not come.
 */
export const loadLanguage = async (code: LanguageCode): Promise<Language | undefined> => (code === "en" ? undefined : LOADERS[code]());
