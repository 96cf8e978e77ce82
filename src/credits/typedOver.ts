/** Figures of ours that somebody has typed over: kept, or written anew, as the user decides. Rule text: rules 9. */
import { dayText, dollarsText } from "../contract/base/inWords";
import { FURTHER_KINDS, NONE, type FurtherSheet, type RecordRef } from "../contract/base/records";
import { readDate } from "../workbook/cells";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import { numbered, tellingRecord } from "../workbook/findingKeys";
import type { TypedCell, WorkbookPort, WrittenBlock, WrittenColumn } from "../workbook/port";
import { sheetFinding, type SheetFinding } from "../workbook/sheetFindings";
import { joined } from "../workbook/tellingCells";
import { centsInDollars } from "../workbook/dollars";
import { creditWords } from "./creditWords";

/** What becomes of figures typed over: all are kept, or written anew, or those with these keys are written anew. */
export type TypedOverWish = "keep" | "replace" | ReadonlySet<string>;

export interface TypedOver extends TypedCell {
  /** What tells it from others, wherever its row stands. */
  readonly key: string;
  /** The row as Excel numbers it, and the column from 0. */
  readonly sheetRow: number;
  readonly column: number;
  readonly isKept: boolean;
  /** Both as people read them. */
  readonly computedText: string;
  readonly standsText: string;
  readonly finding: SheetFinding;
}

type Kind = "Inventory" | FurtherSheet;

/** What stands in the place of figures of these blocks, by what was kept of the last fill. */
export async function typedOver(
  port: WorkbookPort,
  blocks: readonly WrittenBlock[],
  decoded: DecodedWorkbook,
  wish: TypedOverWish = "keep",
): Promise<readonly TypedOver[]> {
  const cells = (await port.typedOver?.(blocks)) ?? [];
  const recordAt = recordsByRow(decoded);
  const about = cells.map(({ of, row, heading }) => {
    const record = recordAt(of as Kind, row);
    return joined([record ? tellingRecord(decoded, record) : "", heading]);
  });
  const parts = cells.map(({ of, row }) => partAt(decoded, of as Kind, recordAt(of as Kind, row)));
  const keys = numbered(
    cells.map(({ of }, place) => joined([of, parts[place]!, about[place]!])),
    (place) => String(cells[place]!.stands),
  );
  return cells.map((cell, place) => {
    const block = blocks.find(({ figuresOf }) => figuresOf === cell.of)!;
    const [computedText, standsText] = [cell.computed, cell.stands].map((it) =>
      inWords(it, block.columns[cell.place]!, decoded.is1904),
    ) as [string, string];
    const [sheetRow, column] = [block.top + cell.row + 2, block.columnIndexes[cell.place]!];
    const key = keys[place]!;
    const text = creditWords.keptByHand(cell.heading, computedText, standsText);
    const at = { sheet: cell.sheet, row: sheetRow, column, part: parts[place]!, about: about[place]! };
    const isKept = wish === "keep" || (wish !== "replace" && !wish.has(key));
    return { ...cell, key, sheetRow, column, isKept, computedText, standsText, finding: sheetFinding("TYPED_OVER", text, at) };
  });
}

/** The blocks, with what is kept left as it is. */
export function leavingKept(blocks: readonly WrittenBlock[], all: readonly TypedOver[]): readonly WrittenBlock[] {
  const kept = all.filter(({ isKept }) => isKept);
  return blocks.map((block) => {
    const here = kept.filter(({ of }) => of === block.figuresOf);
    if (here.length === 0) return block;
    const columns = block.columns.map((column, place) => {
      const rows = new Set(here.filter((it) => it.place === place).map(({ row }) => row));
      return rows.size === 0 ? column : { ...column, leaves: (row: number) => rows.has(row) };
    });
    return { ...block, columns };
  });
}

/** By the kind of sheet and the row of its block the record that stands there. */
function recordsByRow(decoded: DecodedWorkbook): (kind: Kind, row: number) => RecordRef | undefined {
  const known = new Map<Kind, ReadonlyMap<number, number>>();
  return (kind, row) => {
    const rows = known.get(kind) ?? rowsOf(decoded, kind);
    known.set(kind, rows);
    const index = rows.get((decoded.sheets[kind]?.top ?? 0) + row + 1);
    return index === undefined ? undefined : { kind: kind === "Inventory" ? "inventory" : FURTHER_KINDS[kind], index };
  };
}

function rowsOf(decoded: DecodedWorkbook, kind: Kind): ReadonlyMap<number, number> {
  const sheetRow = kind === "Inventory" ? decoded.inventory.sheetRow : decoded.further[kind]?.sheetRow;
  return new Map([...(sheetRow ?? [])].map((row, index) => [row, index]));
}

function partAt(decoded: DecodedWorkbook, kind: Kind, record: RecordRef | undefined): string {
  const texts = kind === "Inventory" ? decoded.inventory.partText : decoded.further[kind]?.partText;
  const text = record && texts?.[record.index];
  return text === undefined || text === NONE ? "" : (decoded.partTexts[text] ?? "");
}

const SHOWN = 60;

function inWords(cell: string | number, { format }: WrittenColumn, is1904: boolean): string {
  if (cell === "") return creditWords.blank;
  if (typeof cell === "string") return `"${cell.length > SHOWN ? `${cell.slice(0, SHOWN)}…` : cell}"`;
  const day = format === "date" ? readDate(cell, is1904) : undefined;
  if (typeof day === "number") return dayText(day);
  const isCents = format === "money" && Math.abs(cell * 100 - centsInDollars(cell)) < 1e-6;
  return isCents ? dollarsText(centsInDollars(cell)) : String(cell);
}
