import { useCallback, useEffect, useRef, useState, type CSSProperties } from "react";
import { parseArea } from "../book/address";
import { OLD_EXCEL, type Simulation } from "./desk/simulation";
import { FormulaBar } from "./frame/FormulaBar";
import { Message } from "./frame/Message";
import { PaneFrame } from "./frame/PaneFrame";
import { RibbonStrip } from "./frame/RibbonStrip";
import { SheetTabs } from "./frame/SheetTabs";
import { SimulateMenu } from "./frame/SimulateMenu";
import { StatusBar } from "./frame/StatusBar";
import { TitleBar } from "./frame/TitleBar";
import { useFileDrop } from "./frame/useFileDrop";
import { CellEditor } from "./grid/CellEditor";
import { Grid } from "./grid/Grid";
import { areaOf, selectionOf } from "./grid/selection";
import { cellName } from "../book/address";
import type { AddinManifest, RibbonButton } from "./page/addinManifest";
import type { DeskClient } from "./page/deskClient";
import { useAreaKeys } from "./page/useAreaKeys";
import { useEditing } from "./page/useEditing";
import { useFiles } from "./page/useFiles";
import { useFunctions } from "./page/useFunctions";
import { useUnsaved } from "./page/useUnsaved";
import { useWorkbook } from "./page/useWorkbook";
import type { PaneConnection } from "./page/paneRoute";
import type { Start } from "./page/start";
import { words } from "./words";

export interface AppProps {
  readonly client: DeskClient;
  readonly manifest: AddinManifest;
  readonly start: Start;
}

const GRID_ID = "sheet-panel";
const USUAL_PANE = 350;
const NEW_EXCEL = "1.15";
/** The ribbon and the add-in's wish to show its pane are the user's own. */
const NOBODY = (): void => undefined;

