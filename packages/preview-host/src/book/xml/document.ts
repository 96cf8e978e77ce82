import { escapeAttribute } from "./text";
import { firstHeld } from "./versions";
import { graft } from "./graft";
import { child, parseXml, type XmlElement } from "./tree";

/**
 * A small part of the workbook that is edited by splicing its text: what an edit does not name stays as it was written.
 * Every edit makes elements stale that it meets: ask for them again.
 */
export class XmlDocument {
  private tree: XmlElement | undefined;
  isChanged = false;
  /** Counts edits, for whoever keeps what they found out. */
  version = 0;

  constructor(
    readonly part: string,
    private content: string,
  ) {}

  get text(): string {
    return this.content;
  }

  get root(): XmlElement {
    return (this.tree ??= parseXml(this.content, this.part));
  }

  /** Reads an element that is (or will be) written in this part. */
  parseFragment(xml: string): XmlElement {
    return parseXml(xml, this.part);
  }

  /** The name with the prefix that this part gives its elements. */
  tag(local: string): string {
    return this.root.prefix + local;
  }

  find(...path: string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>((at, local) => child(at, local), this.root);
  }

  inner(element: XmlElement): string {
    return element.isSelfClosed ? "" : this.content.slice(element.openEnd, element.closeStart);
  }

  outer(element: XmlElement): string {
    return this.content.slice(element.start, element.end);
  }

  replace(start: number, end: number, text: string): void {
    if (this.content.slice(start, end) === text) return;
    this.content = this.content.slice(0, start) + text + this.content.slice(end);
    if (this.tree && !graft(this.tree, { text: this.content, part: this.part, start, end, length: text.length })) this.tree = undefined;
    this.isChanged = true;
    this.version++;
  }

  /** undefined takes the attribute away. */
  setAttribute(element: XmlElement, name: string, value: string | undefined): void {
    const present = element.attributes.find((it) => it.name === name);
    if (present?.value === value) return;
    const text = value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
    if (present) {
      const { start } = element;
      const before = /\s*$/.exec(this.content.slice(start, start + present.start))?.[0].length ?? 0;
      return this.replace(start + present.start - before, start + present.end, text);
    }
    const last = element.start + (element.attributes[element.attributes.length - 1]?.end ?? 1 + element.name.length);
    this.replace(last, last, text);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, "");
  }

  /** Of elements in the order of the part, none within another: however many, the text is put together once. */
  removeAll(elements: readonly XmlElement[]): void {
    const [first] = elements;
    const last = elements[elements.length - 1];
    if (!first || !last) return;
    let at = first.start;
    const kept: string[] = [];
    for (const it of elements) {
      kept.push(this.content.slice(at, it.start));
      at = it.end;
    }
    this.replace(first.start, last.end, kept.join(""));
  }

  /** As the last child. */
  append(parent: XmlElement, xml: string): void {
    if (!parent.isSelfClosed) return this.replace(parent.closeStart, parent.closeStart, xml);
    const slash = this.content.lastIndexOf("/", parent.openEnd);
    const opening = this.content.slice(parent.start, slash).trimEnd();
    this.replace(parent.start, parent.end, `${opening}>${xml}</${parent.name}>`);
  }

  insertBefore(element: XmlElement, xml: string): void {
    this.replace(element.start, element.start, xml);
  }

  /** At the place that the schema's order of elements gives to a child of that name. */
  insertInOrder(parent: XmlElement, local: string, xml: string, order: readonly string[]): void {
    const rank = order.indexOf(local);
    const next = parent.children.find((it) => {
      const held = firstHeld(it);
      return held.prefix === parent.prefix && order.indexOf(held.local) > rank;
    });
    if (next) this.insertBefore(next, xml);
    else this.append(parent, xml);
  }

  bytes(): Uint8Array {
    return new TextEncoder().encode(this.content);
  }
}
