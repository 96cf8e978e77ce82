/** Where the things stand that a claim is argued with: the count of stock, the record that gives rise to it, and its row on Claims. */
import { CLAIMS_SHEET } from "../workbook/claimsSheet";
import type { ClaimRow } from "../contract/statement/claims/claimRows";
import type { WorkbookShape } from "../workbook/port";
import { claimOfBook } from "./claimOfBook";
import type { Computed } from "./computed";
import type { PreparedFill } from "./prepareFill";
import { recordPlace } from "./recordPlace";
import type { SheetPlace } from "./rowReasons";

/** The row of the count, the record that gives rise to the claim, the row that has its figures and their explanation, and its row on Claims. */
export type ClaimPlace = "count" | "proof" | "figures" | "claims";

/**
 * @param shape the workbook as it stands by now; undefined where it was not looked at.
 * @returns undefined where there is no such place.
 */
export function claimPlace(
  prepared: PreparedFill,
  shape: WorkbookShape | undefined,
  claim: ClaimRow,
  place: ClaimPlace,
): SheetPlace | undefined {
  const { book, own } = claimOfBook(prepared.books, claim);
  switch (place) {
    case "count":
      return creditedRow(book, own) ?? latestCount(book, own);
    case "proof":
      return recordPlace(prepared.decoded, claim);
    case "figures":
      return creditedRow(book, own) ?? recordPlace(prepared.decoded, claim);
    case "claims":
      return claimsPlace(prepared, shape, claim);
  }
}

/** The first inventory row to which the record gives credit: none for a claim whose figures stand on a row of another sheet. */
function creditedRow({ statement, decoded }: Computed, { record, clause }: ClaimRow): SheetPlace | undefined {
  const { lines, rights } = statement;
  const right = rights.findIndex((it) => it.clause === clause && it.claim !== undefined);
  if (record?.kind !== "priceChanges" || right < 0) return undefined;
  let first: number | undefined;
  for (let line = 0; line < lines.length; line++)
    if (lines.right[line] === right && lines.record[line] === record.index) first = Math.min(first ?? Infinity, lines.row[line]!);
  return first === undefined ? undefined : inventoryPlace(decoded, first);
}

/** The part's last report: what a request is measured against. */
function latestCount({ statement, decoded }: Computed, claim: ClaimRow): SheetPlace | undefined {
  const { inventory, parts } = statement.facts;
  let latest: number | undefined;
  for (let row = 0; row < inventory.count; row++) {
    if (parts.keys[inventory.part[row]!] !== claim.part) continue;
    if (latest === undefined || inventory.asOfDate[row]! > inventory.asOfDate[latest]!) latest = row;
  }
  return latest === undefined ? undefined : inventoryPlace(decoded, latest);
}

function inventoryPlace({ sheets: { Inventory }, inventory }: PreparedFill["decoded"], row: number): SheetPlace {
  const { quantityOnHand, partNumber } = Inventory.columns;
  return { sheet: Inventory.sheetName, row: inventory.sheetRow[row]! - 1, column: quantityOnHand ?? partNumber ?? 0 };
}

/** Its row as the fill writes it; undefined while that is not filled in yet. */
function claimsPlace({ plan }: PreparedFill, shape: WorkbookShape | undefined, { key }: ClaimRow): SheetPlace | undefined {
  const block = plan.blocks.find(({ columns }) => columns[0]!.heading === CLAIMS_SHEET.key.heading);
  if (block === undefined) return undefined;
  const { sheet: at, columns, top, rowCount, columnIndexes } = block;
  const sheet = shape?.sheets.find(({ id, name }) => ("ownName" in at ? name === at.ownName : id === at.id));
  if (sheet?.used === undefined) return undefined;
  const end = Math.min(top + 1 + rowCount, sheet.used.top + sheet.used.rowCount);
  for (let row = top + 1; row < end; row++)
    if (columns[0]!.cell(row - top - 1) === key) return { sheet: sheet.name, row, column: columnIndexes[0]! };
  return undefined;
}
