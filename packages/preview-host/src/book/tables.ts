import { BookError, type Area, type BookTable, type BookValue } from "./model";
import { areaName, intersects, parseArea } from "./address";
import { CONTENT } from "./kinds";
import type { Relationships } from "./parts/relationships";
import { WORKSHEET_ORDER, type SheetFrame } from "./sheetFrame";
import { relationshipPrefix } from "./relationshipPrefix";
import { checkTableName, columnAttribute, headingText, uniqueHeadings } from "./tableColumns";
import { headings, meetsHeadings, readTable, renamed, tableXml } from "./tableFile";
import type { WorkbookFile } from "./workbookFile";
import type { XmlDocument } from "./xml/document";
import { attribute, children } from "./xml/tree";

/** What tables need of their sheet. */
export interface TableHome {
  readonly name: string;
  readonly relationships: Relationships;
  readonly frame: SheetFrame;
  readonly merges: readonly Area[];
  values(area: Area): BookValue[][];
  setValues(area: Area, values: readonly (readonly BookValue[])[]): void;
}

interface TablePart {
  readonly document: XmlDocument;
  table: BookTable;
}

/** The tables of one sheet. */
export class SheetTables {
  private parts: TablePart[];
  private readonly fresh = new Set<string>(); // "table id/column id" of columns that no formula can know yet
  private isSettingHeadings = false;

  constructor(
    private readonly file: WorkbookFile,
    private readonly sheet: TableHome,
  ) {
    const parts = sheet.relationships.ofType("table").flatMap((it) => (it.part && file.parts.has(it.part) ? [it.part] : []));
    this.parts = parts.map((part) => withTable(file.parts.document(part)));
  }

  get all(): readonly BookTable[] {
    return this.parts.map((it) => it.table);
  }

  get isFiltered(): boolean {
    return this.parts.some(({ document }) => children(document.find("autoFilter"), "filterColumn").length > 0);
  }

  isHeading(row: number, column: number): boolean {
    return this.all.some((it) => meetsHeadings(it, { row, column, rowCount: 1, columnCount: 1 }));
  }

  /** Values whose headings have become texts, each name once; undefined when no heading is among the cells. */
  checkHeadings(area: Area, values: readonly (readonly BookValue[])[]): BookValue[][] | undefined {
    if (this.isSettingHeadings) return undefined;
    const met = this.parts.filter(({ table }) => meetsHeadings(table, area));
    if (met.length === 0) return undefined;
    const result = values.map((row) => [...row]);
    for (const { table } of met) {
      const row = result[table.area.row - area.row];
      if (!row) continue;
      const isHit = (n: number): boolean => row.length > table.area.column + n - area.column && table.area.column + n >= area.column;
      const kept = table.columns.filter((_, n) => !isHit(n)).map((it) => it.name);
      const hit = table.columns.flatMap((_, n) => (isHit(n) ? [n] : []));
      const names = uniqueHeadings(hit.map((n) => headingText(row[table.area.column + n - area.column])), kept); // prettier-ignore
      hit.forEach((n, place) => {
        const column = table.columns[n];
        const name = names[place];
        if (column && column.name !== name && !this.fresh.has(`${table.id}/${column.id}`)) this.checkUnused(table, column.name);
        row[table.area.column + n - area.column] = name;
      });
    }
    return result;
  }

  /** Column names follow their heading cells. */
  renameColumns(area: Area): void {
    for (const part of this.parts) {
      const { table, document } = part;
      if (!meetsHeadings(table, area)) continue;
      const [names = []] = this.sheet.values(headings(table));
      table.columns.forEach((column, n) => {
        if (column.name === names[n]) return;
        const element = children(document.find("tableColumns"), "tableColumn")[n];
        if (element) document.replace(element.start, element.end, renamed(document.outer(element), headingText(names[n])));
      });
      part.table = readTable(document);
    }
  }

  checkClear(area: Area): void {
    const hit = this.all.find((it) => meetsHeadings(it, area));
    if (hit)
      throw new BookError(
        "UNSUPPORTED",
        `Clearing ${areaName(area)} would empty headings of the table "${hit.name}". Shrink the table first.`,
      );
  }

  add(area: Area, name: string, style = "TableStyleMedium2"): BookTable {
    const others = this.file.tableParts().map((part) => this.file.parts.document(part));
    checkTableName(name, [...others.map((it) => attribute(it.root, "displayName") ?? ""), ...this.file.definedNames()]);
    if (area.rowCount < 2)
      throw new BookError("UNSUPPORTED", `A table needs a heading row and at least one row below it; ${areaName(area)} has one row.`);
    this.checkRoom(area, undefined);
    const filter = parseArea(attribute(this.sheet.frame.document.find("autoFilter"), "ref") ?? "");
    if (filter && intersects(filter, area))
      throw new BookError("UNSUPPORTED", `${areaName(area)} has a filter already. Take it away before making a table.`);
    const names = this.writeHeadings({ ...area, rowCount: 1 }, []);
    const id = others.reduce((most, it) => Math.max(most, Number(attribute(it.root, "id") ?? 0)), 0) + 1;
    const part = this.file.parts.freeName(`${this.file.folder}tables/table`, ".xml");
    const made = withTable(this.file.parts.create(part, tableXml(this.file.namespace, { id, name, area, names, style })));
    this.file.types.add(part, CONTENT.table);
    this.link(this.sheet.relationships.add(this.file.relationshipType("table"), part));
    this.parts = [...this.parts, made];
    return made.table;
  }

