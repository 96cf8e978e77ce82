/** What a fill would change in the columns that an earlier one wrote. Reads; writes nothing. */
import { columnLetters } from "../workbook/columnNames";
import { FILL_HISTORY } from "../workbook/fillHistory";
import type { Cell, SheetShape, WorkbookPort, WrittenBlock, WrittenColumn } from "../workbook/port";
import type { Pause } from "./pausing";
import type { PreparedFill } from "./prepareFill";

export interface WrittenPlace {
  readonly sheet: string;
  /** "J:Q" of a sheet of the user's; "" for a sheet of ours. */
  readonly columns: string;
  readonly headings: readonly string[];
  readonly rowCount: number;
  readonly isNew: boolean;
}

export interface ChangedCell {
  readonly sheet: string;
  /** As Excel numbers it. */
  readonly sheetRow: number;
  readonly column: number;
  readonly heading: string;
  readonly before: Cell;
  readonly after: string | number;
  readonly isMoney: boolean;
}

export interface FillChanges {
  readonly places: readonly WrittenPlace[];
  /** Columns of Inventory, "J:L", that formulas head as ours: what is written stands beside them. "" where there are none. */
  readonly columnsByFormula: string;
  /** No earlier fill is there to compare with. */
  readonly isFirst: boolean;
  readonly rowsChanged: number;
  readonly cellsChanged: number;
  /** The first few that differ. */
  readonly examples: readonly ChangedCell[];
}

const EXAMPLES = 8;
/** Rows compared between two pauses. */
const ROWS_A_STEP = 2000;

/** Compares the columns that stand beside the user's data with what is there now. */
export async function changesSinceLastFill(port: WorkbookPort, prepared: PreparedFill, pause?: Pause): Promise<FillChanges> {
  const { shape, plan } = prepared;
  const beside = plan.blocks.flatMap((block): readonly Beside[] => {
    const sheet = "id" in block.sheet && shape.sheets.find(({ id }) => "id" in block.sheet && id === block.sheet.id);
    return sheet ? [besideOf(sheet, block)] : [];
  });
  const own = plan.blocks.filter(({ sheet }) => "ownName" in sheet);
  const places = [
    ...beside.map(({ sheet: { name }, block, compared }): WrittenPlace => {
      const { columnIndexes, columns, rowCount } = block;
      const headings = columns.map(({ heading }) => heading);
      return { sheet: name, columns: columnRuns(columnIndexes), headings, rowCount, isNew: compared.length === 0 };
    }),
    ...own.map((block) => ownPlace(block, (name) => shape.sheets.some((it) => it.name.toLowerCase() === name.toLowerCase()))),
  ];
  const found: Found = { rowsChanged: 0, cellsChanged: 0, examples: [] };
  for (const it of beside) if (it.compared.length > 0 && !isHistory(it)) await compare(port, it, found, pause);
  const isFirst = beside.every(({ compared }) => compared.length === 0);
  return { places, columnsByFormula: columnRuns(prepared.columnsByFormula), isFirst, ...found };
}

/** Columns of ours on a sheet of the user's, and those of them that are there already. */
interface Beside {
  readonly sheet: SheetShape;
  readonly block: WrittenBlock;
  readonly compared: readonly { readonly column: WrittenColumn; readonly index: number }[];
}

function besideOf(sheet: SheetShape, block: WrittenBlock): Beside {
  const headings = sheet.head[block.top] ?? [];
  const places = block.columns.map((column, i) => ({ column, index: block.columnIndexes[i]! }));
  return { sheet, block, compared: places.filter(({ column, index }) => headings[index] === column.heading) };
}

/** A row for this fill is no figure that changes. */
const isHistory = ({ block }: Beside): boolean => block.columns[0]!.heading === FILL_HISTORY.key.heading;

interface Found {
  rowsChanged: number;
  cellsChanged: number;
  readonly examples: ChangedCell[];
}

async function compare(
  port: WorkbookPort,
  { sheet, block: { top, rowCount, leaves }, compared }: Beside,
  found: Found,
  pause: Pause | undefined,
): Promise<void> {
  const indexes = compared.map(({ index }) => index);
  await port.readColumns(sheet.id, indexes, top + 1, rowCount, async (block) => {
    for (let i = 0; i < block.rowCount; i++) {
      const row = block.top - top - 1 + i;
      let isChanged = false;
      if (leaves?.(row)) continue;
      compared.forEach(({ column, index }, place) => {
        if (column.leaves?.(row)) return;
        const before = block.columns[place]![i]!;
        const after = column.cell(row);
        if (before === after) return;
        isChanged = true;
        found.cellsChanged++;
        if (found.examples.length < EXAMPLES && column.format !== "note")
          found.examples.push({
            sheet: sheet.name,
            sheetRow: block.top + i + 1,
            column: index,
            heading: column.heading,
            before,
            after,
            isMoney: column.format === "money",
          });
      });
      if (isChanged) found.rowsChanged++;
      if (i % ROWS_A_STEP === ROWS_A_STEP - 1) await pause?.();
    }
  });
}

function ownPlace({ sheet, columns, rowCount }: WrittenBlock, exists: (name: string) => boolean): WrittenPlace {
  const name = "ownName" in sheet ? sheet.ownName : "";
  return { sheet: name, columns: "", headings: columns.map(({ heading }) => heading), rowCount, isNew: !exists(name) };
}

/** "J:Q", "J:L, N". */
function columnRuns(indexes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs.map(([from, to]) => (from === to ? columnLetters(from) : `${columnLetters(from)}:${columnLetters(to)}`)).join(", ");
}
