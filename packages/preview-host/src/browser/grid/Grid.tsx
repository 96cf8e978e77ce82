import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from "react";
import type { Area } from "../../book/model";
import type { Direction, SheetShape } from "../desk/desk";
import type { CellCache } from "./cellCache";
import type { ChartPicture } from "../desk/chartPicture";
import { chartInWords, ChartView } from "./ChartView";
import { cellId } from "./GridCell";
import { GridHeader } from "./GridHeader";
import { GridRow, type ColumnSlot } from "./GridRow";
import { indexMerges } from "./merges";
import { areaOf, type GridSelection } from "./selection";
import { words } from "../words";
import { useGridKeys } from "./useGridKeys";
import { useGridPointer } from "./useGridPointer";

export interface GridProps {
  readonly label: string;
  readonly shape: SheetShape;
  readonly cells: CellCache;
  readonly selection: GridSelection;
  /** Areas that have just been filled. */
  readonly fresh: readonly Area[];
  readonly charts: readonly ChartPicture[];
  /** What stands in the active cell while it is being edited. */
  readonly editor: ReactNode;
  readonly onSelect: (selection: GridSelection) => void;
  readonly onEdge: (direction: Direction, isExtending: boolean) => void;
  /** With the first typed letter, or without for F2 and a double click. */
  readonly onEdit: (firstLetter?: string) => void;
  readonly onEmpty: () => void;
}

const HEADER_HEIGHT = 22;
const LEAST_HEADER_WIDTH = 40;
const DIGIT_WIDTH = 7;
const OVERSCAN_ROWS = 6;
const OVERSCAN_COLUMNS = 2;
const NO_AREAS: readonly Area[] = [];

