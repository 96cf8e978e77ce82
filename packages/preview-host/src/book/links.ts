/** Links from cells to other cells of the workbook. Those of a file that lead elsewhere, or stand on several cells, are kept as they are. */
import { BookError, type Area } from "./model";
import { areaName, cellName, parseArea } from "./address";
import { WORKSHEET_ORDER, type SheetFrame } from "./sheetFrame";
import { escapeAttribute } from "./xml/text";
import { attribute, children } from "./xml/tree";

/** As many as a sheet of Excel's takes. */
const MOST_LINKS = 65_530;

interface Link {
  readonly area: Area;
  /** "'Stock'!A5"; undefined for one that leads out of the workbook. */
  readonly location: string | undefined;
  /** As it stands in the file; undefined for one that was set since. */
  readonly xml: string | undefined;
}

/** The links of a sheet by the area that each stands on, in the order of the file. */
export class SheetLinks {
  private readonly links = new Map<string, Link>();
  private isChanged = false;

  constructor(private readonly frame: SheetFrame) {
    const { document } = frame;
    for (const it of children(document.find("hyperlinks"), "hyperlink")) {
      const ref = attribute(it, "ref") ?? "";
      const area = parseArea(ref);
      if (area) this.links.set(areaName(area), { area, location: attribute(it, "location"), xml: document.outer(it) });
    }
  }

  /** Where a cell leads to within the workbook. */
  at(row: number, column: number): string | undefined {
    return this.links.get(cellName(row, column))?.location;
  }

  set(row: number, column: number, location: string): void {
    const at = cellName(row, column);
    if (this.links.get(at)?.location === location) return;
    if (!this.links.has(at) && this.links.size >= MOST_LINKS)
      throw new BookError("UNSUPPORTED", `A sheet holds at most ${MOST_LINKS.toLocaleString("en-US")} links.`);
    this.links.set(at, { area: { row, column, rowCount: 1, columnCount: 1 }, location, xml: undefined });
    this.isChanged = true;
  }

  /** Takes away the links that stand within an area. */
  clear(area: Area): void {
    for (const [at, { area: own }] of this.links) {
      const isWithin =
        own.row >= area.row &&
        own.row + own.rowCount <= area.row + area.rowCount &&
        own.column >= area.column &&
        own.column + own.columnCount <= area.column + area.columnCount;
      if (isWithin && this.links.delete(at)) this.isChanged = true;
    }
  }

  /** All at once: a thousand links cost one edit of the part. */
  flush(): void {
    if (!this.isChanged) return;
    this.isChanged = false;
    const { document } = this.frame;
    const present = document.find("hyperlinks");
    if (present) document.remove(present);
    if (this.links.size === 0) return;
    const name = document.tag("hyperlinks");
    const items = [...this.links].map(
      ([ref, { location, xml }]) => xml ?? `<${document.tag("hyperlink")} ref="${ref}" location="${escapeAttribute(location ?? "")}"/>`,
    );
    document.insertInOrder(document.root, "hyperlinks", `<${name}>${items.join("")}</${name}>`, WORKSHEET_ORDER);
  }
}
