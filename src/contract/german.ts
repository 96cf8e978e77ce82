/** German of the contract's words, by the names of their tables. */
import { german as agreement } from "./agreement/german";
import { german as base } from "./base/german";
import { german as rights } from "./rights/german";
import { german as statement } from "./statement/words.de";
import { german as stock } from "./stock/words.de";

export const german: Readonly<Record<string, object>> = { ...base, ...agreement, ...rights, statement, stock };
