import { damage, partPlace } from "../damage";
import {
  inWords,
  MOST_ATTRIBUTE_LENGTH,
  MOST_ATTRIBUTES,
  MOST_BETWEEN_TAGS,
  MOST_ELEMENTS,
  MOST_NESTED,
  MOST_PARTS,
  MOST_RELATIONSHIPS,
  MOST_STYLES,
  tooMuch,
} from "../limits";
import type { BookError } from "../model";
import { unescapeXml } from "./text";

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Where name="value" starts and ends, counted from the "<" of its tag. */
  readonly start: number;
  readonly end: number;
}

/** An element and where its parts stand in the text, so that edits can be spliced in. */
export interface XmlElement {
  readonly name: string;
  readonly prefix: string; // with its colon, or empty
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  /** Another list after every edit of them. */
  children: readonly XmlElement[];
  readonly parent: XmlElement | undefined;
  start: number;
  openEnd: number; // after the ">" of the opening tag
  closeStart: number; // the "<" of the closing tag; openEnd when self-closed
  end: number;
  readonly isSelfClosed: boolean;
}

const OPENING = /<([^\s/>!?=<"'&]+)/y;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const CLOSING = /\s*(\/?)>/y;

const NAME = /^[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*(:[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*)?$/;

/** Reads a small part. Checks nesting and quoting, so that a damaged part is named instead of half read. */
export function parseXml(text: string, part: string): XmlElement {
  checkSize(text, part);
  return new Reader(text, part).root();
}

/** The children that an element has between two places of its part, after an edit there. */
export function parseContent(text: string, part: string, parent: XmlElement, from: number, to: number): XmlElement[] {
  return new Reader(text, part).content(parent, from, to);
}

/** Before anything is built: what begins no tag but might makes the count too high, never too low. */
function checkSize(text: string, part: string): void {
  if (text.length < MOST_ELEMENTS * SHORTEST_ELEMENT) return;
  let count = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next !== 47 && next !== 33 && next !== 63 && ++count > MOST_ELEMENTS)
      throw tooMuch(partPlace(part), `holds more than ${inWords(MOST_ELEMENTS)} elements`);
  }
}

const SHORTEST_ELEMENT = 4; // <a/>

/** Parts read as trees so far, by their elements: what a test counts instead of time. */
export const work = { elements: 0 };

class Reader {
  private open: XmlElement | undefined;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {}

  root(): XmlElement {
    const { text } = this;
    const [root, second] = this.read(text.startsWith("\uFEFF") ? 1 : 0, text.length);
    if (second) throw this.fail(second.start, "a second root element");
    if (!root) throw this.fail(text.length, "it is empty");
    return root;
  }

  content(parent: XmlElement, from: number, to: number): XmlElement[] {
    for (let it: XmlElement | undefined = parent; it; it = it.parent) this.depth++;
    this.open = parent;
    return this.read(from, to);
  }

  /** The elements between two places, with all that is in them. */
  private read(from: number, to: number): XmlElement[] {
    const { text } = this;
    const outer = this.open;
    const found: XmlElement[] = [];
    let passed = from;
    let lastTag = from;
    const checkStretch = (end: number): void => {
      if (end - lastTag > MOST_BETWEEN_TAGS)
        throw tooMuch(partPlace(this.part), `has a stretch of more than ${inWords(MOST_BETWEEN_TAGS)} characters without a tag`);
    };
    const checkOutside = (end: number): void => {
      if (!this.open && /\S/.test(text.slice(passed, end))) throw this.fail(passed, "text outside the root element");
    };
    for (let at = text.indexOf("<", from); at >= 0 && at < to; at = text.indexOf("<", at)) {
      checkOutside(at);
      const next = text[at + 1];
      const isTag = next !== "!" && next !== "?";
      if (isTag) checkStretch(at);
      if (!isTag) at = this.skipMarkup(at);
      else if (next === "/") at = this.close(at, outer);
      else {
        const element = this.readTag(at);
        if (this.open !== outer) addChild(this.open as XmlElement, element, this.part);
        else if (!outer && found.length > 0) throw this.fail(at, "a second root element");
        else found.push(element);
        at = element.openEnd;
        if (!element.isSelfClosed) this.enter(element);
      }
      passed = at;
      if (isTag) lastTag = at;
    }
    checkOutside(to);
    checkStretch(to);
    if (this.open !== outer || passed > to) throw this.fail(to, `<${this.open?.name ?? ""}> is not closed`);
    return found;
  }

  private enter(element: XmlElement): void {
    this.open = element;
    if (++this.depth > MOST_NESTED) throw tooMuch(partPlace(this.part), `nests its elements more than ${MOST_NESTED} deep`);
  }

  private close(at: number, outer: XmlElement | undefined): number {
    const { text, open } = this;
    const end = text.indexOf(">", at) + 1;
    if (!open || open === outer || end === 0 || text.slice(at + 2, end - 1).trimEnd() !== open.name)
      throw this.fail(at, "a closing tag that matches no opening one");
    open.closeStart = at;
    open.end = end;
    this.open = open.parent;
    this.depth--;
    return end;
  }

  private skipMarkup(at: number): number {
    const { text } = this;
    if (text.startsWith("<!DOCTYPE", at)) throw this.fail(at, "a document type declaration, which workbooks must not have");
    const closing = text.startsWith("<!--", at) ? "-->" : text.startsWith("<![CDATA[", at) ? "]]>" : text[at + 1] === "?" ? "?>" : "";
    const end = closing ? text.indexOf(closing, at + 2) : -1;
    if (end < 0) throw this.fail(at, "markup that does not end");
    return end + closing.length;
  }

  private readTag(at: number): XmlElement {
    const { text } = this;
    work.elements++;
    OPENING.lastIndex = at;
    const name = OPENING.exec(text)?.[1];
    if (name === undefined) throw this.fail(at, "a tag that cannot be read");
    if (!NAME.test(name)) throw this.fail(at, "a tag with an impossible name");
    const after = at + 1 + name.length;
    const attributes = this.readAttributes(at, after);
    CLOSING.lastIndex = at + (attributes[attributes.length - 1]?.end ?? after - at);
    const closing = CLOSING.exec(text);
    if (!closing) throw this.fail(at, "a tag that cannot be read");
    const openEnd = CLOSING.lastIndex;
    const colon = name.indexOf(":") + 1;
    return {
      name,
      prefix: name.slice(0, colon),
      local: name.slice(colon),
      attributes,
      children: NONE,
      parent: this.open,
      start: at,
      openEnd,
      closeStart: openEnd,
      end: openEnd,
      isSelfClosed: closing[1] === "/",
    };
  }

  private readAttributes(at: number, from: number): readonly XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    ATTRIBUTE.lastIndex = from;
    for (let next = from; ; next = ATTRIBUTE.lastIndex) {
      const match = ATTRIBUTE.exec(this.text);
      if (!match) break;
      const [whole, name = "", doubled, single] = match;
      if (!NAME.test(name)) throw this.fail(at, "an attribute with an impossible name");
      if (whole.length > MOST_ATTRIBUTE_LENGTH)
        throw tooMuch(partPlace(this.part), `has an attribute of more than ${inWords(MOST_ATTRIBUTE_LENGTH)} characters`);
      if (attributes.length === MOST_ATTRIBUTES)
        throw tooMuch(partPlace(this.part), `has a tag of more than ${inWords(MOST_ATTRIBUTES)} attributes`);
      const end = next + whole.length - at;
      attributes.push({ name, value: unescapeXml(doubled ?? single ?? ""), start: end - whole.trimStart().length, end });
    }
    const repeated = attributes.length > 1 ? firstRepeated(attributes) : undefined;
    if (repeated !== undefined) throw this.fail(at, `a tag that gives "${repeated}" twice`);
    return attributes;
  }

  private fail(at: number, what: string): BookError {
    return damage(partPlace(this.part), `${what} at character ${at}`);
  }
}

/** Shared by all that have none, which most elements do. */
const NONE: readonly XmlElement[] = [];

/** How many entries lists may have, and of what. Of the lists of styles each cell format takes at most one entry. */
const LISTS: ReadonlyMap<string, readonly [most: number, what: string]> = new Map([
  ["cellXfs", [MOST_STYLES, "cell formats"]],
  ["cellStyleXfs", [MOST_STYLES, "formats of cell styles"]],
  ["numFmts", [MOST_STYLES, "number formats"]],
  ["fonts", [MOST_STYLES, "fonts"]],
  ["fills", [MOST_STYLES, "fills"]],
  ["borders", [MOST_STYLES, "borders"]],
  ["Types", [MOST_PARTS, "content types"]],
  ["Relationships", [MOST_RELATIONSHIPS, "relationships"]],
]);
/** The shortest of them: lists that are no longer need no look at what they are. */
const FEWEST = MOST_STYLES;

function addChild(parent: XmlElement, element: XmlElement, part: string): void {
  if (parent.children === NONE) parent.children = [];
  const count = (parent.children as XmlElement[]).push(element);
  if (count <= FEWEST) return;
  const [most = Infinity, what] = LISTS.get(parent.local) ?? [];
  if (count > most) throw tooMuch(partPlace(part), `lists more than ${inWords(most)} ${what}, the most that Excel allows`);
}

function firstRepeated(attributes: readonly XmlAttribute[]): string | undefined {
  const seen = new Set<string>();
  return attributes.find(({ name }) => seen.size === seen.add(name).size)?.name;
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
