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

/** A name that no sheet has: the wanted one, else with a number. */
export function freeName(wanted: string, names: Iterable<string>): string {
  const taken = new Set(Array.from(names, (name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
