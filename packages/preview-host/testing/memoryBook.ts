import {
  BookError,
  type Area,
  type Book,
  type BookComment,
  type BookName,
  type BookSheet,
  type BookTable,
  type BookValue,
  type CellFormat,
  type FormatChange,
  type InputMessage,
  type PrintSetup,
} from "../src/book/model";
import { uniqueHeadings } from "../src/book/tableColumns";
import { intersection, SHEET_ROWS } from "../src/protocol/areas";

/** A workbook of a few cells in memory, for tests of the protocol alone. It keeps no file and checks next to nothing. */
export interface MemorySheet extends BookSheet {
  name: string;
  isProtected: boolean;
  isFiltered: boolean;
  tables: BookTable[];
  merges: Area[];
  comments: BookComment[];
  hiddenRows: Set<number>;
}

export interface MemoryBook extends Book {
  readonly sheets: MemorySheet[];
  date1904: boolean;
  isStructureProtected: boolean;
  names: BookName[];
  activeSheet: BookSheet;
}

const PLAIN: CellFormat = {
  numberFormat: "General",
  font: { name: "Calibri", size: 11 },
  fill: undefined,
  horizontalAlignment: undefined,
  verticalAlignment: undefined,
  wrapText: false,
  locked: true,
};

interface Cell {
  value?: BookValue;
  formula?: string;
  format?: CellFormat;
}

type Place = readonly [row: number, column: number];

const placeOf = (key: string): Place => {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return [row, column];
};

const isUsed = (cell: Cell, valuesOnly: boolean): boolean =>
  cell.value !== undefined || cell.formula !== undefined || (!valuesOnly && cell.format !== undefined);

