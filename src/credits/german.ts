/** The words of the use cases in German, by the names of their tables. */
import { german as credits } from "./creditWords.de";
import { german as user } from "./userWords.de";

export const german = { credits, "credits.user": user } as const;
