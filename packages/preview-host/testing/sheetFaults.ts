/** Facts of the sheet schema, checked on one parsed sheet. */
import type { Element } from "./packageFaults";

export interface StyleCounts {
  /** Cell formats that the workbook has. */
  readonly formats: number;
}

export interface SheetSurroundings extends StyleCounts {
  /** Shared texts that the workbook has. */
  readonly texts: number;
  /** Cells of this sheet that the order of calculation names. */
  readonly chain: readonly string[];
}

const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
  "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins " +
  "pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF " +
  "drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");
const MAY_REPEAT = "conditionalFormatting";
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;

export function sheetFaults(sheet: Element, around: SheetSurroundings): string[] {
  const data = sheet.children.find((it) => it.local === "sheetData");
  if (!data) return ["no rows"];
  const cells = new Map<string, Element>();
  return [
    ...orderFaults(sheet),
    ...rowFaults(data, around, cells),
    ...mergeFaults(sheet),
    ...columnFaults(sheet, around),
    ...dimensionFaults(sheet, cells),
    ...around.chain
      .filter((at) => !cells.get(at)?.children.some((it) => it.local === "f"))
      .map((at) => `the order of calculation names ${at}`),
  ];
}

/** What stands in several versions counts as the first thing in it. */
const heldBy = (it: Element): string => (it.local === "AlternateContent" ? (it.children[0]?.children[0]?.local ?? "") : it.local);

function orderFaults(sheet: Element): string[] {
  const places = sheet.children.map((it) => ORDER.indexOf(heldBy(it)));
  return places.flatMap((place, n) => {
    const before = places[n - 1] ?? -1;
    const isRepeated = place === before && ORDER[place] !== MAY_REPEAT;
    return place >= 0 && (place < before || isRepeated) ? [`<${ORDER[place] ?? ""}> out of order`] : [];
  });
}

function rowFaults(data: Element, around: SheetSurroundings, cells: Map<string, Element>): string[] {
  const faults: string[] = [];
  let row = 0;
  for (const it of data.children.filter(({ local }) => local === "row")) {
    const number = Number(it.attributes["r"] ?? row + 1);
    if (number <= row) faults.push(`row ${number} after row ${row}`);
    row = number;
    if (it.attributes["customFormat"] === "1" && Number(it.attributes["s"] ?? 0) >= around.formats)
      faults.push(`row ${row}: its format is not there`);
    let column = 0;
    for (const cell of it.children.filter(({ local }) => local === "c")) {
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/i.exec(cell.attributes["r"] ?? `${lettersOf(column + 1)}${row}`) ?? [];
      const name = `${letters.toUpperCase()}${digits}`;
      if (Number(digits) !== row) faults.push(`${name} in row ${row}`);
      if (columnOf(letters) <= column) faults.push(`${name} after ${lettersOf(column)}${row}`);
      column = columnOf(letters);
      cells.set(name, cell);
      faults.push(...cellFaults(cell, around).map((fault) => `${name}: ${fault}`));
    }
  }
  return faults;
}

function cellFaults(cell: Element, around: SheetSurroundings): string[] {
  const faults: string[] = [];
  const value = cell.children.find((it) => it.local === "v")?.text;
  if (Number(cell.attributes["s"] ?? 0) >= around.formats) faults.push("its format is not there");
  const type = cell.attributes["t"] ?? "n";
  if (type === "s" && value !== undefined && !(Number(value) < around.texts)) faults.push("its text is not there");
  if (type === "n" && value !== undefined && value.trim() !== "" && !NUMBER.test(value.trim())) faults.push(`the number ${value}`);
  if (type === "b" && value !== undefined && !/^(0|1|true|false)$/.test(value.trim())) faults.push(`the truth ${value}`);
  if (value !== undefined && value.length > 32_767 && type !== "s") faults.push("a text too long");
  const order = cell.children.map((it) => ["f", "v", "is", "extLst"].indexOf(it.local));
  if (order.some((place, n) => place <= (order[n - 1] ?? -1))) faults.push("its content is out of order");
  return faults;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(reference: string): Box {
  const [from = "", to = from] = reference.replace(/\$/g, "").split(":");
  const corner = (name: string): [number, number] => [columnOf(name.replace(/\d+$/, "")), Number(name.replace(/^[A-Z]+/i, ""))];
  const [[left, top], [right, bottom]] = [corner(from), corner(to)];
  return { left, top, right, bottom };
}

function mergeFaults(sheet: Element): string[] {
  const list = sheet.children.find((it) => it.local === "mergeCells")?.children ?? [];
  const boxes = list.map((it) => boxOf(it.attributes["ref"] ?? ""));
  return boxes.flatMap((a, n) => {
    const other = boxes.slice(n + 1).find((b) => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom);
    return other ? [`merged cells overlap at ${list[n]?.attributes["ref"] ?? ""}`] : [];
  });
}

function columnFaults(sheet: Element, around: SheetSurroundings): string[] {
  let last = 0;
  return (sheet.children.find((it) => it.local === "cols")?.children ?? []).flatMap((it) => {
    const [min, max] = [Number(it.attributes["min"]), Number(it.attributes["max"])];
    const faults = min > last && max >= min ? [] : [`columns ${min} to ${max} after ${last}`];
    if (Number(it.attributes["style"] ?? 0) >= around.formats) faults.push(`columns ${min} to ${max}: their format is not there`);
    last = max;
    return faults;
  });
}

function dimensionFaults(sheet: Element, cells: ReadonlyMap<string, Element>): string[] {
  const reference = sheet.children.find((it) => it.local === "dimension")?.attributes["ref"];
  if (reference === undefined) return [];
  const box = boxOf(reference);
  const isOutside = (name: string): boolean => {
    const { left, top } = boxOf(name);
    return left < box.left || left > box.right || top < box.top || top > box.bottom;
  };
  const outside = [...cells.keys()].filter(isOutside);
  return outside.length > 0 ? [`the dimension ${reference} leaves out ${outside[0] ?? ""}`] : [];
}

const columnOf = (letters: string): number => [...letters.toUpperCase()].reduce((sum, it) => sum * 26 + it.charCodeAt(0) - 64, 0);

function lettersOf(column: number): string {
  return column <= 0 ? "" : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}
