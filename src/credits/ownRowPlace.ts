/** From a row of a sheet of ours to the row whose figures it tells of: where Why leads from there. */
import { BALANCING } from "../contract/rights/balancing";
import { plainKey } from "../contract/statement/claims/claimRows";
import { basisOf } from "../contract/statement/statement";
import { keyText } from "../workbook/keyedSheet";
import { VENDOR_HEADING } from "../workbook/stackedSheets";
import type { Cell } from "../workbook/port";
import { claimPlace } from "./claimPlaces";
import type { RowPlace } from "./furtherReasons";
import type { PreparedFill } from "./prepareFill";

/** The heading by which the row of headings of each sheet is known. */
export const LEADING_SHEETS: ReadonlyMap<string, string> = new Map([
  ["Credit detail", "Clause"],
  ["Claims", "Claim"],
  ["Review", "Key"],
  ["Balancing limits", "Quarter"],
]);

/**
 * @param of the name under which the sheet is added.
 * @param cells the cells of its row by heading.
 * @returns undefined where the row tells of no row with figures.
 */
export function ownRowPlace(prepared: PreparedFill, of: string, cells: ReadonlyMap<string, Cell>): RowPlace | undefined {
  const text = (heading: string): string => keyText(cells.get(heading) ?? "");
  switch (of) {
    case "Claims":
      return ofClaim(prepared, text("Claim"));
    case "Review":
      return (/^CLAIM /i.test(text("Key")) ? ofClaim(prepared, text("Key").slice(6)) : undefined) ?? named(prepared, cells);
    case "Balancing limits":
      return ofQuarter(prepared, text("Quarter"), text(VENDOR_HEADING));
    default:
      return named(prepared, cells);
  }
}

/** The row that the cells Sheet and Row name. */
function named({ shape, decoded }: PreparedFill, cells: ReadonlyMap<string, Cell>): RowPlace | undefined {
  const [name, row] = [cells.get("Sheet"), cells.get("Row")];
  if (typeof name !== "string" || typeof row !== "number") return undefined;
  return placeOn({ shape, decoded }, name, row - 1);
}

function placeOn({ shape }: Pick<PreparedFill, "shape" | "decoded">, name: string, row: number): RowPlace | undefined {
  const sheet = shape.sheets.find((it) => it.name === name);
  return sheet && { sheetId: sheet.id, row };
}

function ofClaim(prepared: PreparedFill, key: string): RowPlace | undefined {
  const claim = prepared.due.claims.find((it) => plainKey(it.key) === plainKey(key));
  const place = claim && claimPlace(prepared, undefined, claim, "figures");
  return place && placeOn(prepared, place.sheet, place.row);
}

/** The first inventory row in the quarter: its reasons have the arithmetic of the limit. */
function ofQuarter({ books }: PreparedFill, quarter: string, vendor: string): RowPlace | undefined {
  // One vendor's limits stand without its name.
  const book = books.length === 1 ? books[0] : books.find((it) => plainKey(it.vendor) === plainKey(vendor));
  if (book === undefined) return undefined;
  const { statement, decoded } = book;
  const basis = basisOf(statement, BALANCING);
  const limit = basis?.limits.findIndex((it) => it.quarter.name === quarter) ?? -1;
  const record = limit < 0 ? -1 : basis!.limitOfRow.indexOf(limit);
  return record < 0 ? undefined : { sheetId: decoded.sheets.Inventory.sheetId, row: decoded.inventory.sheetRow[record]! - 1 };
}
