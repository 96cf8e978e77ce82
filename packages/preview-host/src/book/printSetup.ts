/** How a sheet is printed: what the page setup, header and footer and print titles say. */
import { sheetPrefix } from "./address";
import { BookError, type PageMargins, type PrintSetup, type PrintSetupChange } from "./model";
import { SheetFrame, WORKSHEET_ORDER } from "./sheetFrame";
import type { WorkbookFile } from "./workbookFile";
import { contentText, escapeText } from "./xml/text";
import { attribute, child, flag, type XmlElement } from "./xml/tree";

const PRINT_TITLES = "_xlnm.Print_Titles";
const SHEET_PR_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];
const SIDES = ["L", "C", "R"] as const;
const POINTS_AN_INCH = 72;
/** Where a sheet says none: Excel's own. */
const STANDARD_MARGINS: PageMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
const MARGINS = Object.keys(STANDARD_MARGINS) as readonly (keyof PageMargins)[];

export function printSetupOf({ document }: SheetFrame, file: WorkbookFile, sheetName: string): PrintSetup {
  const setup = document.find("pageSetup");
  const isFitted = flag(child(document.find("sheetPr"), "pageSetUpPr"), "fitToPage");
  const ends = document.find("headerFooter");
  const footer = child(ends, "oddFooter");
  const [left, center, right] = sidesOf(footer ? contentText(document.inner(footer)) : "");
  return {
    orientation: attribute(setup, "orientation") === "landscape" ? "landscape" : "portrait",
    pagesWide: isFitted ? Number(attribute(setup, "fitToWidth") ?? 1) : undefined,
    pagesTall: isFitted ? Number(attribute(setup, "fitToHeight") ?? 1) : undefined,
    titleRows: /(\$\d+:\$\d+)$/.exec(file.localName(sheetName, PRINT_TITLES) ?? "")?.[1],
    footer: { left, center, right },
    margins: marginsOf(document.find("pageMargins")),
    isFooterScaled: attribute(ends, "scaleWithDoc") === undefined || flag(ends, "scaleWithDoc"),
  };
}

function marginsOf(element: XmlElement | undefined): PageMargins {
  const margins = { ...STANDARD_MARGINS };
  for (const side of MARGINS) {
    const inches = attribute(element, side);
    if (inches !== undefined) margins[side] = Number(inches) * POINTS_AN_INCH;
  }
  return margins;
}

/** Changes the named sides of the setup; a workbook that says the same already is not touched. */
export function changePrintSetup(frame: SheetFrame, file: WorkbookFile, sheetName: string, change: PrintSetupChange): void {
  const before = printSetupOf(frame, file, sheetName);
  const { orientation, pagesWide, pagesTall, titleRows, footer, margins, isFooterScaled } = change;
  if (orientation !== undefined && orientation !== before.orientation) setPage(frame, "orientation", orientation);
  if (pagesWide !== undefined || pagesTall !== undefined) {
    fitToPage(frame);
    // 0 pages: as many as it takes.
    setPage(frame, "fitToWidth", pagesWide === undefined || pagesWide === 1 ? undefined : String(pagesWide));
    setPage(frame, "fitToHeight", pagesTall === 1 ? undefined : String(pagesTall ?? 0));
  }
  if (titleRows !== undefined && titleRows !== before.titleRows) {
    if (!/^\$\d+:\$\d+$/.test(titleRows)) throw new BookError("UNSUPPORTED", `"${titleRows}" names no rows, such as $1:$1.`);
    file.setLocalName(sheetName, PRINT_TITLES, sheetPrefix(sheetName) + titleRows);
  }
  if (margins !== undefined) setMargins(frame, { ...before.margins, ...margins });
  if (footer !== undefined) setFooter(frame, { ...before.footer, ...footer });
  if (isFooterScaled !== undefined && isFooterScaled !== before.isFooterScaled) scaleFooter(frame, isFooterScaled);
}

function scaleFooter({ document }: SheetFrame, isScaled: boolean): void {
  if (!document.find("headerFooter"))
    document.insertInOrder(document.root, "headerFooter", `<${document.tag("headerFooter")}/>`, WORKSHEET_ORDER);
  document.setAttribute(document.find("headerFooter")!, "scaleWithDoc", isScaled ? undefined : "0");
}

/** All six are asked of a sheet that says any. */
function setMargins({ document }: SheetFrame, margins: PageMargins): void {
  const sides = MARGINS.map((side) => `${side}="${margins[side] / POINTS_AN_INCH}"`).join(" ");
  const xml = `<${document.tag("pageMargins")} ${sides}/>`;
  const old = document.find("pageMargins");
  if (old) document.replace(old.start, old.end, xml);
  else document.insertInOrder(document.root, "pageMargins", xml, WORKSHEET_ORDER);
}

function setPage({ document }: SheetFrame, name: string, value: string | undefined): void {
  if (value === undefined && !document.find("pageSetup")) return;
  if (!document.find("pageSetup")) document.insertInOrder(document.root, "pageSetup", `<${document.tag("pageSetup")}/>`, WORKSHEET_ORDER);
  document.setAttribute(document.find("pageSetup")!, name, value);
}

function fitToPage({ document }: SheetFrame): void {
  if (!document.find("sheetPr"))
    document.insertInOrder(document.root, "sheetPr", `<${document.tag("sheetPr")}></${document.tag("sheetPr")}>`, WORKSHEET_ORDER);
  const properties = document.find("sheetPr")!;
  const present = child(properties, "pageSetUpPr");
  if (present) document.setAttribute(present, "fitToPage", "1");
  else document.insertInOrder(properties, "pageSetUpPr", `<${document.tag("pageSetUpPr")} fitToPage="1"/>`, SHEET_PR_ORDER);
}

function setFooter({ document }: SheetFrame, { left, center, right }: PrintSetup["footer"]): void {
  const texts = [left, center, right];
  const footer = SIDES.flatMap((side, place) => (texts[place] === "" ? [] : [`&${side}${texts[place]}`])).join("");
  const tag = document.tag("oddFooter");
  const xml = footer === "" ? "" : `<${tag}>${escapeText(footer)}</${tag}>`;
  const name = document.tag("headerFooter");
  const present = document.find("headerFooter");
  const old = child(present, "oddFooter");
  if (old) document.replace(old.start, old.end, xml);
  else if (present)
    document.insertInOrder(present, "oddFooter", xml, ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]);
  else if (xml !== "") document.insertInOrder(document.root, "headerFooter", `<${name}>${xml}</${name}>`, WORKSHEET_ORDER);
}

/** "&LLeft&CMiddle&RRight"; a text before any side stands in the middle. */
function sidesOf(text: string): [string, string, string] {
  const sides: [string, string, string] = ["", "", ""];
  let at = 1;
  for (const [piece, side] of text.matchAll(/&([LCR])|&&|[^&]+|&/g)) {
    if (side === undefined) sides[at] += piece;
    else at = SIDES.findIndex((it) => it === side);
  }
  return sides;
}
