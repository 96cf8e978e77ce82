import { damage, partPlace } from "../damage";
import type { BookError } from "../model";
import { unescapeXml } from "./text";

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Where name="value" starts and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** An element and where its parts stand in the text, so that edits can be spliced in. */
export interface XmlElement {
  readonly name: string;
  readonly prefix: string; // with its colon, or empty
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
  readonly parent: XmlElement | undefined;
  readonly start: number;
  readonly openEnd: number; // after the ">" of the opening tag
  closeStart: number; // the "<" of the closing tag; openEnd when self-closed
  end: number;
  readonly isSelfClosed: boolean;
}

const TAG = /<([^\s/>!?=<"'&]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const NAME = /^[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*(:[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*)?$/;

/** Reads a small part. Checks nesting and quoting, so that a damaged part is named instead of half read. */
export function parseXml(text: string, part: string): XmlElement {
  const fail = (at: number, what: string): BookError => damage(partPlace(part), `${what} at character ${at}`);
  let root: XmlElement | undefined;
  let open: XmlElement | undefined;
  let passed = text.startsWith("\uFEFF") ? 1 : 0;
  const checkOutside = (to: number): void => {
    if (!open && /\S/.test(text.slice(passed, to))) throw fail(passed, "text outside the root element");
  };
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    checkOutside(at);
    const next = text[at + 1];
    if (next === "!" || next === "?") {
      at = skipMarkup(text, at, fail);
    } else if (next === "/") {
      const end = text.indexOf(">", at) + 1;
      if (!open || end === 0 || text.slice(at + 2, end - 1).trimEnd() !== open.name)
        throw fail(at, "a closing tag that matches no opening one");
      open.closeStart = at;
      open.end = end;
      open = open.parent;
      at = end;
    } else {
      const element: XmlElement = readTag(text, at, open, fail);
      if (open) open.children.push(element);
      else if (root) throw fail(at, "a second root element");
      else root = element;
      if (!element.isSelfClosed) open = element;
      at = element.openEnd;
    }
    passed = at;
  }
  checkOutside(text.length);
  if (!root || open) throw fail(text.length, open ? `<${open.name}> is not closed` : "it is empty");
  return root;
}

type Fail = (at: number, what: string) => BookError;

function skipMarkup(text: string, at: number, fail: Fail): number {
  if (text.startsWith("<!DOCTYPE", at)) throw fail(at, "a document type declaration, which workbooks must not have");
  const closing = text.startsWith("<!--", at) ? "-->" : text.startsWith("<![CDATA[", at) ? "]]>" : text[at + 1] === "?" ? "?>" : "";
  const end = closing ? text.indexOf(closing, at + 2) : -1;
  if (end < 0) throw fail(at, "markup that does not end");
  return end + closing.length;
}

function readTag(text: string, at: number, parent: XmlElement | undefined, fail: Fail): XmlElement {
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (!match) throw fail(at, "a tag that cannot be read");
  const name = match[1] ?? "";
  if (!NAME.test(name)) throw fail(at, "a tag with an impossible name");
  const colon = name.indexOf(":") + 1;
  const openEnd = TAG.lastIndex;
  const attributes = readAttributes(match[2] ?? "", at + 1 + name.length);
  const repeated = attributes.find((it, n) => attributes.findIndex((other) => other.name === it.name) < n);
  if (repeated) throw fail(at, `a tag that gives "${repeated.name}" twice`);
  if (attributes.some((it) => !NAME.test(it.name))) throw fail(at, "an attribute with an impossible name");
  const prefix = name.slice(0, colon);
  const isSelfClosed = match[3] === "/";
  return {
    name,
    prefix,
    local: name.slice(colon),
    attributes,
    children: [],
    parent,
    start: at,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
    isSelfClosed,
  };
}

function readAttributes(text: string, offset: number): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  for (const match of text.matchAll(ATTRIBUTE)) {
    const start = offset + match.index;
    attributes.push({ name: match[1] ?? "", value: unescapeXml(match[2] ?? match[3] ?? ""), start, end: start + match[0].length });
  }
  return attributes;
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((it) => it.name === name)?.value;
}

/** xsd:boolean, which may be written 1 or true. */
export function flag(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = attribute(element, name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** The first child of that name, in the same namespace (that is, with the same prefix) as its parent. */
export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((it) => it.local === local && it.prefix === element.prefix);
}

export function children(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((it) => it.local === local && it.prefix === element.prefix) ?? [];
}

/** The value of r:id, whatever its prefix. */
export function relationshipId(element: XmlElement): string | undefined {
  return element.attributes.find((it) => it.name.endsWith(":id") && !it.name.startsWith("xmlns"))?.value;
}
