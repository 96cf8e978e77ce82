import type { Area, BookSheet } from "../../book/model";
import { boundingArea, cellCount } from "../../protocol/areas";
import type { Notice } from "./desk";
import { FITTED_ROWS } from "./sheetShape";
import type { BookListener } from "./watch";

/** More areas than this in one sheet are told as the rectangle around them. */
const MOST_AREAS = 64;

interface SheetChanges {
  content: Area[];
  format: Area[];
  isReshaped: boolean;
}

/** Collects what one request or one edit did, so that the grid is told once. */
export class Changes implements BookListener {
  private readonly bySheet = new Map<string, SheetChanges>();
  private readonly reaches = new Map<string, Area>();
  private areSheetsChanged = false;

  cells(sheet: BookSheet, area: Area, isContent: boolean): void {
    const changes = this.of(sheet);
    const isLarger = this.grows(sheet, area);
    changes.isReshaped ||= isLarger || area.row < FITTED_ROWS;
    const areas = isContent ? changes.content : changes.format;
    const last = areas.at(-1);
    if (last && continues(last, area)) areas[areas.length - 1] = boundingArea(last, area);
    else areas.push(area);
    if (areas.length > MOST_AREAS) areas.splice(0, areas.length, areas.reduce(boundingArea));
  }

  shape(sheet: BookSheet): void {
    this.of(sheet).isReshaped = true;
  }

  sheets(): void {
    this.areSheetsChanged = true;
  }

  /** Everything since the last call. `isByAddin`: filled cells are lit up for a moment. */
  take(isByAddin: boolean): { readonly notices: Notice[]; readonly areSheetsChanged: boolean; readonly hasContent: boolean } {
    const notices: Notice[] = [];
    let hasContent = false;
    for (const [sheetId, { content, format, isReshaped }] of this.bySheet) {
      if (content.length > 0) notices.push({ kind: "cells", sheetId, areas: content, isFill: isByAddin });
      if (format.length > 0) notices.push({ kind: "cells", sheetId, areas: format, isFill: false });
      if (isReshaped) notices.push({ kind: "shape", sheetId });
      hasContent ||= content.length > 0;
    }
    const { areSheetsChanged } = this;
    this.bySheet.clear();
    this.areSheetsChanged = false;
    return { notices, areSheetsChanged, hasContent };
  }

  /** Does the sheet now reach further than it was known to? A sheet that lost cells keeps its room. */
  private grows(sheet: BookSheet, area: Area): boolean {
    const known = this.reaches.get(sheet.id);
    const reach = known ? boundingArea(known, area) : (sheet.used(false) ?? area);
    this.reaches.set(sheet.id, reach);
    return !known || cellCount(reach) > cellCount(known);
  }

  private of(sheet: BookSheet): SheetChanges {
    const changes = this.bySheet.get(sheet.id) ?? { content: [], format: [], isReshaped: false };
    this.bySheet.set(sheet.id, changes);
    return changes;
  }
}

/** Do two rectangles fill the one around them? Blocks of a fill follow each other row by row or column by column. */
function continues(a: Area, b: Area): boolean {
  return cellCount(boundingArea(a, b)) === cellCount(a) + cellCount(b);
}
