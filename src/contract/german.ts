/** German of the contract's words, by the names of their tables. */
import { german as inUse } from "./agreement/inUseWords.de";
import { german as numbers } from "./base/inWords.de";
import { german as balancing } from "./rights/balancing/words.de";
import { german as discontinuation } from "./rights/discontinuation/words.de";
import { german as priceProtection } from "./rights/priceProtection/words.de";
import { german as rights } from "./rights/words.de";

export const german: Readonly<Record<string, object>> = {
  "contract.inUse": inUse,
  numbers,
  rights,
  "rights.balancing": balancing,
  "rights.discontinuation": discontinuation,
  "rights.priceProtection": priceProtection,
};