/** The smallest area that holds all places. */
function areaOf([first, ...others]: readonly Place[]): Area | undefined {
  if (first === undefined) return undefined;
  let [top, left] = first;
  let [bottom, right] = first;
  for (const [row, column] of others) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;

let lastTable = 0;

function sheetOf(id: string, name: string): MemorySheet {
  const cells = new Map<string, Cell>();
  const widths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  const key = (row: number, column: number): string => `${row},${column}`;
  /** Asked with nearly every request, and changed by few. */
  const usedKnown = new Map<boolean, Area | undefined>();
  const at = (row: number, column: number): Cell => {
    usedKnown.clear();
    const cell = cells.get(key(row, column)) ?? {};
    cells.set(key(row, column), cell);
    return cell;
  };
  const each = (area: Area, visit: (row: number, column: number) => void): void => {
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) visit(row, column);
    }
  };
  const columnFormats = new Map<number, CellFormat>();
  const formatAt = (row: number, column: number): CellFormat => cells.get(key(row, column))?.format ?? columnFormats.get(column) ?? PLAIN;
  const changeColumns = ({ column: first, columnCount }: Area, change: FormatChange): void => {
    for (let column = first; column < first + columnCount; column += 1)
      columnFormats.set(column, changed(columnFormats.get(column) ?? PLAIN, change));
    for (const [place, cell] of cells) {
      const [, column] = placeOf(place);
      if (cell.format !== undefined && column >= first && column < first + columnCount) cell.format = changed(cell.format, change);
    }
  };
  const usedNow = (valuesOnly: boolean): Area | undefined =>
    areaOf([...cells].flatMap(([place, cell]) => (isUsed(cell, valuesOnly) ? [placeOf(place)] : [])));
  const frozen = { rows: 0, columns: 0 };
  /** Columns that a table has and those that it takes in, their headings made unique. */
  const columnsOver = ({ columns }: BookTable, area: Area): BookTable["columns"] => {
    const kept = columns.slice(0, area.columnCount);
    const wanted = Array.from({ length: area.columnCount - kept.length }, (_, j) =>
      headingOf(sheet.value(area.row, area.column + kept.length + j)),
    );
    const names = uniqueHeadings(wanted, kept.map(({ name: taken }) => taken)); // prettier-ignore
    names.forEach((heading, j) => (at(area.row, area.column + kept.length + j).value = heading));
    return [...kept, ...names.map((heading, j) => ({ id: kept.length + j + 1, name: heading }))];
  };
  const messages = new Map<string, InputMessage>();
  /** Areas with a drop-down: they may be as long as the sheet. */
  const ruled: Area[] = [];
  const links = new Map<string, string>();
  let autoFilterArea: Area | undefined;
  let printSetup: PrintSetup = {
    orientation: "portrait",
    pagesWide: undefined,
    pagesTall: undefined,
    titleRows: undefined,
    footer: { left: "", center: "", right: "" },
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    isFooterScaled: true,
  };
  const sheet: MemorySheet = {
    id,
    get printSetup() {
      return printSetup;
    },
    changePrintSetup: ({ footer, margins, ...change }) => {
      const { footer: before, margins: around } = printSetup;
      printSetup = { ...printSetup, ...change, footer: { ...before, ...footer }, margins: { ...around, ...margins } };
    },
    get autoFilterArea() {
      return autoFilterArea;
    },
    setAutoFilter: (area) => (autoFilterArea = area),
    filterRows: (area, column, isShown) => {
      autoFilterArea = area;
      sheet.isFiltered = true;
      for (let row = area.row + 1; row < area.row + area.rowCount; row += 1) {
        if (isShown(row, area.column + column)) sheet.hiddenRows.delete(row);
        else sheet.hiddenRows.add(row);
      }
    },
    name,
    visibility: "Visible",
    isProtected: false,
    isFiltered: false,
    frozen,
    tables: [],
    merges: [],
    comments: [],
    hiddenRows: new Set(),
    used(valuesOnly) {
      if (!usedKnown.has(valuesOnly)) usedKnown.set(valuesOnly, usedNow(valuesOnly));
      return usedKnown.get(valuesOnly);
    },
    usedIn(area, valuesOnly) {
      const within = [...cells].flatMap(([place, cell]) => {
        const [row, column] = placeOf(place);
        return isUsed(cell, valuesOnly) && holds(area, row, column) ? [[row, column] as const] : [];
      });
      return areaOf(within);
    },
    value: (row, column) => cells.get(key(row, column))?.value,
    formula: (row, column) => cells.get(key(row, column))?.formula,
    format: formatAt,
    isRowHidden: (row) => sheet.hiddenRows.has(row),
    isColumnHidden: (column) => hiddenColumns.has(column),
    columnWidth: (column) => widths.get(column) ?? 48,
    rowHeight: () => 15,
    hasOwnHeight: () => false,
    values: (area) =>
      Array.from({ length: area.rowCount }, (_, i) =>
        Array.from({ length: area.columnCount }, (__, j) => cells.get(key(area.row + i, area.column + j))?.value),
      ),
    setValues: (area, values) =>
      each(area, (row, column) => {
        const cell = at(row, column);
        cell.value = values[row - area.row]?.[column - area.column];
        delete cell.formula;
      }),
    setFormula: (row, column, formula, cached) => {
      const cell = at(row, column);
      cell.formula = formula;
      cell.value = cached;
    },
    changeFormat: (area, change) =>
      area.rowCount === SHEET_ROWS
        ? changeColumns(area, change)
        : each(area, (row, column) => (at(row, column).format = changed(formatAt(row, column), change))),
    clear: (area, what) =>
      each(area, (row, column) => {
        const cell = at(row, column);
        if (what !== "formats") delete cell.value;
        if (what !== "formats") delete cell.formula;
        if (what !== "contents") delete cell.format;
      }),
    setColumnWidth: (from, count, points) => {
      for (let column = from; column < from + count; column += 1) widths.set(column, points);
    },
    hasStandardWidth: (column) => (widths.get(column) ?? 48) === 48,
    setStandardWidth: (from, count) => {
      for (let column = from; column < from + count; column += 1) widths.delete(column);
    },
    setColumnHidden: (from, count, hidden) => {
      for (let column = from; column < from + count; column += 1) {
        if (hidden) hiddenColumns.add(column);
        else hiddenColumns.delete(column);
      }
    },
    freeze: (rows, columns) => void Object.assign(frozen, { rows, columns }),
    addTable: (area, tableName, style) => {
      if (sheet.tables.some((it) => intersection(it.area, area))) throw new BookError("UNSUPPORTED", "It would overlap another table.");
      const table: BookTable = {
        id: String(++lastTable),
        name: tableName,
        area,
        hasHeaders: true,
        hasTotals: false,
        style,
        columns: Array.from({ length: area.columnCount }, (_, j) => ({
          id: j + 1,
          name: headingOf(sheet.value(area.row, area.column + j)),
        })),
        hasFilter: true,
      };
      sheet.tables.push(table);
      return table;
    },
    resizeTable: (tableId, area) => {
      sheet.tables = sheet.tables.map((table) => (table.id === tableId ? { ...table, area, columns: columnsOver(table, area) } : table));
    },
    addNote: (row, column, author, text) => void sheet.comments.push({ row, column, author, text, kind: "note" }),
    addThread: (row, column, author, text, created) => {
      const id = `{${sheet.id}-${sheet.comments.length}}`;
      sheet.comments.push({ row, column, author, text, created, id, kind: "thread", isResolved: false, replies: [] });
      return id;
    },
    addReply: (thread, author, text, created) => {
      const at = sheet.comments.findIndex(({ id }) => id === thread);
      const found = sheet.comments[at]!;
      const id = `${thread}-${found.replies!.length}`;
      sheet.comments[at] = { ...found, replies: [...found.replies!, { id, author, text, created }] };
      return id;
    },
    changeComment: (id, { text, isResolved }) => {
      sheet.comments = sheet.comments.map((it) => {
        const replies = it.replies?.map((reply) => (reply.id === id && text !== undefined ? { ...reply, text } : reply));
        const own = it.id === id ? { ...(text !== undefined && { text }), ...(isResolved !== undefined && { isResolved }) } : {};
        return { ...it, ...(replies && { replies }), ...own };
      });
    },
    removeComment: (id) => {
      const left = sheet.comments.filter((it) => it.id !== id);
      sheet.comments = left.map((it) => (it.replies ? { ...it, replies: it.replies.filter((reply) => reply.id !== id) } : it));
    },
    linkAt: (row, column) => links.get(key(row, column)),
    setLink: (row, column, location) => void links.set(key(row, column), location),
    clearLinks: (area) => each(area, (row, column) => void links.delete(key(row, column))),
    inputOf: (row, column) => ({ isRuled: ruled.some((area) => holds(area, row, column)), message: messages.get(key(row, column)) }),
    offerChoices: (area) => void ruled.push(area),
    refuseOthers: () => undefined,
    setInputMessage: (row, column, message) => {
      if (message) messages.set(key(row, column), message);
      else messages.delete(key(row, column));
    },
    protect: (isProtected) => {
      sheet.isProtected = isProtected;
    },
  };
  return sheet;
}

