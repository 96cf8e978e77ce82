import { damage, partPlace } from "./damage";
import { inWords, MOST_SHEETS, tooMuch } from "./limits";
import type { WorkbookFile } from "./workbookFile";
import { attribute, children, relationshipId, type XmlElement } from "./xml/tree";

/** The sheets as the workbook part lists them. */
export const sheetElements = ({ document }: WorkbookFile): XmlElement[] => children(document.find("sheets"), "sheet");

/** A sheet without a name, number or part of its own would be passed over, or taken for another. */
export function checkSheetList(file: WorkbookFile): void {
  const fail = (what: string): never => {
    throw damage(partPlace(file.part), what);
  };
  const [names, ids, parts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const elements = sheetElements(file);
  if (elements.length > MOST_SHEETS) throw tooMuch(partPlace(file.part), `lists more than ${inWords(MOST_SHEETS)} sheets`);
  const other = file.document.find("sheets")?.children.find((it) => it.local !== "sheet");
  if (other !== undefined) fail(`its list of sheets holds <${other.local}>, which is no sheet`);
  for (const it of elements) {
    const name = attribute(it, "name") ?? "";
    const id = attribute(it, "sheetId") ?? "";
    if (name === "") fail("it lists a sheet without a name");
    if (!/^[1-9]\d{0,9}$/.test(id)) fail(`it gives the sheet "${name}" the number "${id}"`);
    const { part } = file.relationships.byId(relationshipId(it)) ?? {};
    if (part === undefined || !file.parts.has(part)) return fail(`the part of the sheet "${name}" is missing`);
    const facts: [Set<string>, string, string][] = [
      [names, name.toLowerCase(), `it lists two sheets named "${name}"`],
      [ids, id, `it gives the number ${id} to two sheets`],
      [parts, part.toLowerCase(), `it lists part "${part}" as two sheets`],
    ];
    for (const [seen, fact, what] of facts) {
      if (seen.has(fact)) fail(what);
      seen.add(fact);
    }
  }
}
