/**
 * What makes an array formula one that spills: its cell names, by `cm`, an entry of the workbook's metadata that says so (XLDAPR). Without
 * it Excel shows the formula as one that was entered over its area, which nobody can change in part.
 */
import { CONTENT, XML_HEAD } from "./kinds";
import type { WorkbookFile } from "./workbookFile";
import type { XmlDocument } from "./xml/document";
import { attribute, child, children, type XmlElement } from "./xml/tree";

const NAME = "XLDAPR";
const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const KIND = "sheetMetadata";
const ORDER = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];
/** What Excel does with the mark when the cell is copied, moved or cleared. */
const TYPE_FLAGS =
  'minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" ' +
  'clearComments="1" assign="1" coerce="1" cellMeta="1"';

/** What `cm` of a formula that spills is in this workbook, from 1. Metadata that says so is added where there is none. */
export function dynamicArrayMark(file: WorkbookFile): number {
  const document = file.parts.document(metadataPart(file));
  const type = placeOf(children(document.find("metadataTypes"), "metadataType"), isNamed) ?? addType(document);
  const future = placeOf(children(document.root, "futureMetadata"), isNamed);
  const entries = future === undefined ? [] : children(children(document.root, "futureMetadata")[future], "bk");
  const entry = placeOf(entries, isDynamic) ?? addFuture(document);
  const cells = children(document.find("cellMetadata"), "bk");
  return 1 + (placeOf(cells, (it) => marks(it, type + 1, entry)) ?? addCell(document, type + 1, entry));
}

const isNamed = (element: XmlElement): boolean => attribute(element, "name")?.toUpperCase() === NAME;

function placeOf(elements: readonly XmlElement[], fits: (element: XmlElement) => boolean): number | undefined {
  const place = elements.findIndex(fits);
  return place < 0 ? undefined : place;
}

function isDynamic(entry: XmlElement): boolean {
  // They are of another namespace than what holds them, and so have another prefix.
  const properties = children(child(entry, "extLst"), "ext").flatMap((it) => it.children);
  return properties.some(
    (it) => it.local === "dynamicArrayProperties" && attribute(it, "fDynamic") === "1" && (attribute(it, "fCollapsed") ?? "0") === "0",
  );
}

/** Types count from 1, entries from 0. */
function marks(cell: XmlElement, type: number, entry: number): boolean {
  const [only, second] = children(cell, "rc");
  return second === undefined && attribute(only, "t") === String(type) && attribute(only, "v") === String(entry);
}

function metadataPart(file: WorkbookFile): string {
  const known = file.relationships.ofType(KIND)[0]?.part;
  if (known !== undefined && file.parts.has(known)) return known;
  const usual = `${file.folder}metadata.xml`;
  const part = file.parts.has(usual) ? file.parts.freeName(`${file.folder}metadata`, ".xml") : usual;
  file.parts.create(part, `${XML_HEAD}<metadata xmlns="${file.namespace}"></metadata>`);
  file.parts.flush();
  file.link(part, KIND, CONTENT.metadata);
  return part;
}

function addType(document: XmlDocument): number {
  const tag = document.tag("metadataType");
  return addTo(document, "metadataTypes", "metadataType", `<${tag} name="${NAME}" ${TYPE_FLAGS}/>`);
}

function addFuture(document: XmlDocument): number {
  const [bk, extLst, ext] = ["bk", "extLst", "ext"].map((it) => document.tag(it));
  const properties = `<xda:dynamicArrayProperties xmlns:xda="${NAMESPACE}" fDynamic="1" fCollapsed="0"/>`;
  const entry = `<${bk}><${extLst}><${ext} uri="${EXTENSION}">${properties}</${ext}></${extLst}></${bk}>`;
  const present = (): XmlElement | undefined => children(document.root, "futureMetadata").find(isNamed);
  if (present() === undefined) {
    const tag = document.tag("futureMetadata");
    document.insertInOrder(document.root, "futureMetadata", `<${tag} name="${NAME}" count="0"></${tag}>`, ORDER);
  }
  return appendTo(document, present, "bk", entry);
}

function addCell(document: XmlDocument, type: number, entry: number): number {
  const [bk, rc] = ["bk", "rc"].map((it) => document.tag(it));
  return addTo(document, "cellMetadata", "bk", `<${bk}><${rc} t="${type}" v="${entry}"/></${bk}>`);
}

function addTo(document: XmlDocument, list: string, local: string, xml: string): number {
  const tag = document.tag(list);
  if (!document.find(list)) document.insertInOrder(document.root, list, `<${tag} count="0"></${tag}>`, ORDER);
  return appendTo(document, () => document.find(list), local, xml);
}

/** Answers the place of what was appended, from 0. */
function appendTo(document: XmlDocument, list: () => XmlElement | undefined, local: string, xml: string): number {
  const place = children(list(), local).length;
  document.append(list()!, xml);
  document.setAttribute(list()!, "count", String(place + 1));
  return place;
}