function requireName(name: string, others: readonly BookSheet[]): void {
  if (others.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new BookError("NAME_TAKEN", `"${name}" is taken.`);
  if (name.length > 31 || /[:\\/?*[\]]/.test(name)) throw new BookError("NAME_INVALID", `"${name}" is no name for a sheet.`);
}

function headingOf(value: BookValue): string {
  return typeof value === "object" ? value.error : String(value ?? "");
}

function changed(format: CellFormat, change: FormatChange): CellFormat {
  const { fill, font } = change;
  const sides: FormatChange = { ...change };
  for (const side of ["fill", "font", "borders"] as const) delete sides[side];
  return {
    ...format,
    ...(sides as Omit<FormatChange, "fill" | "font" | "borders">),
    font: { ...format.font, ...font },
    fill: fill === undefined ? format.fill : (fill ?? undefined),
  };
}

/** A book with the sheets named, each filled from A1 with the rows given. */
export function memoryBook(content: Readonly<Record<string, readonly (readonly BookValue[])[]>> = { Sheet1: [] }): MemoryBook {
  let lastSheet = 0;
  const newId = (): string => `{${String(++lastSheet).padStart(8, "0")}-0001-0000-0000-000000000000}`;
  const settings = new Map<string, unknown>();
  const xmlParts = new Map<string, string>();
  const sheets = Object.entries(content).map(([name, rows]) => {
    const sheet = sheetOf(newId(), name);
    const columnCount = Math.max(0, ...rows.map((row) => row.length));
    if (rows.length > 0) sheet.setValues({ row: 0, column: 0, rowCount: rows.length, columnCount }, rows);
    return sheet;
  });
  const [first] = sheets;
  if (!first) throw new Error("A book has at least one sheet.");
  const book: MemoryBook = {
    sheets,
    date1904: false,
    isStructureProtected: false,
    names: [],
    settings: {
      get: (key) => settings.get(key),
      set: (key, value) => void settings.set(key, value),
      delete: (key) => void settings.delete(key),
      keys: () => [...settings.keys()],
    },
    xmlParts: {
      ids: () => [...xmlParts.keys()],
      xml: (id) => xmlParts.get(id),
      add: (xml) => {
        const id = newId();
        xmlParts.set(id, xml);
        return id;
      },
      set: (id, xml) => void xmlParts.set(id, xml),
      remove: (id) => void xmlParts.delete(id),
    },
    setSheetName: (sheet, name, to) => {
      book.names = book.names.filter((it) => it.scope !== sheet.name || it.name !== name);
      // Names follow a sheet that is renamed.
      if (to !== undefined) book.names.push({ name, get scope() { return sheet.name; }, formula: to.formula, visible: to.visible }); // prettier-ignore
    },
    activeSheet: first,
    renameSheet: (sheet, name) => {
      requireName(name, sheets.filter(({ id }) => id !== sheet.id)); // prettier-ignore
      const renamed = sheets.find(({ id }) => id === sheet.id);
      if (renamed) renamed.name = name;
    },
    copySheet: (sheet, name) => {
      const copy = book.addSheet(name);
      const used = sheet.used(false);
      if (used) copy.setValues(used, sheet.values(used));
      for (const it of book.names.filter(({ scope }) => scope === sheet.name)) book.setSheetName?.(copy, it.name, it);
      return copy;
    },
    addSheet: (name) => {
      requireName(name, sheets);
      const sheet = sheetOf(newId(), name);
      sheets.push(sheet);
      return sheet;
    },
    deleteSheet: (id) => {
      const gone = sheets.find((sheet) => sheet.id === id);
      book.names = book.names.filter(({ scope }) => scope !== gone?.name);
      sheets.splice(
        sheets.findIndex((sheet) => sheet.id === id),
        1,
      );
      if (book.activeSheet.id === id && sheets[0]) book.activeSheet = sheets[0];
    },
    save: noFile,
    saveInPieces: noFile,
  };
  return book;
}

function noFile(): never {
  throw new Error("A book in memory keeps no file.");
}
