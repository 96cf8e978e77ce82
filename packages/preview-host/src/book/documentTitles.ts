import { Relationships } from "./parts/relationships";
import type { WorkbookFile } from "./workbookFile";
import type { XmlDocument } from "./xml/document";
import { escapeText, contentText } from "./xml/text";
import { attribute, type XmlElement } from "./xml/tree";

/** The file's properties list its sheets by name ("TitlesOfParts"), worksheets first, with their number ("HeadingPairs"). */
export function addTitle(file: WorkbookFile, name: string, sheets: number): void {
  const document = titled(file, sheets);
  if (!document) return;
  const items = titles(document);
  const tag = items[0]?.name ?? "vt:lpstr";
  const xml = `<${tag}>${escapeText(name)}</${tag}>`;
  const before = items[sheets - 1];
  if (before) document.replace(before.end, before.end, xml);
  count(document, items.length + 1, sheets + 1);
}

export function removeTitle(file: WorkbookFile, name: string, sheets: number): void {
  const document = titled(file, sheets);
  if (!document) return;
  const items = titles(document);
  const own = items.slice(0, sheets).find((it) => contentText(document.inner(it)) === name);
  if (!own) return;
  document.remove(own);
  count(document, items.length - 1, sheets - 1);
}

/** The properties, if they list as many worksheets as there are: otherwise they are stale, and left so. */
function titled(file: WorkbookFile, sheets: number): XmlDocument | undefined {
  const part = new Relationships(file.parts, "").ofType("extended-properties")[0]?.part;
  if (!part || !file.parts.has(part)) return undefined;
  const document = file.parts.document(part);
  const number = sheetCount(document);
  return number && document.inner(number) === String(sheets) && titles(document).length >= sheets ? document : undefined;
}

function vector(document: XmlDocument, local: string): XmlElement | undefined {
  return document.find(local)?.children.find((it) => it.local === "vector");
}

const titles = (document: XmlDocument): readonly XmlElement[] => vector(document, "TitlesOfParts")?.children ?? [];

/** Heading pairs are a name and a number in turn; worksheets come first. */
const sheetCount = (document: XmlDocument): XmlElement | undefined => vector(document, "HeadingPairs")?.children[1]?.children[0];

function count(document: XmlDocument, titleCount: number, sheets: number): void {
  const list = vector(document, "TitlesOfParts");
  if (list && attribute(list, "size") !== undefined) document.setAttribute(list, "size", String(titleCount));
  const number = sheetCount(document);
  if (number) document.replace(number.openEnd, number.closeStart, String(sheets));
}
