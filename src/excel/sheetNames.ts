import type { Session } from "./options";
import { told } from "./replies";
import { send } from "./request";

const WHICH = "what the sheets are called";

/** What the sheets are called, by id. */
export function sheetNames(session: Session): Promise<ReadonlyMap<string, string>> {
  return send(session, { doing: "look what the sheets are called" }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return new Map(worksheets.items.map(({ id, name }) => [told(id, WHICH), told(name, WHICH)]));
  });
}
