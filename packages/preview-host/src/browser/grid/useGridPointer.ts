import { useRef, type PointerEvent } from "react";
import type { GridProps } from "./Grid";
import { singleCell, type GridSelection } from "./selection";

type Spot = { readonly row: number; readonly column: number } | { readonly row: number } | { readonly column: number };

/** Selecting by mouse or finger: a click, a drag, Shift and a click; a header takes its whole row or column. */
export function useGridPointer({ shape, selection, onSelect, onEdit }: GridProps) {
  const isDragging = useRef(false);

  const whole = (spot: Spot): GridSelection => {
    if ("row" in spot && "column" in spot) return singleCell(spot.row, spot.column);
    if ("row" in spot)
      return { active: { row: spot.row, column: 0 }, far: { row: spot.row, column: shape.columnCount - 1 }, isWhole: true };
    return { active: { row: 0, column: spot.column }, far: { row: shape.rowCount - 1, column: spot.column }, isWhole: true };
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
    const spot = spotOf(event.target);
    if (!spot) return;
    const next = whole(spot);
    isDragging.current = event.pointerType === "mouse" && "row" in spot && "column" in spot;
    onSelect(event.shiftKey ? { ...next, active: selection.active } : next);
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (!isDragging.current) return;
    if ((event.buttons & 1) === 0) {
      isDragging.current = false;
      return;
    }
    const spot = spotOf(event.target);
    if (!spot || !("row" in spot && "column" in spot)) return;
    if (spot.row !== selection.far.row || spot.column !== selection.far.column) onSelect({ active: selection.active, far: spot });
  };

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: () => {
      isDragging.current = false;
    },
    onDoubleClick: (event: { readonly target: EventTarget }) => {
      const spot = spotOf(event.target);
      if (spot && "row" in spot && "column" in spot) onEdit();
    },
  };
}

function spotOf(target: EventTarget): Spot | undefined {
  if (!(target instanceof Element)) return undefined;
  const element = target.closest<HTMLElement>("[data-row], [data-column]");
  const row = element?.dataset["row"];
  const column = element?.dataset["column"];
  if (row !== undefined && column !== undefined) return { row: Number(row), column: Number(column) };
  if (row !== undefined) return { row: Number(row) };
  return column === undefined ? undefined : { column: Number(column) };
}
