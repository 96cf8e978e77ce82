import { escapeAttribute } from "./text";
import { firstHeld } from "./versions";
import { child, parseXml, type XmlElement } from "./tree";

/**
 * A small part of the workbook that is edited by splicing its text: what an edit does not name stays as it was written.
 * Every edit makes the elements at hand stale: ask for them again.
 */
export class XmlDocument {
  private tree: XmlElement | undefined;
  isChanged = false;

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
    this.tree = undefined;
    this.isChanged = true;
  }

  /** undefined takes the attribute away. */
  setAttribute(element: XmlElement, name: string, value: string | undefined): void {
    const present = element.attributes.find((it) => it.name === name);
    if (present?.value === value) return;
    const text = value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
    if (present) {
      const before = /\s*$/.exec(this.content.slice(element.start, present.start))?.[0].length ?? 0;
      return this.replace(present.start - before, present.end, text);
    }
    const at = element.start + 1 + element.name.length;
    const last = element.attributes[element.attributes.length - 1]?.end ?? at;
    this.replace(last, last, text);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, "");
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