/** A sheet as a grid: only what is in view is in the page, whatever the number of rows. */
export function Grid(props: GridProps) {
  const { label, shape, cells, selection, fresh, charts, editor } = props;
  const scroller = useRef<HTMLDivElement>(null);
  useSyncExternalStore(cells.subscribe, cells.snapshot);
  const merges = useMemo(() => indexMerges(shape.merges), [shape]);
  const layout = useMemo(() => layoutOf(shape), [shape]);
  // The compiler's rule is about callers that memoize what it returns; nothing here hands the virtualizer on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: shape.rowCount - shape.frozenRows,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => shape.rowHeights[index + shape.frozenRows] ?? 0,
    scrollMargin: layout.frozenBottom,
    scrollPaddingStart: layout.frozenBottom,
    overscan: OVERSCAN_ROWS,
    useFlushSync: false, // rows and columns scroll together: drawn once, not twice
  });
  const columns = useVirtualizer({
    count: shape.columnCount - shape.frozenColumns,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => shape.columnWidths[index + shape.frozenColumns] ?? 0,
    horizontal: true,
    scrollMargin: layout.frozenRight,
    scrollPaddingStart: layout.frozenRight,
    overscan: OVERSCAN_COLUMNS,
    useFlushSync: false,
  });
  useEffect(() => {
    rows.measure();
    columns.measure();
  }, [rows, columns, shape]);

  const { row, column } = selection.far;
  const isFollowed = selection.isWhole !== true;
  useEffect(() => {
    if (!isFollowed) return;
    if (row >= shape.frozenRows) rows.scrollToIndex(row - shape.frozenRows, { align: "auto" });
    if (column >= shape.frozenColumns) columns.scrollToIndex(column - shape.frozenColumns, { align: "auto" });
    // Only a new selection scrolls; the user may scroll away from one that stands.
  }, [rows, columns, row, column, isFollowed, shape.frozenRows, shape.frozenColumns]);

  const scrollingColumns = columns.getVirtualItems();
  const firstColumn = scrollingColumns[0]?.index ?? 0;
  const lastColumn = scrollingColumns.at(-1)?.index ?? -1;
  const slots = useMemo(() => columnSlots(shape, layout, firstColumn, lastColumn), [shape, layout, firstColumn, lastColumn]);
  const gap = (scrollingColumns[0]?.start ?? layout.frozenRight) - layout.frozenRight;
  const onKeyDown = useGridKeys(props, scroller);
  const pointer = useGridPointer(props);
  const selected = areaOf(selection);

  const drawnRows = rows.getVirtualItems();
  const isActiveDrawn =
    isDrawn(selection.active.row, shape.frozenRows, drawnRows) && slots.some((slot) => slot.column === selection.active.column);

  const drawRow = (index: number, top: number, isFrozen: boolean) => {
    const height = shape.rowHeights[index] ?? 0;
    if (height === 0) return null;
    const isTouched = index >= selected.row && index < selected.row + selected.rowCount;
    const isActive = index === selection.active.row;
    const freshHere = fresh.filter((area) => index >= area.row && index < area.row + area.rowCount);
    return (
      <GridRow
        key={index}
        row={index}
        top={top}
        height={height}
        isFrozen={isFrozen}
        columns={slots}
        gap={gap}
        headerWidth={layout.headerWidth}
        cells={cells}
        version={cells.versionOf(index)}
        merges={merges}
        rowHeights={shape.rowHeights}
        columnWidths={shape.columnWidths}
        selected={isTouched ? selected : undefined}
        activeColumn={isActive ? selection.active.column : undefined}
        fresh={freshHere.length === 0 ? NO_AREAS : freshHere}
        editor={isActive ? editor : undefined}
      />
    );
  };

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        className="grid"
        aria-label={label}
        aria-multiselectable
        aria-rowcount={shape.rowCount + 1}
        aria-colcount={shape.columnCount + 1}
        aria-activedescendant={isActiveDrawn ? cellId(selection.active.row, selection.active.column) : undefined}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <div role="presentation" className="gridPaper" style={{ width: layout.width, height: layout.height }}>
          <GridHeader columns={slots} gap={gap} headerWidth={layout.headerWidth} height={HEADER_HEIGHT} selected={selected} />
          {layout.frozenTops.map((top, index) => drawRow(index, top, true))}
          {charts.map((chart) => (
            <ChartView key={chart.id} chart={chart} left={layout.headerWidth} top={HEADER_HEIGHT} />
          ))}
          {drawnRows.map(({ index, start }) => drawRow(index + shape.frozenRows, start, false))}
        </div>
      </div>
      {charts.length > 0 && (
        <ul className="forReaders" aria-label={words.charts}>
          {charts.map((chart) => (
            <li key={chart.id}>{chartInWords(chart)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function isDrawn(row: number, frozenRows: number, drawn: readonly { readonly index: number }[]): boolean {
  if (row < frozenRows) return true;
  const index = row - frozenRows;
  return index >= (drawn[0]?.index ?? 0) && index <= (drawn.at(-1)?.index ?? -1);
}

interface Layout {
  readonly headerWidth: number;
  readonly frozenTops: readonly number[];
  readonly frozenLefts: readonly number[];
  /** Where the scrolling rows and columns begin. */
  readonly frozenBottom: number;
  readonly frozenRight: number;
  readonly width: number;
  readonly height: number;
}

function layoutOf(shape: SheetShape): Layout {
  const headerWidth = Math.max(LEAST_HEADER_WIDTH, String(shape.rowCount).length * DIGIT_WIDTH + 12);
  const frozenTops = edges(shape.rowHeights, shape.frozenRows, HEADER_HEIGHT);
  const frozenLefts = edges(shape.columnWidths, shape.frozenColumns, headerWidth);
  return {
    headerWidth,
    frozenTops,
    frozenLefts,
    frozenBottom: HEADER_HEIGHT + total(shape.rowHeights.subarray(0, shape.frozenRows)),
    frozenRight: headerWidth + total(shape.columnWidths.subarray(0, shape.frozenColumns)),
    width: headerWidth + total(shape.columnWidths),
    height: HEADER_HEIGHT + total(shape.rowHeights),
  };
}

function edges(sizes: Float64Array, count: number, start: number): number[] {
  let edge = start;
  return Array.from(sizes.subarray(0, count), (size) => (edge += size) - size);
}

function total(sizes: Float64Array): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}

function columnSlots(shape: SheetShape, layout: Layout, first: number, last: number): ColumnSlot[] {
  const frozen = layout.frozenLefts.map((left, column) => ({ column, width: shape.columnWidths[column] ?? 0, stickyLeft: left }));
  const scrolling = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const column = shape.frozenColumns + first + index;
    return { column, width: shape.columnWidths[column] ?? 0, stickyLeft: undefined };
  });
  return [...frozen, ...scrolling].filter(({ width }) => width > 0);
}
