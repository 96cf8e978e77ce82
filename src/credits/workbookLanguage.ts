/** The language in which a workbook's texts are written. It is kept with the workbook, so that whoever fills it next writes in the same. */
import { isLanguage, speak, spoken, type Language, type LanguageCode } from "../contract/base/language";
import type { WorkbookPort } from "../workbook/port";
import { FILL_SETTING } from "./settings";

export const LANGUAGE_SETTING = "language";

/** Where languages come from, and which one the person at the workbook speaks. */
export interface Languages {
  readonly users: LanguageCode;
  readonly load: (code: LanguageCode) => Promise<Language | undefined>;
}

type Kept = Pick<WorkbookPort, "readSetting">;

/**
 * The language that a workbook keeps. Where it keeps none, that of the person who fills it first; one that was filled before was so in English.
 * What is kept and no language of ours, as by a later version, is English, too.
 */
export async function workbookLanguage(port: Kept, users: LanguageCode): Promise<LanguageCode> {
  const kept = await port.readSetting(LANGUAGE_SETTING);
  if (kept !== undefined) return isLanguage(kept) ? kept : "en";
  return users === "en" || (await port.readSetting(FILL_SETTING)) !== undefined ? "en" : users;
}

/**
 * From now on texts for the workbook are made in its language.
 * @throws WorkbookProblem where the words of that language cannot be loaded: in another one a fill would write all texts anew.
 */
export async function speakAsWorkbook(port: Kept, { users, load }: Languages): Promise<void> {
  const code = await workbookLanguage(port, users);
  if (code !== spoken("workbook")) speak("workbook", await load(code));
}

/** What a fill keeps of the language in which it writes: English is what stands where nothing is kept. */
export const languageKept = (): Readonly<Record<string, LanguageCode>> =>
  spoken("workbook") === "en" ? {} : { [LANGUAGE_SETTING]: spoken("workbook") };
