import type { KeyboardEvent, RefObject } from "react";
import type { Direction } from "../desk/desk";
import type { GridProps } from "./Grid";
import { moveFor, stepped } from "./moves";
import type { CellPlace } from "./selection";

const ROW_HEIGHT = 20;

/** The keyboard of a sheet. Tab is left alone: it leads on to the tabs and the pane. */
export function useGridKeys(props: GridProps, scroller: RefObject<HTMLDivElement | null>): (event: KeyboardEvent) => void {
  const { shape, selection, onSelect, onEdge, onEdit, onEmpty } = props;

  const select = (to: CellPlace, isExtending: boolean): void =>
    onSelect(isExtending ? { active: selection.active, far: to } : { active: to, far: to });

  const move = (event: KeyboardEvent): boolean => {
    const isMoving = moveFor(event, event.shiftKey ? selection.far : selection.active, shape, rowsPerPage(scroller.current));
    if (!isMoving) return false;
    if ("edge" in isMoving) onEdge(isMoving.edge, event.shiftKey);
    else select(isMoving.to, event.shiftKey);
    return true;
  };

  const act = (event: KeyboardEvent): boolean => {
    if (event.key === "Enter") return step(event.shiftKey ? "up" : "down");
    if (event.key === "F2") return done(() => onEdit());
    if (event.key === "Delete" || event.key === "Backspace") return done(onEmpty);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") return done(selectAll);
    const isLetter = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    return isLetter && done(() => onEdit(event.key));
  };

  const step = (direction: Direction): boolean => done(() => select(stepped(selection.active, direction, shape), false));
  const selectAll = (): void => {
    const far = { row: Math.max(0, shape.lastRow), column: Math.max(0, shape.lastColumn) };
    onSelect({ active: { row: 0, column: 0 }, far, isWhole: true });
  };

  return (event) => {
    if (event.nativeEvent.isComposing) return;
    if (move(event) || act(event)) event.preventDefault();
  };
}

function done(action: () => void): true {
  action();
  return true;
}

function rowsPerPage(scroller: HTMLDivElement | null): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
}
