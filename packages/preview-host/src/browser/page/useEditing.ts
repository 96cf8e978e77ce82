import { useCallback, useEffect, useRef, useState } from "react";
import type { EditLeave } from "../grid/CellEditor";
import { stepped } from "../grid/moves";
import { areaOf, type CellPlace } from "../grid/selection";
import type { DeskClient } from "./deskClient";
import type { WorkbookState } from "./useWorkbook";

export interface Editing {
  readonly sheetId: string;
  readonly place: CellPlace;
  readonly text: string;
  readonly startedIn: "cell" | "bar";
}

export interface EditingState {
  readonly editing: Editing | undefined;
  readonly begin: (startedIn: Editing["startedIn"], firstLetter?: string) => void;
  readonly change: (text: string) => void;
  readonly leave: (leave: EditLeave) => void;
  readonly empty: () => void;
}

/** Typing into a cell, in its place or in the formula bar. While it lasts, Excel answers no add-in. */
export function useEditing(
  { desk }: DeskClient,
  workbook: WorkbookState,
  focusGrid: () => void,
  report: (error: unknown) => void,
): EditingState {
  const [editing, setEditing] = useState<Editing>();
  const { view, sheet, selection, content, select } = workbook;
  const sheetId = view?.activeSheetId;
  const isEditing = editing !== undefined;
  /** Taking the focus away from the editor is one more wish to leave, before the page is drawn without it. */
  const isOpen = useRef(false);

  useEffect(() => {
    desk.editing(isEditing).catch(report);
  }, [desk, report, isEditing]);

  const begin = useCallback<EditingState["begin"]>(
    (startedIn, firstLetter) => {
      if (sheetId === undefined) return;
      isOpen.current = true;
      setEditing((before) => before ?? { sheetId, place: selection.active, text: firstLetter ?? content?.text ?? "", startedIn });
    },
    [sheetId, selection, content],
  );

  const change = useCallback((text: string) => setEditing((before) => before && { ...before, text }), []);

  const leave = useCallback<EditingState["leave"]>(
    ({ keep, then }) => {
      if (!editing || !isOpen.current) return;
      isOpen.current = false;
      setEditing(undefined);
      const { row, column } = editing.place;
      // A cell that was looked at but not changed is not written: a formula's saved result would be lost.
      if (keep && editing.text !== (content?.text ?? "")) desk.enter(editing.sheetId, row, column, editing.text).catch(report);
      if (then === "stay" && keep) return;
      if (sheet && then !== "stay") {
        const to = stepped(editing.place, then, sheet.shape);
        select({ active: to, far: to });
      }
      focusGrid();
    },
    [desk, report, editing, content, sheet, select, focusGrid],
  );

  const empty = useCallback(() => {
    if (sheetId !== undefined) desk.empty(sheetId, areaOf(selection)).catch(report);
  }, [desk, report, sheetId, selection]);

  return { editing, begin, change, leave, empty };
}
