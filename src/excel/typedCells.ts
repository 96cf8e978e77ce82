/** Which cells of our columns beside the user's rows hold what somebody typed in the place of what we wrote. */
import { keptFigures, type FigureRecord } from "../workbook/figureRecord";
import { WorkbookProblem, type TypedCell, type WritePlan } from "../workbook/port";
import { sameCell, type HeldCell } from "./cells";
import { computedRow, heldFigures, recordOf, shown, shownText } from "./figuresKept";
import type { Entry } from "./journal";
import type { KeptLines } from "./ownLines";
import type { Target } from "./target";
import { writingWords } from "./writingWords";

/** A blank cell is filled: nothing is lost there. Rows of which we have nothing to say are the user's or are cleared, as ever. */
export function typedIn({ block, sheetName }: Target, cellsAt: (row: number) => readonly HeldCell[], record: FigureRecord): TypedCell[] {
  const figures = Array.from({ length: block.rowCount }, (_, row) => keptFigures(cellsAt(row).map(shown)));
  return [...record.changed(figures)].flatMap(([row, places]) => {
    const computed = computedRow(block, row);
    if (computed.every((cell) => cell === "")) return [];
    const held = cellsAt(row);
    return places
      .filter((place) => !sameCell(held[place], computed[place]))
      .map((place) => ({
        of: block.figuresOf!,
        sheet: sheetName,
        row,
        place,
        heading: block.columns[place]!.heading,
        computed: computed[place]!,
        stands: shownText(held[place]!),
      }));
  });
}

const keyOf = ({ of, row, heading, stands }: TypedCell): string => JSON.stringify([of, row, heading, stands]);

/**
 * Makes sure that what is typed over is what the plan knows of, and answers by entry the rows (0 = heading) whose cells are to be kept aside.
 * @param lines undefined: what was written is not known.
 */
export function typedRowsReplaced(
  entries: readonly Entry[],
  { typedOver: planned }: WritePlan,
  lines: KeptLines | undefined,
): ReadonlyMap<Entry, ReadonlySet<number>> {
  if (planned === undefined || lines === undefined) return new Map();
  const expected = new Set(planned.found.map(keyOf));
  const rows = new Map<Entry, ReadonlySet<number>>();
  for (const entry of entries) {
    const { block } = entry.target;
    const record = recordOf(lines, block);
    if (record === undefined) continue;
    for (const cell of typedIn(entry.target, heldFigures(entry), record))
      if (!expected.delete(keyOf(cell))) throw typedMeanwhile(cell.sheet);
    const replaced = planned.replaced.filter(({ of }) => of === block.figuresOf).map(({ row }) => row + 1);
    if (replaced.length > 0) rows.set(entry, new Set(replaced));
  }
  if (expected.size > 0) throw typedMeanwhile(planned.found.find((cell) => expected.has(keyOf(cell)))!.sheet);
  return rows;
}

const typedMeanwhile = (sheet: string): WorkbookProblem =>
  new WorkbookProblem("CHANGED_MEANWHILE", writingWords.typedInOurs(sheet), undefined, true);
