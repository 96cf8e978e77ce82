import type { Session } from "./options";
import { told } from "./replies";
import { send } from "./request";
import { writingWords } from "./writingWords";

/** What the sheets are called, by id. */
export function sheetNames(session: Session): Promise<ReadonlyMap<string, string>> {
  return send(session, { doing: writingWords.lookAtNames }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return new Map(worksheets.items.map(({ id, name }) => [told(id, writingWords.namesOfSheets), told(name, writingWords.namesOfSheets)]));
  });
}
