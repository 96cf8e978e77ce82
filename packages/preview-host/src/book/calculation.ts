import { WORKBOOK_ORDER, type WorkbookFile } from "./workbookFile";
import { attribute } from "./xml/tree";

/**
 * Formulas keep their last results in the file; Excel is asked to work them out anew when it opens it. Where the user
 * calculates by hand, it is only told that this has not been done.
 */
export function recalculateOnLoad({ document }: WorkbookFile): void {
  const present = document.find("calcPr");
  if (attribute(present, "calcMode") === "manual" && present) document.setAttribute(present, "calcCompleted", "0");
  else if (present) document.setAttribute(present, "fullCalcOnLoad", "1");
  else document.insertInOrder(document.root, "calcPr", `<${document.tag("calcPr")} fullCalcOnLoad="1"/>`, WORKBOOK_ORDER);
}

/** The order of calculation names every formula cell; Excel makes a new one when there is none. */
export function dropCalcChain(file: WorkbookFile): void {
  for (const { id, part } of file.relationships.ofType("calcChain")) {
    file.relationships.remove(id);
    if (!part) continue;
    file.types.remove(part);
    file.parts.remove(part);
  }
}
