import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Area } from "../../book/model";
import type { ChartPicture } from "../desk/chartPicture";
import type { AreaSummary, CellContent, Direction, Notice, SheetShape, WorkbookView } from "../desk/desk";
import { CellCache, type FetchBlock } from "../grid/cellCache";
import { ontoAnchor } from "../grid/moves";
import { areaOf, selectionOf, singleCell, type GridSelection } from "../grid/selection";
import type { DeskClient } from "./deskClient";

/** How long newly filled cells stay lit; the style sheet fades them in the same time. */
const FRESH_MS = 2_600;

const QUIET_MS = 150;
const NO_CHARTS: readonly ChartPicture[] = [];

export interface SheetState {
  readonly shape: SheetShape;
  readonly cells: CellCache;
}

export interface WorkbookState {
  readonly view: WorkbookView | undefined;
  readonly sheet: SheetState | undefined;
  readonly selection: GridSelection;
  readonly content: CellContent | undefined;
  readonly summary: AreaSummary | undefined;
  readonly fresh: readonly Area[];
  readonly charts: readonly ChartPicture[];
  /** Counts workbooks opened: another number, another workbook. */
  readonly opened: number;
  /** Another workbook. */
  readonly showWorkbook: (view: WorkbookView) => void;
  /** The same workbook, changed around its cells. */
  readonly showView: (view: WorkbookView) => void;
  readonly goToSheet: (sheetId: string) => void;
  readonly select: (selection: GridSelection) => void;
  readonly goToEdge: (direction: Direction, isExtending: boolean) => void;
}

/** The workbook as the page shows it, kept in step with the worker's. */
export function useWorkbook({ desk, onNotice }: DeskClient, report: (error: unknown) => void): WorkbookState {
  const [view, setView] = useState<WorkbookView>();
  const [sheet, setSheet] = useState<SheetState>();
  const [selection, setSelection] = useState(singleCell(0, 0));
  const [content, setContent] = useState<CellContent>();
  const [summary, setSummary] = useState<AreaSummary>();
  const [fresh, setFresh] = useState<readonly (Area & { readonly sheetId: string })[]>([]);
  /** Counts changes of cells, so that formula bar and status bar follow them. */
  const [changes, setChanges] = useState(0);
  const [charts, setCharts] = useState<{ readonly sheetId: string; readonly pictures: readonly ChartPicture[] }>();
  const [shapeAsked, setShapeAsked] = useState(0);
  /** Where each sheet was left. */
  const places = useRef(new Map<string, GridSelection>());
  const [opened, setOpened] = useState(0);
  const sheetId = view?.activeSheetId;

  const showWorkbook = useCallback((next: WorkbookView) => {
    setOpened((count) => count + 1);
    places.current.clear();
    setSheet(undefined);
    setSelection(singleCell(0, 0));
    setView(next);
  }, []);

  const current = useRef({ sheetId, sheet });
  useEffect(() => {
    current.current = { sheetId, sheet };
  }, [sheetId, sheet]);

  useEffect(() => {
    if (sheetId === undefined) return;
    let isCurrent = true;
    const fetchBlock = (area: Area) => desk.cells(sheetId, area).catch((error: unknown) => void report(error));
    desk.shape(sheetId).then((shape) => {
      if (isCurrent) setSheet(withShape(current.current.sheet, shape, fetchBlock));
    }, report);
    return () => {
      isCurrent = false;
    };
  }, [desk, report, sheetId, shapeAsked, opened]);

  useEffect(() => {
    if (sheetId === undefined) return;
    let isCurrent = true;
    const { active } = selection;
    desk.content(sheetId, active.row, active.column).then((next) => isCurrent && setContent(next), report);
    desk.summary(sheetId, areaOf(selection)).then((next) => isCurrent && setSummary(next), report);
    return () => {
      isCurrent = false;
    };
  }, [desk, report, sheetId, selection, changes, opened]);

  // Charts follow what was written to any sheet, once it is quiet for a moment.
  useEffect(() => {
    if (sheetId === undefined) return;
    let isCurrent = true;
    const asked = setTimeout(() => {
      desk.charts(sheetId).then((pictures) => isCurrent && setCharts({ sheetId, pictures }), report);
    }, QUIET_MS);
    return () => {
      isCurrent = false;
      clearTimeout(asked);
    };
  }, [desk, report, sheetId, shapeAsked, changes, opened]);

  useEffect(() => {
    const show = (notice: Notice): void => {
      switch (notice.kind) {
        case "view":
          return setView(notice.view);
        case "shape":
          if (notice.sheetId === current.current.sheetId) setShapeAsked((count) => count + 1);
          return;
        case "cells":
          if (notice.sheetId === current.current.sheetId) notice.areas.forEach((area) => current.current.sheet?.cells.invalidate(area));
          setChanges((count) => count + 1);
          if (notice.isFill) lightUp(notice.areas.map((area) => ({ ...area, sheetId: notice.sheetId })));
          return;
        case "selection":
          setView((before) => before && { ...before, activeSheetId: notice.sheetId });
          return setSelection(selectionOf(notice.area));
        case "office":
          return;
      }
    };
    const lightUp = (areas: readonly (Area & { readonly sheetId: string })[]): void => {
      setFresh((before) => [...before, ...areas]);
      setTimeout(() => setFresh((before) => before.filter((area) => !areas.includes(area))), FRESH_MS);
    };
    return onNotice(show);
  }, [onNotice]);

  const select = useCallback(
    (wanted: GridSelection) => {
      if (sheetId === undefined || !sheet) return;
      const next = ontoAnchor(wanted, sheet.shape);
      places.current.set(sheetId, next);
      setSelection(next);
      desk.select(sheetId, areaOf(next)).catch(report);
    },
    [desk, report, sheetId, sheet],
  );

  const goToSheet = useCallback(
    (id: string) => {
      const place = places.current.get(id) ?? singleCell(0, 0);
      setView((before) => before && { ...before, activeSheetId: id });
      setSelection(place);
      desk.select(id, areaOf(place)).catch(report);
    },
    [desk, report],
  );

  const goToEdge = useCallback(
    (direction: Direction, isExtending: boolean) => {
      if (sheetId === undefined) return;
      const from = isExtending ? selection.far : selection.active;
      desk
        .dataEdge(sheetId, from.row, from.column, direction)
        .then((to) => select(isExtending ? { active: selection.active, far: to } : { active: to, far: to }), report);
    },
    [desk, report, sheetId, selection, select],
  );

  const freshHere = useMemo(() => fresh.filter((area) => area.sheetId === sheetId), [fresh, sheetId]);
  const shown = sheet?.shape.sheetId === sheetId ? sheet : undefined;
  return {
    view,
    sheet: shown,
    selection,
    content,
    summary,
    fresh: freshHere,
    charts: charts !== undefined && charts.sheetId === sheetId ? charts.pictures : NO_CHARTS,
    opened,
    showWorkbook,
    showView: setView,
    goToSheet,
    select,
    goToEdge,
  };
}

/** A sheet that only changed its shape keeps the cells that were fetched. */
function withShape(before: SheetState | undefined, shape: SheetShape, fetchBlock: FetchBlock): SheetState {
  if (before?.shape.sheetId !== shape.sheetId) return { shape, cells: new CellCache(fetchBlock, shape.rowCount, shape.columnCount) };
  before.cells.resize(shape.rowCount, shape.columnCount);
  return { shape, cells: before.cells };
}
