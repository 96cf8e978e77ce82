import { memo, type CSSProperties, type ReactNode } from "react";
import type { Area } from "../../book/model";
import type { CellCache } from "./cellCache";
import { GridCell } from "./GridCell";
import type { Merges } from "./merges";
import { holds } from "./selection";
import { textWidth } from "./textFit";

/** A column as it stands on the screen. */
export interface ColumnSlot {
  readonly column: number;
  readonly width: number;
  /** Left edge of a frozen column; undefined for one that scrolls. */
  readonly stickyLeft: number | undefined;
}

export interface GridRowProps {
  readonly row: number;
  readonly height: number;
  /** From the top of the sheet for a row that scrolls, of the window for a frozen one. */
  readonly top: number;
  readonly isFrozen: boolean;
  readonly columns: readonly ColumnSlot[];
  /** Width of the columns between the frozen ones and the first that is drawn. */
  readonly gap: number;
  readonly headerWidth: number;
  readonly cells: CellCache;
  /** Stands for the contents of the row's cells: another number, another drawing. */
  readonly version: number;
  readonly merges: Merges;
  readonly rowHeights: Float64Array;
  readonly columnWidths: Float64Array;
  /** The part of the selection in this row, if any. */
  readonly selected: Area | undefined;
  readonly activeColumn: number | undefined;
  readonly fresh: readonly Area[];
  readonly editor: ReactNode;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, height, top, isFrozen, columns, gap, headerWidth, selected } = props;
  const firstScrolling = columns.findIndex(({ stickyLeft }) => stickyLeft === undefined);
  const style: CSSProperties = isFrozen ? { height, top } : { height, transform: `translateY(${top}px)` };
  return (
    <div role="row" aria-rowindex={row + 2} className={isFrozen ? "row frozenRow" : "row"} style={style}>
      <div
        role="rowheader"
        aria-colindex={1}
        data-row={row}
        className={selected ? "rowHeader touched" : "rowHeader"}
        style={{ width: headerWidth, height }}
      >
        {row + 1}
      </div>
      {columns.map((slot, index) => (
        <Slot key={slot.column} {...props} index={index} gapBefore={index === firstScrolling ? gap : 0} />
      ))}
    </div>
  );
});

function Slot(props: GridRowProps & { readonly index: number; readonly gapBefore: number }) {
  const { row, height, columns, index, gapBefore, cells, merges, selected, activeColumn, fresh, editor } = props;
  const slot = columns[index];
  if (!slot) return null;
  const { column, width, stickyLeft } = slot;
  const merge = merges.at(row, column);
  const isAnchor = merge?.row === row && merge.column === column;
  const isCovered = merge !== undefined && !isAnchor;
  const size = isAnchor ? mergedSize(merge, props) : { width, height };
  const cell = isCovered ? undefined : cells.cellAt(row, column);
  const gridCell = (
    <GridCell
      row={row}
      column={column}
      cell={cell}
      {...size}
      reach={isAnchor ? size.width : reachOf(props, index)}
      stickyLeft={stickyLeft}
      isActive={activeColumn === column}
      isSelected={selected !== undefined && holds(selected, row, column)}
      isFresh={fresh.some((area) => holds(area, row, column))}
      isMerged={isAnchor}
      editor={editor}
    />
  );
  return (
    <>
      {gapBefore > 0 && <div role="presentation" style={{ width: gapBefore, flex: "none" }} />}
      {isAnchor ? (
        <div
          role="presentation"
          className={stickyLeft === undefined ? "mergeHolder" : "mergeHolder frozen"}
          style={{ width, height, left: stickyLeft }}
        >
          {gridCell}
        </div>
      ) : (
        gridCell
      )}
    </>
  );
}

function mergedSize(area: Area, { rowHeights, columnWidths }: GridRowProps): { width: number; height: number } {
  const width = columnWidths.subarray(area.column, area.column + area.columnCount).reduce((sum, size) => sum + size, 0);
  const height = rowHeights.subarray(area.row, area.row + area.rowCount).reduce((sum, size) => sum + size, 0);
  return { width, height };
}

/** Text that is too long runs over the empty cells on its right, as in Excel; numbers and wrapped text never do. */
function reachOf({ row, columns, cells, gap }: GridRowProps, index: number): number {
  const slot = columns[index];
  const cell = slot && cells.cellAt(row, slot.column);
  if (!slot || !cell || cell.text === "") return 0;
  const { look, text } = cell;
  if (look.align !== "left" || look.isNumber || look.isWrapped || text.length * 5 < slot.width) return slot.width;
  const wanted = textWidth(text, look.isBold === true);
  let reach = slot.width;
  for (let next = index + 1; next < columns.length && reach < wanted; next += 1) {
    const neighbour = columns[next];
    // Frozen and scrolling columns are neighbours only while none is scrolled away between them.
    const isBeside = gap === 0 || (neighbour?.stickyLeft === undefined) === (slot.stickyLeft === undefined);
    if (!neighbour || !isBeside || cells.cellAt(row, neighbour.column)?.text !== "") break;
    reach += neighbour.width;
  }
  return reach;
}
