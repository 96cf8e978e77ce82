/** The keyed sheets of a fill: each says its rows, given what people have entered on it so far. */
import { agreementTitle } from "../contract/agreement/agreement";
import type { CreditStatement } from "../contract/statement/statement";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import { keyedBlock, readKeyed, type KeyedFound, type KeyedRow, type KeyedSheet } from "../workbook/keyedSheet";
import type { SheetShape, WorkbookPort, WrittenBlock } from "../workbook/port";
import type { Refusal } from "../workbook/refusal";

interface Computed {
  readonly decoded: DecodedWorkbook;
  readonly statement: CreditStatement;
}

export interface KeyedSource {
  readonly sheet: KeyedSheet;
  /** @param found what stands on the sheet; undefined before it is added. */
  rows(of: Computed, found: KeyedFound | undefined): readonly KeyedRow[];
}

/** In the order in which they are added. */
export const KEYED_SOURCES: readonly KeyedSource[] = [];

/** The blocks of those that have rows or are there already. */
export async function keyedBlocks(
  sources: readonly KeyedSource[],
  readers: { readonly noting: WorkbookPort; readonly plain: WorkbookPort },
  sheets: readonly SheetShape[],
  of: Computed,
): Promise<{ readonly blocks: readonly WrittenBlock[] } | { readonly refusals: readonly Refusal[] }> {
  const blocks: WrittenBlock[] = [];
  for (const source of sources) {
    const { sheet } = source;
    const found = await readKeyed(readers, sheets, sheet);
    if (typeof found === "string") return { refusals: [{ kind: "Inventory", message: found, candidates: [] }] };
    const wanted = source.rows(of, found);
    if (found === undefined && wanted.length === 0) continue;
    blocks.push({ ...keyedBlock(sheet, found, wanted), printTitle: agreementTitle(of.statement.agreed.agreement) });
  }
  return { blocks };
}
