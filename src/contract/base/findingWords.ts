/** What each kind of finding means, for the person at the pane. English stands with the codes. */
import { FINDING_CODES, type FindingCode } from "./finding";
import { wordTable } from "./language";

export const english = Object.fromEntries(Object.entries(FINDING_CODES).map(([code, { meaning }]) => [code, meaning])) as Readonly<
  Record<FindingCode, string>
>;
const words = wordTable("findings.meaning", english, "user");

export const findingMeaning = (code: FindingCode): string => words[code];
