/** German of the contract's words, by the names of their tables. */
import { german as agreement } from "./agreement/german";
import { german as numbers } from "./base/inWords.de";
import { german as rights } from "./rights/german";
import { german as stock } from "./stock/words.de";

export const german: Readonly<Record<string, object>> = { ...agreement, numbers, ...rights, stock };
