/** German of what agreements and their terms are told in, by the names of its tables. */
import { german as title } from "./agreementTitle.de";
import { german as clauses } from "./clauseWords.de";
import { german as inUse } from "./inUseWords.de";
import { german as problems } from "./problemWords.de";
import { german as questions } from "./questionWords.de";
import { german as named } from "./termWords.de";
import { german as terms } from "./vocabulary.de";
import { german as units } from "./vocabulary/unitWords.de";

export const german: Readonly<Record<string, object>> = {
  "agreement.file": problems,
  "agreement.title": title,
  clauses,
  "contract.inUse": inUse,
  questions,
  terms,
  "terms.named": named,
  "terms.units": units,
};
