/** The words of the use cases in German, by the names of their tables. */
import { german as credits } from "./creditWords.de";
import { german as look } from "./lookWords.de";
import { german as settings } from "./settingsWords.de";
import { german as user } from "./userWords.de";

export const german = { credits, "credits.look": look, "credits.settings": settings, "credits.user": user } as const;