  private link(relationship: string): void {
    const { document } = this.sheet.frame;
    const r = relationshipPrefix(document, this.file.relationshipNamespace);
    const item = `<${document.tag("tablePart")} ${r}:id="${relationship}"/>`;
    const list = document.find("tableParts");
    if (!list) {
      const xml = `<${document.tag("tableParts")} count="1">${item}</${document.tag("tableParts")}>`;
      return document.insertInOrder(document.root, "tableParts", xml, WORKSHEET_ORDER);
    }
    const count = children(list, "tablePart").length + 1;
    document.append(list, item);
    const grown = document.find("tableParts");
    if (grown) document.setAttribute(grown, "count", String(count));
  }

  resize(id: string, area: Area): void {
    const part = this.parts.find((it) => it.table.id === id);
    if (!part) throw new RangeError(`no table with the id ${id} on sheet "${this.sheet.name}"`);
    const { table, document } = part;
    const before = table.area;
    if (area.row !== before.row || area.column !== before.column || area.rowCount < 2) {
      throw new BookError(
        "UNSUPPORTED",
        `The table "${table.name}" can grow and shrink to the right and below, but its first cell must stay.`,
      );
    }
    if (attribute(document.root, "tableType") === "queryTable")
      throw new BookError("UNSUPPORTED", `The table "${table.name}" is filled by a query. Change its columns in the query.`);
    if (table.hasTotals && area.rowCount !== before.rowCount) {
      throw new BookError(
        "UNSUPPORTED",
        `The table "${table.name}" has a totals row, so rows cannot be added below. Take the totals row away first.`,
      );
    }
    this.checkRoom(area, table);
    if (area.columnCount < before.columnCount) this.dropColumns(part, area);
    if (area.columnCount > before.columnCount) this.addColumns(part, area);
    document.setAttribute(document.root, "ref", areaName(area));
    const filter = document.find("autoFilter");
    if (filter) document.setAttribute(filter, "ref", areaName({ ...area, rowCount: area.rowCount - (table.hasTotals ? 1 : 0) }));
    part.table = readTable(document);
  }

  private addColumns({ table, document }: TablePart, area: Area): void {
    const first = table.area.column + table.area.columnCount;
    const added: Area = { row: area.row, column: first, rowCount: 1, columnCount: area.columnCount - table.area.columnCount };
    if (table.hasTotals) {
      const [totals = []] = this.sheet.values({ ...added, row: area.row + area.rowCount - 1 });
      if (totals.some((it) => it !== undefined)) {
        throw new BookError(
          "UNSUPPORTED",
          `Beside the totals row of the table "${table.name}" stand values that would become totals. Clear them first.`,
        );
      }
    }
    const taken = table.columns.map((it) => it.name);
    const names = table.hasHeaders
      ? this.writeHeadings(added, taken)
      : uniqueHeadings(new Array<string>(added.columnCount).fill(""), taken);
    let id = table.columns.reduce((most, it) => Math.max(most, it.id), 0);
    const items = names.map((name) => {
      this.fresh.add(`${table.id}/${++id}`);
      return `<${document.tag("tableColumn")} id="${id}" name="${columnAttribute(name)}"/>`;
    });
    const list = document.find("tableColumns");
    if (list) document.append(list, items.join(""));
    this.countColumns(document);
  }

  private dropColumns({ table, document }: TablePart, area: Area): void {
    for (const column of table.columns.slice(area.columnCount)) {
      if (!this.fresh.has(`${table.id}/${column.id}`)) this.checkUnused(table, column.name);
    }
    const filtered = children(document.find("autoFilter"), "filterColumn").some((it) => Number(attribute(it, "colId")) >= area.columnCount);
    if (filtered)
      throw new BookError("UNSUPPORTED", `The table "${table.name}" is filtered by a column that would go. Clear the filter first.`);
    const sort = document.find("sortState");
    if (sort) document.remove(sort);
    document.removeAll(children(document.find("tableColumns"), "tableColumn").slice(area.columnCount));
    this.countColumns(document);
  }

  private countColumns(document: XmlDocument): void {
    const list = document.find("tableColumns");
    if (list) document.setAttribute(list, "count", String(children(list, "tableColumn").length));
  }

  /** Heading cells must be texts, each only once: writes back what differs. */
  private writeHeadings(area: Area, taken: readonly string[]): string[] {
    const [cells = []] = this.sheet.values(area);
    const names = uniqueHeadings(cells.map(headingText), taken);
    this.isSettingHeadings = true;
    try {
      this.sheet.setValues(area, [names]);
    } finally {
      this.isSettingHeadings = false;
    }
    return names;
  }

  private checkRoom(area: Area, own: BookTable | undefined): void {
    const table = this.all.find((it) => it.id !== own?.id && intersects(it.area, area));
    if (table) throw new BookError("UNSUPPORTED", `${areaName(area)} would overlap the table "${table.name}" at ${areaName(table.area)}.`);
    const merged = this.sheet.merges.find((it) => intersects(it, area));
    if (merged)
      throw new BookError(
        "UNSUPPORTED",
        `${areaName(area)} would overlap the merged cells ${areaName(merged)}; a table cannot hold merged cells.`,
      );
  }

  private checkUnused(table: BookTable, column: string): void {
    const user = this.file.userOfColumn(column);
    if (user === undefined) return;
    throw new BookError(
      "UNSUPPORTED",
      `The column "${column}" of the table "${table.name}" is used by the formula ${user}. Rename or remove it in Excel.`,
    );
  }
}

function withTable(document: XmlDocument): TablePart {
  return { document, table: readTable(document) };
}
