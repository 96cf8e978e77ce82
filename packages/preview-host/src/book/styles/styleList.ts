import type { XmlDocument } from "../xml/document";

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** One list of the style part (fonts, fills ...): entries as written, and those appended since. */
export class StyleList {
  readonly entries: string[];
  private readonly places = new Map<string, number>();
  private saved: number;

  constructor(
    readonly local: string,
    entries: string[],
  ) {
    this.entries = entries;
    this.saved = entries.length;
    entries.forEach((xml, place) => {
      if (!this.places.has(xml)) this.places.set(xml, place);
    });
  }

  place(xml: string): number;
  /** undefined where that would make more than `most`. */
  place(xml: string, most: number): number | undefined;
  place(xml: string, most = Infinity): number | undefined {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    if (this.entries.length >= most) return undefined;
    this.places.set(xml, this.entries.length);
    return this.entries.push(xml) - 1;
  }

  writeInto(document: XmlDocument): void {
    const added = this.entries.slice(this.saved).join("");
    if (added === "") return;
    if (!document.find(this.local)) {
      document.insertInOrder(document.root, this.local, `<${document.tag(this.local)} count="0"/>`, ORDER);
    }
    const list = document.find(this.local);
    if (!list) return;
    document.append(list, added);
    const grown = document.find(this.local);
    if (grown) document.setAttribute(grown, "count", String(this.entries.length));
    this.saved = this.entries.length;
  }
}
