/** The words of what is read and written in German, by the names of their tables. */
import { german as read } from "./readWords.de";
import { german as refusals } from "./refusalWords.de";
import { german as summary } from "./summaryWords.de";

export const german = { read, "read.refusals": refusals, summary } as const;
