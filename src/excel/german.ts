/** The words of the way to Excel in German, by the names of their tables. */
import { german as replaced } from "./replacedWords.de";
import { german as excel } from "./words.de";
import { german as writing } from "./writingWords.de";

export const german = { excel, "excel.writing": writing, "excel.replaced": replaced } as const;
