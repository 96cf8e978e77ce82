import { BookError, type Area, type BookTable } from "./model";
import { areaName, intersects, parseArea } from "./address";
import { XML_HEAD } from "./kinds";
import { columnAttribute, columnFromAttribute } from "./tableColumns";
import type { XmlDocument } from "./xml/document";
import { escapeAttribute } from "./xml/text";
import { attribute, child, children } from "./xml/tree";

export function headings(table: BookTable): Area {
  return { ...table.area, rowCount: 1 };
}

export function meetsHeadings(table: BookTable, area: Area): boolean {
  return table.hasHeaders && intersects(headings(table), area);
}

export function renamed(xml: string, name: string): string {
  return xml.replace(/(\sname\s*=\s*)(?:"[^"]*"|'[^']*')/, (_whole, before: string) => `${before}"${columnAttribute(name)}"`);
}

export function readTable(document: XmlDocument): BookTable {
  const { root } = document;
  const area = parseArea(attribute(root, "ref") ?? "");
  if (!area)
    throw new BookError(
      "DAMAGED",
      `Part "${document.part}" of the workbook is damaged: its table has no area. Open it in Excel and save it again.`,
    );
  return {
    id: attribute(root, "id") ?? "",
    name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
    area,
    hasHeaders: attribute(root, "headerRowCount") !== "0",
    hasTotals: Number(attribute(root, "totalsRowCount") ?? 0) > 0,
    style: attribute(child(root, "tableStyleInfo"), "name"),
    columns: children(child(root, "tableColumns"), "tableColumn").map((it) => ({
      id: Number(attribute(it, "id")),
      name: columnFromAttribute(attribute(it, "name") ?? ""),
    })),
    hasFilter: child(root, "autoFilter") !== undefined,
  };
}

export function tableXml(namespace: string, it: { id: number; name: string; area: Area; names: readonly string[]; style: string }): string {
  const ref = areaName(it.area);
  const name = escapeAttribute(it.name);
  const columns = it.names.map((column, n) => `<tableColumn id="${n + 1}" name="${columnAttribute(column)}"/>`).join("");
  return (
    `${XML_HEAD}<table xmlns="${namespace}" id="${it.id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${it.names.length}">${columns}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(it.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}
