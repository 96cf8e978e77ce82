/** What a fill would change in the columns that an earlier one wrote. Reads; writes nothing. */
import { columnLetters } from "../workbook/columnNames";
import type { Cell, WorkbookPort, WrittenBlock, WrittenColumn } from "../workbook/port";
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

/** Compares the columns of Inventory with what stands there now. */
export async function changesSinceLastFill(port: WorkbookPort, prepared: PreparedFill, pause?: Pause): Promise<FillChanges> {
  const { shape, plan, decoded } = prepared;
  const [inventory, ...own] = plan.blocks as [WrittenBlock, ...WrittenBlock[]];
  const { Inventory } = decoded.sheets;
  const sheet = shape.sheets.find(({ id }) => id === Inventory.sheetId);
  const headings = sheet?.head[inventory.top] ?? [];
  const present = inventory.columns.map((column, i) => headings[inventory.columnIndexes[i]!] === column.heading);
  const places: WrittenPlace[] = [
    {
      sheet: Inventory.sheetName,
      columns: columnRuns(inventory.columnIndexes),
      headings: inventory.columns.map(({ heading }) => heading),
      rowCount: inventory.rowCount,
      isNew: !present.some(Boolean),
    },
    ...own.map((block) => ownPlace(block, (name) => shape.sheets.some((it) => it.name.toLowerCase() === name.toLowerCase()))),
  ];
  const told = { places, columnsByFormula: columnRuns(prepared.columnsByFormula) };
  const compared = inventory.columns.flatMap((column, i) => (present[i] ? [{ column, index: inventory.columnIndexes[i]! }] : []));
  if (compared.length === 0) return { ...told, isFirst: true, rowsChanged: 0, cellsChanged: 0, examples: [] };
  return { ...told, isFirst: false, ...(await compare(port, Inventory.sheetId, inventory, compared, pause)) };
}

async function compare(
  port: WorkbookPort,
  sheetId: string,
  { top, rowCount }: WrittenBlock,
  compared: readonly { readonly column: WrittenColumn; readonly index: number }[],
  pause: Pause | undefined,
): Promise<Pick<FillChanges, "rowsChanged" | "cellsChanged" | "examples">> {
  const examples: ChangedCell[] = [];
  let rowsChanged = 0;
  let cellsChanged = 0;
  const indexes = compared.map(({ index }) => index);
  await port.readColumns(sheetId, indexes, top + 1, rowCount, async (block) => {
    for (let i = 0; i < block.rowCount; i++) {
      const row = block.top - top - 1 + i;
      let isChanged = false;
      compared.forEach(({ column, index }, place) => {
        const before = block.columns[place]![i]!;
        const after = column.cell(row);
        if (before === after) return;
        isChanged = true;
        cellsChanged++;
        if (examples.length < EXAMPLES && column.format !== "note")
          examples.push({
            sheetRow: block.top + i + 1,
            column: index,
            heading: column.heading,
            before,
            after,
            isMoney: column.format === "money",
          });
      });
      if (isChanged) rowsChanged++;
      if (i % ROWS_A_STEP === ROWS_A_STEP - 1) await pause?.();
    }
  });
  return { rowsChanged, cellsChanged, examples };
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
