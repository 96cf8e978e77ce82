import { sheetPrefix } from "./address";
import { BookError } from "./model";
import { dropCalcChain } from "./calculation";
import type { Sheet } from "./sheet";
import type { WorkbookFile } from "./workbookFile";
import { escapeAttribute, escapeText } from "./xml/text";
import { attribute, children } from "./xml/tree";

// Parts that live and die with their sheet; anything else hanging on it may be used from elsewhere.
const OWN = ["table", "comments", "threadedComment", "vmlDrawing", "printerSettings", "hyperlink"];

/** Takes a sheet out of the file, if nothing else in the workbook points at it. */
export function removeSheet(file: WorkbookFile, sheet: Sheet, place: number): void {
  const own = sheet.relationships.all;
  const charts = sheet.chartParts();
  const types = charts === undefined ? OWN : [...OWN, "drawing"];
  const foreign = own.find((it) => !types.some((type) => it.type.endsWith("/" + type)));
  if (foreign) {
    const what = foreign.type.slice(foreign.type.lastIndexOf("/") + 1);
    throw new BookError(
      "UNSUPPORTED",
      `The sheet "${sheet.name}" holds more than cells (${what}), so the host does not delete it. Delete it in Excel.`,
    );
  }
  const parts = [...new Set([...own.flatMap((it) => it.part ?? []), ...(charts ?? [])])];
  file.parts.flush(); // parts made or edited since the file was opened are looked at as they are now
  checkUnused(file, sheet, new Set([sheet.part, ...parts]), place);
  const link = file.relationships.all.find((it) => it.part === sheet.part);
  const element = children(file.document.find("sheets"), "sheet")[place];
  if (element) file.document.remove(element);
  removeLocalNames(file, place);
  shiftTabs(file, place);
  if (link) file.relationships.remove(link.id);
  sheet.forgetCharts();
  sheet.relationships.removeAll();
  for (const part of [sheet.part, ...parts]) {
    file.types.remove(part);
    file.parts.remove(part);
  }
  dropCalcChain(file); // it counts sheets
}

function checkUnused(file: WorkbookFile, sheet: Sheet, own: ReadonlySet<string>, place: number): void {
  const { name } = sheet;
  const encoder = new TextEncoder();
  const quoted = sheetPrefix(name);
  const spellings = [
    escapeText(quoted),
    escapeText(quoted).replace(/'/g, "&apos;"),
    escapeText(`${name}!`),
    `sheet="${escapeAttribute(name)}"`,
  ];
  const needles = spellings.map((text) => encoder.encode(text));
  const isMentioned = (bytes: Uint8Array): boolean => needles.some((needle) => mentions(bytes, needle));
  const refuse = (where: string): never => {
    throw new BookError("UNSUPPORTED", `The sheet "${name}" is used by ${where}, which would break. Delete it in Excel.`);
  };
  for (const it of children(file.document.find("definedNames"), "definedName")) {
    const isOwn = attribute(it, "localSheetId") === String(place);
    if (!isOwn && isMentioned(encoder.encode(file.document.inner(it)))) refuse(`the name "${attribute(it, "name") ?? ""}"`);
  }
  for (const part of file.parts.names()) {
    // What add-ins keep is their own business: nothing there follows a sheet.
    if (own.has(part) || part === file.part || part.startsWith("customXml/") || !/\.(xml|vml|rels)$/i.test(part)) continue;
    if (isMentioned(file.parts.readXml(part))) refuse(`part "${part}"`);
  }
}

/** As a whole word: "Sheet1!" but not the end of "MySheet1!". Bytes, because a large sheet does not fit into one string. */
function mentions(bytes: Uint8Array, needle: Uint8Array): boolean {
  const first = needle[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let n = 1;
    while (n < needle.length && bytes[at + n] === needle[n]) n++;
    if (n === needle.length && !/[\w.]/.test(String.fromCharCode(bytes[at - 1] ?? 32)) && !isLink(bytes, at)) return true;
  }
  return false;
}

const LINKS_TO = 'location="';

/** A link within the workbook leads nowhere once its sheet is gone, and breaks nothing: Excel leaves it as it is. */
const isLink = (bytes: Uint8Array, at: number): boolean =>
  String.fromCharCode(...bytes.subarray(Math.max(0, at - LINKS_TO.length), at)) === LINKS_TO;

/** Names of one sheet are counted by its place: those of the sheet go, those of later sheets move up. */
function removeLocalNames(file: WorkbookFile, place: number): void {
  const { document } = file;
  const list = document.find("definedNames");
  if (!list) return;
  const kept = children(list, "definedName").flatMap((it) => {
    const local = attribute(it, "localSheetId");
    if (local === undefined || Number(local) < place) return [document.outer(it)];
    if (Number(local) === place) return [];
    return [document.outer(it).replace(/(\slocalSheetId\s*=\s*["'])\d+/, `$1${Number(local) - 1}`)];
  });
  if (kept.length === 0) document.remove(list);
  else document.replace(list.openEnd, list.closeStart, kept.join(""));
}

function shiftTabs(file: WorkbookFile, place: number): void {
  const { document } = file;
  for (const name of ["activeTab", "firstSheet"]) {
    const view = document.find("bookViews", "workbookView");
    const tab = Number(attribute(view, name) ?? 0);
    if (view && tab > 0 && tab >= place) document.setAttribute(view, name, String(tab - 1));
  }
}
