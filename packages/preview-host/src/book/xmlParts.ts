import { BookError, type BookXmlParts } from "./model";
import { CONTENT, XML_HEAD } from "./kinds";
import { Relationships, type Relationship } from "./parts/relationships";
import type { WorkbookFile } from "./workbookFile";
import { escapeAttribute } from "./xml/text";
import { attribute, parseXml } from "./xml/tree";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PLAIN_XML = "application/xml";

/** XML that programs keep with the file: an item each, and its id in a part beside it. */
export class CustomXmlParts implements BookXmlParts {
  constructor(private readonly file: WorkbookFile) {}

  ids(): readonly string[] {
    return this.links().map((link, place) => this.idOf(link, place));
  }

  xml(id: string): string | undefined {
    const part = this.find(id)?.part;
    return part === undefined ? undefined : this.file.parts.document(part).text;
  }

  add(xml: string): string {
    const { parts, types, relationships } = this.file;
    checkXml(xml);
    const id = this.freeId();
    const part = parts.freeName("customXml/item", ".xml");
    parts.create(part, xml);
    if (types.of(part) !== PLAIN_XML) types.add(part, PLAIN_XML);
    const properties = parts.freeName("customXml/itemProps", ".xml");
    parts.create(
      properties,
      `${XML_HEAD}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs>` +
        `<ds:schemaRef ds:uri="${escapeAttribute(namespaceOf(xml))}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    types.add(properties, CONTENT.xmlProperties);
    new Relationships(parts, part).add(this.file.relationshipType("customXmlProps"), properties);
    relationships.add(this.file.relationshipType("customXml"), part);
    return id;
  }

  set(id: string, xml: string): void {
    checkXml(xml);
    const part = this.find(id)?.part;
    if (part !== undefined) this.file.parts.create(part, xml);
  }

  /** With all that was made for it. */
  remove(id: string): void {
    const link = this.find(id);
    if (link?.part === undefined) return;
    const { parts, types, relationships } = this.file;
    const own = new Relationships(parts, link.part);
    for (const part of [...own.ofType("customXmlProps").flatMap((it) => it.part ?? []), link.part]) {
      types.remove(part);
      parts.remove(part);
    }
    own.removeAll();
    relationships.remove(link.id);
  }

  /** Counted, not drawn by lot: the same edits give the same file. */
  private freeId(): string {
    const taken = new Set(this.ids().map((id) => id.toUpperCase()));
    const idOf = (number: number): string => `{5A1C9E70-2B64-4D38-9F01-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    let number = 1;
    while (taken.has(idOf(number))) number++;
    return idOf(number);
  }

  private links(): readonly Relationship[] {
    return this.file.relationships.ofType("customXml").filter(({ part }) => part !== undefined && this.file.parts.has(part));
  }

  private find(id: string): Relationship | undefined {
    return this.links().find((link, place) => this.idOf(link, place).toLowerCase() === id.toLowerCase());
  }

  /** An item that another program wrote without an id is known by its place. */
  private idOf({ part }: Relationship, place: number): string {
    const { parts } = this.file;
    const properties = new Relationships(parts, part ?? "").ofType("customXmlProps")[0]?.part;
    const root = properties !== undefined && parts.has(properties) ? parts.document(properties).root : undefined;
    const id = root?.attributes.find(({ name }) => name.replace(/^.*:/, "") === "itemID")?.value;
    return id ?? `{00000000-0000-0000-0000-${String(place).padStart(12, "0")}}`;
  }
}

function checkXml(xml: string): void {
  try {
    parseXml(xml, "a custom XML part");
  } catch (cause) {
    throw new BookError("UNSUPPORTED", `The XML to be kept is not well formed: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** What the root element is of; "" for none. */
export function namespaceOf(xml: string): string {
  const root = parseXml(xml, "a custom XML part");
  return attribute(root, root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.replace(/:$/, "")}`) ?? "";
}
