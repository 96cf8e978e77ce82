import { damage, partPlace } from "../damage";
import { escapeAttribute } from "../xml/text";
import { attribute, type XmlElement } from "../xml/tree";
import type { XmlDocument } from "../xml/document";
import type { Package } from "./package";
import { withoutPercents } from "./partNames";

const FILE = "[Content_Types].xml";
const UNKNOWN = "application/octet-stream";

/** What the usual extensions stand for, where a file does not say it. */
const USUAL: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  png: "image/png",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  gif: "image/gif",
  emf: "image/x-emf",
  wmf: "image/x-wmf",
};

/** What kind of thing each part is. */
export class ContentTypes {
  private index: { readonly document: XmlDocument; readonly version: number; readonly types: ReadonlyMap<string, string> } | undefined;

  constructor(private readonly parts: Package) {}

  /** Two types for one part or extension: no reader could know which one holds. */
  check(): void {
    if (this.document().root.local !== "Types") throw damage(partPlace(FILE), "it is not a list of content types");
    const known = new Map<string, string>();
    for (const it of this.entries()) {
      const type = attribute(it, "ContentType") ?? "";
      const before = known.get(keyOf(it));
      known.set(keyOf(it), before ?? type);
      if (before !== undefined && before.toLowerCase() !== type.toLowerCase())
        throw damage(partPlace(FILE), `it gives ${namedBy(it)} two types, "${before}" and "${type}"`);
    }
  }

  of(part: string): string | undefined {
    const types = this.byKey();
    return types.get(partKey(part)) ?? types.get(extensionKey(extensionOf(part)));
  }

  /** In the place of whatever the file says of a part of that name, which may be one that is long gone. */
  add(part: string, type: string): void {
    this.remove(part);
    const document = this.document();
    document.append(document.root, this.override(part, type));
  }

  /** For parts such as drawings of notes, whose kind hangs on their extension. */
  addExtension(extension: string, type: string): void {
    if (this.byKey().has(extensionKey(extension))) return;
    const document = this.document();
    const xml = `<${document.tag("Default")} Extension="${escapeAttribute(extension)}" ContentType="${type}"/>`;
    document.insertInOrder(document.root, "Default", xml, ["Default", "Override"]);
  }

  remove(part: string): void {
    const key = partKey(part);
    if (!this.byKey().has(key)) return;
    const own = this.entries().filter((it) => keyOf(it) === key);
    for (const it of own.reverse()) this.document().remove(it);
  }

  /** Before a changed file is written: every part has one type, said once. */
  settle(): void {
    this.dropRepeated();
    const named: string[] = [];
    for (const part of this.parts.names()) {
      if (part === FILE || this.of(part) !== undefined) continue;
      const extension = extensionOf(part);
      if (/^[\w-]+$/.test(extension)) this.addExtension(extension, USUAL[extension] ?? UNKNOWN);
      else named.push(this.override(part, UNKNOWN));
    }
    if (named.length > 0) this.document().append(this.document().root, named.join(""));
  }

  private override(part: string, type: string): string {
    return `<${this.document().tag("Override")} PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`;
  }

  private dropRepeated(): void {
    const known = new Set<string>();
    const repeated: XmlElement[] = [];
    for (const it of this.entries()) {
      if (known.has(keyOf(it))) repeated.push(it);
      known.add(keyOf(it));
    }
    this.document().removeAll(repeated);
  }

  private document(): XmlDocument {
    return this.parts.document(FILE);
  }

  private entries(): XmlElement[] {
    return this.document().root.children.filter((it) => it.local === "Override" || it.local === "Default");
  }

  /** Made anew after every edit of the list, which makes its elements anew. */
  private byKey(): ReadonlyMap<string, string> {
    const document = this.document();
    if (this.index?.document !== document || this.index.version !== document.version) {
      const types = new Map(this.entries().map((it) => [keyOf(it), attribute(it, "ContentType") ?? ""]));
      this.index = { document, version: document.version, types };
    }
    return this.index.types;
  }
}

const partKey = (part: string): string => `part ${withoutPercents(part).replace(/^\/+/, "").toLowerCase()}`;
const extensionKey = (extension: string): string => `extension ${extension.toLowerCase()}`;

function keyOf(element: XmlElement): string {
  return element.local === "Override" ? partKey(attribute(element, "PartName") ?? "") : extensionKey(attribute(element, "Extension") ?? "");
}

const namedBy = (element: XmlElement): string =>
  element.local === "Override"
    ? `the part "${attribute(element, "PartName") ?? ""}"`
    : `the extension "${attribute(element, "Extension") ?? ""}"`;

/** Of the name after its last folder; "" where it has none. */
function extensionOf(part: string): string {
  const name = part.slice(part.lastIndexOf("/") + 1);
  return name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
}
