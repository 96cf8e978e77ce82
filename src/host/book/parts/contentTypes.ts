import { escapeAttribute } from "../xml/text";
import { attribute } from "../xml/tree";
import type { Package } from "./package";

const FILE = "[Content_Types].xml";

/** What kind of thing each part is. */
export class ContentTypes {
  constructor(private readonly parts: Package) {}

  of(part: string): string | undefined {
    const name = ("/" + part).toLowerCase();
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const all = this.parts.document(FILE).root.children;
    const own = all.find((it) => it.local === "Override" && attribute(it, "PartName")?.toLowerCase() === name);
    return attribute(
      own ?? all.find((it) => it.local === "Default" && attribute(it, "Extension")?.toLowerCase() === extension),
      "ContentType",
    );
  }

  add(part: string, type: string): void {
    const document = this.parts.document(FILE);
    document.append(document.root, `<${document.tag("Override")} PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`);
  }

  /** For parts such as drawings of notes, whose kind hangs on their extension. */
  addExtension(extension: string, type: string): void {
    const document = this.parts.document(FILE);
    const present = document.root.children.some((it) => it.local === "Default" && attribute(it, "Extension")?.toLowerCase() === extension);
    if (present) return;
    const xml = `<${document.tag("Default")} Extension="${extension}" ContentType="${type}"/>`;
    document.insertInOrder(document.root, "Default", xml, ["Default", "Override"]);
  }

  remove(part: string): void {
    const document = this.parts.document(FILE);
    const name = ("/" + part).toLowerCase();
    const own = document.root.children.find((it) => it.local === "Override" && attribute(it, "PartName")?.toLowerCase() === name);
    if (own) document.remove(own);
  }
}
