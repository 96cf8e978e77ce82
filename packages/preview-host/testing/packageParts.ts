/** The parts of a workbook file, and ways to change them before it is packed again. */
import { entriesOf, rawZip, type Entry } from "./fuzz/rawZip";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export class PackageParts {
  private readonly entries: Map<string, Entry>;

  constructor(file: Uint8Array) {
    this.entries = new Map(entriesOf(file).map((it) => [it.name, it]));
  }

  text(name: string): string {
    return Buffer.from(this.entries.get(name)!.bytes).toString("utf8");
  }

  set(name: string, text: string | Uint8Array): this {
    this.entries.set(name, { name, bytes: typeof text === "string" ? Buffer.from(text) : text });
    return this;
  }

  /** Puts text before the first place where a text stands. */
  before(name: string, mark: string, added: string): this {
    const text = this.text(name);
    const at = text.indexOf(mark);
    if (at < 0) throw new Error(`${name} has no ${mark}`);
    return this.set(name, text.slice(0, at) + added + text.slice(at));
  }

  /** A sheet beside those that are there; answers the name of its part. */
  addSheet(inner: string | readonly string[], name = "Hostile", number = 1000): string {
    const part = `xl/worksheets/sheet${number}.xml`;
    const pieces = typeof inner === "string" ? [inner] : inner;
    this.set(
      part,
      Buffer.concat([`<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`, ...pieces, "</worksheet>"].map((it) => Buffer.from(it))),
    );
    this.listSheets([{ name, number }]);
    return part;
  }

  listSheets(sheets: readonly { name: string; number: number }[]): void {
    const lines = (line: (it: { name: string; number: number }) => string): string => sheets.map(line).join("");
    this.before(
      "xl/workbook.xml",
      "</sheets>",
      lines((it) => `<sheet name="${it.name}" sheetId="${it.number}" r:id="rIdH${it.number}" xmlns:r="${RELATIONSHIPS}"/>`),
    );
    this.before(
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      lines((it) => `<Relationship Id="rIdH${it.number}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${it.number}.xml"/>`),
    );
    this.before(
      "[Content_Types].xml",
      "</Types>",
      lines((it) => `<Override PartName="/xl/worksheets/sheet${it.number}.xml" ContentType="${SHEET_TYPE}"/>`),
    );
  }

  /** What a part points at, in place of whatever it pointed at. */
  relate(part: string, targets: readonly { id: string; type: string; target: string; isOutside?: boolean }[]): this {
    const cut = part.lastIndexOf("/") + 1;
    const items = targets.map(
      (it) =>
        `<Relationship Id="${it.id}" Type="${RELATIONSHIPS}/${it.type}" Target="${it.target}"${it.isOutside === true ? ' TargetMode="External"' : ""}/>`,
    );
    return this.set(
      `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`,
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`,
    );
  }

  setType(part: string, type: string): this {
    return this.before("[Content_Types].xml", "</Types>", `<Override PartName="/${part}" ContentType="${type}"/>`);
  }

  file(): Uint8Array {
    return rawZip([...this.entries.values()]);
  }
}
