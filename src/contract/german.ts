/** German of the contract's words, by the names of their tables. */
import { german as numbers } from "./base/inWords.de";

export const german: Readonly<Record<string, object>> = { numbers };