export function App({ client, manifest, start }: AppProps) {
  const { desk } = client;
  const [message, setMessage] = useState<string>();
  const [paneWidth, setPaneWidth] = useState(USUAL_PANE);
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [otherWidth, setOtherWidth] = useState(USUAL_PANE);
  const holder = useRef<HTMLDivElement>(null);
  const pane = useRef<PaneConnection>(undefined);
  const keepPane = useCallback((connected: PaneConnection | undefined) => void (pane.current = connected), []);

  const report = useCallback((error: unknown) => setMessage(messageFor(error)), []);
  const focusGrid = useCallback(() => holder.current?.querySelector<HTMLElement>("[role=grid]")?.focus(), []);
  const workbook = useWorkbook(client, report);
  const { view, sheet, selection, content, showWorkbook, showView } = workbook;
  const edit = useEditing(client, workbook, focusGrid, report);
  const unsaved = useUnsaved(client);
  const clearMessage = useCallback(() => setMessage(undefined), []);
  const files = useFiles(desk, { start, fileName: view?.fileName ?? "", unsaved, showWorkbook, report, clearMessage });
  const library = useFunctions(desk, manifest, report);
  const isDropping = useFileDrop(files.open);
  const hearAreaKeys = useAreaKeys();

  const simulate = useCallback(
    (simulation: Simulation) => {
      // Shown at once: a switch that answers late feels broken.
      if (view) showView({ ...view, simulation });
      desk.simulate(simulation).then(showView, report);
    },
    [desk, report, view, showView],
  );
  const press = (button: RibbonButton): void => {
    if (button.functionName === undefined) setPaneOpen(true);
    else pane.current?.runCommand(button.functionName, button.id);
  };
  const goTo = (address: string): void => {
    const area = parseArea(address);
    const isHere = area && sheet && area.row < sheet.shape.rowCount && area.column < sheet.shape.columnCount;
    if (!isHere) return setMessage(words.nameBoxUnknown(address));
    workbook.select(selectionOf(area));
    focusGrid();
  };

  useEffect(() => {
    document.title = view ? `${view.fileName} - ${manifest.name}` : manifest.name;
  }, [view, manifest]);

  const { active } = selection;
  const editing = edit.editing;
  const isOtherOpen = view?.simulation.anotherPerson === true;
  const apiLevel = (view?.simulation ?? start.simulation).oldExcel ? OLD_EXCEL : NEW_EXCEL;
  return (
    <div
      className="preview"
      style={{ "--pane-width": `${(isPaneOpen ? paneWidth : 0) + (isOtherOpen ? otherWidth : 0)}px` } as CSSProperties}
      data-ready={sheet !== undefined}
      data-busy={files.status !== undefined}
    >
      <TitleBar
        fileName={view?.fileName ?? ""}
        addinName={manifest.name}
        helpUrl={manifest.helpUrl}
        onOpen={files.open}
        onDownload={files.save}
        onSample={files.openSample}
      >
        {view && <SimulateMenu simulation={view.simulation} onChange={simulate} />}
      </TitleBar>
      <RibbonStrip manifest={manifest} onPress={press} />
      <div className="workArea">
        <main className="workbook" data-area="sheet">
          <FormulaBar
            selection={selection}
            content={content}
            editedText={editing?.text}
            isEditing={editing?.startedIn === "bar"}
            library={library}
            onGoTo={goTo}
            onBegin={() => edit.begin("bar")}
            onChange={edit.change}
            onLeave={edit.leave}
          />
          <div ref={holder} id={GRID_ID} role="tabpanel" aria-label={words.sheets} className="gridHolder">
            {sheet && view ? (
              <Grid
                key={sheet.shape.sheetId}
                label={words.gridLabel(view.tabs.find(({ id }) => id === view.activeSheetId)?.name ?? "")}
                {...sheet}
                selection={selection}
                fresh={workbook.fresh}
                charts={workbook.charts}
                editor={
                  editing && (
                    <CellEditor
                      label={words.editCell(cellName(active.row, active.column))}
                      text={editing.text}
                      hasFocus={editing.startedIn === "cell"}
                      library={library}
                      onChange={edit.change}
                      onLeave={edit.leave}
                    />
                  )
                }
                onSelect={workbook.select}
                onEdge={workbook.goToEdge}
                onEdit={(letter) => edit.begin("cell", letter)}
                onEmpty={edit.empty}
              />
            ) : (
              <div className="noSheet" />
            )}
          </div>
          <SheetTabs tabs={view?.tabs ?? []} activeId={view?.activeSheetId ?? ""} panelId={GRID_ID} onGoTo={workbook.goToSheet} />
          <StatusBar
            status={files.status ?? (editing ? words.editing : words.ready)}
            summary={areaOf(selection).rowCount * areaOf(selection).columnCount > 1 ? workbook.summary : undefined}
            hasStaleFormulas={view?.hasStaleFormulas ?? false}
          />
        </main>
        {view && (
          <PaneFrame
            // An Excel of another age, or another workbook, starts the pane anew.
            key={`${apiLevel}|${workbook.opened}`}
            person="user"
            title={words.paneTitle(manifest.name)}
            manifest={manifest}
            client={client}
            apiLevel={apiLevel}
            isOpen={isPaneOpen}
            width={paneWidth}
            onWidth={setPaneWidth}
            onLoad={hearAreaKeys}
            onConnect={keepPane}
            onShow={setPaneOpen}
            onClose={() => setPaneOpen(false)}
            report={report}
          />
        )}
        {view && isOtherOpen && (
          <PaneFrame
            key={`other|${workbook.opened}`}
            person="other"
            title={words.otherPane(manifest.name)}
            manifest={manifest}
            client={client.ofOther}
            apiLevel={NEW_EXCEL}
            isOpen
            width={otherWidth}
            onWidth={setOtherWidth}
            onLoad={hearAreaKeys}
            onConnect={NOBODY}
            onShow={NOBODY}
            onClose={() => simulate({ ...view.simulation, anotherPerson: false })}
            report={report}
          />
        )}
      </div>
      <Message text={message} onDismiss={() => setMessage(undefined)} />
      {isDropping && <div className="dropVeil">{words.dropHere}</div>}
    </div>
  );
}

function messageFor(error: unknown): string {
  if (error instanceof Error && error.name === "DeskRefusal") return error.message;
  return words.unexpected(error instanceof Error ? error.message : String(error));
}
