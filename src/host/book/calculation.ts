import { WORKBOOK_ORDER, type WorkbookFile } from "./workbookFile";

/** Formulas keep their last results in the file; Excel is asked to work them out anew when it opens it. */
export function recalculateOnLoad({ document }: WorkbookFile): void {
  const present = document.find("calcPr");
  if (present) document.setAttribute(present, "fullCalcOnLoad", "1");
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
