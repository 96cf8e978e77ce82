import type { Area, BookSheet } from "../../book/model";
import type { Arguments } from "../arguments";
import { requireShape } from "../cellWrites";
import { requireUnprotected } from "../guards";
import { notServed } from "../hostError";
import { liveSheet, type HostState } from "../state";
import type { RangeSelf } from "./range";

/** As Excel's cell style "Hyperlink" dresses a cell that becomes a link. */
const LINK_FONT = { underline: true, color: "#0563C1" } as const;

/** Range.setCellProperties, as far as the host serves it: links to cells of the workbook. A cell without properties stays as it is. */
export function setCellProperties(self: RangeSelf, args: Arguments, host: HostState): void {
  const { area } = self;
  const sheet = liveSheet(host, self.sheet);
  const cells = args.at(0);
  requireUnprotected(host, sheet, args.where);
  if (!Array.isArray(cells)) throw args.wrong(0, "a matrix of properties");
  const rows = cells as readonly (readonly unknown[])[];
  requireShape(area, rows.length, rows[0]?.length ?? 0, args.where);
  for (let column = 0; column < area.columnCount; column++) linkColumn(sheet, area, rows, column, args.where);
}

/** Links of a column; cells in a row of them are dressed at once. */
function linkColumn(sheet: BookSheet, area: Area, rows: readonly (readonly unknown[])[], column: number, where: string): void {
  let from = -1;
  const dress = (to: number): void => {
    if (from >= 0)
      sheet.changeFormat(
        { row: area.row + from, column: area.column + column, rowCount: to - from, columnCount: 1 },
        { font: LINK_FONT },
      ); // prettier-ignore
    from = -1;
  };
  rows.forEach((cells, row) => {
    const location = locationOf(cells[column], where);
    if (location === undefined) return dress(row);
    if (!sheet.setLink) throw notServed(where, "the workbook engine behind this host has no links");
    sheet.setLink(area.row + row, area.column + column, location);
    if (from < 0) from = row;
  });
  dress(rows.length);
}

function locationOf(properties: unknown, where: string): string | undefined {
  const named = Object.entries(Object(properties) as Record<string, unknown>);
  if (named.length === 0) return undefined;
  const link = named.length === 1 && named[0]![0].toLowerCase() === "hyperlink" ? (Object(named[0]![1]) as Record<string, unknown>) : {};
  const { documentReference } = link;
  if (typeof documentReference !== "string" || Object.keys(link).length !== 1)
    throw notServed(where, "the host sets links to cells of the workbook, and nothing else");
  return documentReference;
}
