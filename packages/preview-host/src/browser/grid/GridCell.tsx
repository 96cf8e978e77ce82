import type { CSSProperties, ReactNode } from "react";
import type { Cell } from "./cellCache";
import { GRID_FONT_PIXELS, numberText } from "./textFit";

export interface GridCellProps {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly width: number;
  readonly height: number;
  /** How far the text may run over empty neighbours. */
  readonly reach: number;
  /** Left edge of a frozen column, which stays in place. */
  readonly stickyLeft: number | undefined;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isFresh: boolean;
  /** It covers other cells, and lies in a holder that keeps its place. */
  readonly isMerged: boolean;
  readonly editor: ReactNode;
}

const POINTS_OF_GRID_FONT = 11;

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export function GridCell(props: GridCellProps) {
  const { row, column, cell, isActive, isSelected, editor } = props;
  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      data-row={row}
      data-column={column}
      title={[cell?.hint, cell?.note].filter(Boolean).join("\n") || undefined}
      className={classNames(props)}
      style={cellStyle(props)}
    >
      {isActive && editor ? editor : <CellText {...props} />}
      {cell?.note !== undefined && (
        <span className="noteMark">
          <span className="forReaders">, has a note: {cell.note}</span>
        </span>
      )}
    </div>
  );
}

function CellText({ cell, width, reach }: GridCellProps) {
  if (!cell || cell.text === "") return null;
  const { look } = cell;
  const text = look.isNumber ? numberText(cell, width, look.isBold === true) : look.isWrapped ? cell.text : onOneLine(cell.text);
  return (
    <span className="cellText" style={reach > width ? { width: reach } : undefined}>
      {text}
      {look.isStale && <span className="forReaders"> (not recalculated)</span>}
      {look.isError && cell.hint !== undefined && <span className="forReaders">, {cell.hint}</span>}
    </span>
  );
}

/** A line break shows only where text wraps. */
function onOneLine(text: string): string {
  return text.includes("\n") ? text.replace(/\r?\n/g, "") : text;
}

function classNames({ cell, width, reach, stickyLeft, isActive, isSelected, isFresh, isMerged }: GridCellProps): string {
  const look = cell?.look;
  const names = ["cell"];
  if (look) names.push(look.align);
  if (look?.vertical) names.push(look.vertical === "top" ? "atTop" : "atMiddle");
  if (look?.isBold) names.push("bold");
  if (look?.isItalic) names.push("italic");
  if (look?.isUnderlined) names.push("underlined");
  if (look?.isWrapped) names.push("wrapped");
  if (look?.isStale) names.push("stale");
  if (look?.isSpilled) names.push("spilled");
  if (stickyLeft !== undefined) names.push("frozen");
  if (isMerged) names.push("merged");
  if (reach > width) names.push("reaching");
  if (isSelected) names.push("selected");
  if (isActive) names.push("active");
  if (isFresh) names.push("fresh");
  return names.join(" ");
}

function cellStyle({ cell, width, height, stickyLeft, isMerged }: GridCellProps): CSSProperties {
  const look = cell?.look;
  return {
    width,
    height,
    ...(stickyLeft !== undefined && !isMerged && { left: stickyLeft }),
    ...(look?.fill !== undefined && { backgroundColor: look.fill }),
    ...(look?.color !== undefined && { color: look.color }),
    ...(look?.size !== undefined && { fontSize: (look.size * GRID_FONT_PIXELS) / POINTS_OF_GRID_FONT }),
  };
}
