/** The keyed sheets of a fill: each says its rows, given what people have entered on it so far. */
import { agreementTitle } from "../contract/agreement/agreement";
import { CLAIMS_SHEET, claimsSheetRows } from "../workbook/claimsSheet";
import { FILL_HISTORY, fillHistoryRows } from "../workbook/fillHistory";
import { keyedBlock, readKeyed, type KeyedFound, type KeyedRow, type KeyedSheet } from "../workbook/keyedSheet";
import type { SheetShape, WorkbookPort, WrittenBlock } from "../workbook/port";
import type { Refusal } from "../workbook/refusal";
import type { ComputedFill } from "./computed";

export interface KeyedSource {
  readonly sheet: KeyedSheet;
  /** @param found what stands on the sheet; undefined before it is added. */
  rows(of: ComputedFill, found: KeyedFound | undefined): readonly KeyedRow[];
}

/** Its findings and what else rests on it are worked out with the claims (`claimsAndDays.ts`). */
const CLAIMS: KeyedSource = {
  sheet: CLAIMS_SHEET,
  rows: ({ decoded: { is1904 }, due: { claims } }) => claimsSheetRows(claims, is1904),
};

const HISTORY: KeyedSource = { sheet: FILL_HISTORY, rows: ({ history: { row } }) => (row ? fillHistoryRows(row) : []) };

/** In the order in which they are added. */
export const KEYED_SOURCES: readonly KeyedSource[] = [CLAIMS, HISTORY];

/** What stands on each, by its name; of those that there are. */
export type KeyedSheetsFound = ReadonlyMap<string, KeyedFound>;

/** Reads the keyed sheets; refused where one cannot be written to. */
export async function readKeyedSheets(
  sources: readonly KeyedSource[],
  readers: { readonly noting: WorkbookPort; readonly plain: WorkbookPort },
  sheets: readonly SheetShape[],
): Promise<KeyedSheetsFound | { readonly refusals: readonly Refusal[] }> {
  const all = new Map<string, KeyedFound>();
  for (const { sheet } of sources) {
    const found = await readKeyed(readers, sheets, sheet);
    if (typeof found === "string") return { refusals: [{ kind: "Inventory", message: found, candidates: [] }] };
    if (found) all.set(sheet.name, found);
  }
  return all;
}

/** How a keyed sheet stands otherwise than it was read, in words; undefined: none does. */
export function keyedMisfit(all: KeyedSheetsFound, sheets: readonly SheetShape[]): string | undefined {
  for (const { sheet, headingRow } of all.values()) {
    const now = sheets.find(({ id }) => id === sheet.id);
    if (now?.used === undefined) return `the sheet "${sheet.name}" was deleted or emptied`;
    if (lastRowOf(now) !== lastRowOf(sheet)) return `rows of the sheet "${sheet.name}" have come or gone`;
    if (JSON.stringify(now.head[headingRow]) !== JSON.stringify(sheet.head[headingRow]))
      return `columns or headings of the sheet "${sheet.name}" have moved or changed`;
  }
  return undefined;
}

const lastRowOf = ({ used }: SheetShape): number => (used ? used.top + used.rowCount : 0);

/** The blocks of those that have rows or are there already. */
export function keyedBlocks(sources: readonly KeyedSource[], all: KeyedSheetsFound, of: ComputedFill): readonly WrittenBlock[] {
  return sources.flatMap((source) => {
    const found = all.get(source.sheet.name);
    const wanted = source.rows(of, found);
    if (found === undefined && wanted.length === 0) return [];
    return [{ ...keyedBlock(source.sheet, found, wanted), printTitle: agreementTitle(of.statement.agreed.agreement) }];
  });
}
