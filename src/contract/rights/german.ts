/** German of the rights' words, by the names of their tables. */
import { german as balancing } from "./balancing/words.de";
import { german as discontinuation } from "./discontinuation/words.de";
import { german as priceProtection } from "./priceProtection/words.de";
import { german as all } from "./words.de";

export const german: Readonly<Record<string, object>> = {
  rights: all,
  "rights.balancing": balancing,
  "rights.discontinuation": discontinuation,
  "rights.priceProtection": priceProtection,
};
