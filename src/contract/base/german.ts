/** German of what all rooms of the contract say alike, by the names of its tables. */
import { german as filters } from "./filterWords.de";
import { german as meanings } from "./findingWords.de";
import { german as numbers } from "./inWords.de";

export const german: Readonly<Record<string, object>> = { filters, "findings.meaning": meanings, numbers };
