import type { Outlook } from "../../credits/outlook";
import type { Refusal } from "../../workbook/refusal";
import { Banner } from "../parts/Banner";
import { useShownWhenNew } from "../parts/useShownWhenNew";
import type { PaneActions } from "../state/actions";
import { LARGE_ROWS, type PaneState } from "../state/paneState";
import { Fold } from "../parts/Fold";
import { words } from "../words";
import { FirstSteps } from "./FirstSteps";
import { FoundSheets } from "./FoundSheets";
import { KeptFill } from "./KeptFill";
import { LaterView } from "./LaterView";
import { Rights } from "./Rights";
import { TakeBack } from "./TakeBack";
import { Welcome } from "./Welcome";

export function FillView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { outlook, refusals, preview, result, undos, lastFill, isWelcomeSkipped } = state;
  const undo = undos.at(-1);
  const isBusy = state.work !== undefined;
  const news = useShownWhenNew(result ?? preview);
  if (outlook === undefined) return null;
  const isUsable = refusals.length === 0;
  const { Inventory, Invoices } = outlook.recognition.sheets;
  const isBegun = [outlook.choices, outlook.recognition.incomplete].some((it) => Object.keys(it).length > 0);
  const isFirstRun = Inventory === undefined && Invoices === undefined && !isBegun && !isWelcomeSkipped;
  if (isFirstRun) return <Welcome isEmpty={outlook.isEmpty} onSample={() => void actions.addSample()} onSkip={actions.skipWelcome} />;
  const rows = Object.values(outlook.recognition.sheets).reduce((sum, sheet) => sum + Math.max(0, sheet.rowCount), 0);
  return (
    <>
      <div className="news" ref={news} />
      <FirstSteps guide={state.guide} actions={actions} />
      {result && <LaterView key={result.kind} view="ResultBanner" state={state} actions={actions} />}
      {undo && <TakeBack last={undo} earlier={undos.slice(0, -1)} isBusy={isBusy} actions={actions} />}
      {lastFill && outlook.unfinished === undefined && (
        <KeptFill lastFill={lastFill} isThisPages={undos.some(({ wrote }) => wrote.by === "fill")} isBusy={isBusy} actions={actions} />
      )}
      {!isUsable && <Refusals refusals={refusals} outlook={outlook} />}
      {preview && result?.kind !== "filled" && <LaterView view="PreviewSummary" state={state} actions={actions} />}
      {preview?.prepared.changed && result?.kind !== "filled" && <LaterView view="FigureChangesView" state={state} actions={actions} />}
      {preview && isUsable && preview.prepared.typedOver.length > 0 && <LaterView view="TypedOverView" state={state} actions={actions} />}
      {preview && isUsable && <LaterView view="ProposeReturn" state={state} actions={actions} />}
      {isUsable && rows >= LARGE_ROWS && <p className="soft small">{words.preview.large}</p>}
      <FoundSheets outlook={outlook} actions={actions} />
      {isUsable && <Rights state={state} outlook={outlook} actions={actions} />}
    </>
  );
}

/** Why nothing can be filled, and what to do about it. */
function Refusals({ refusals, outlook }: { refusals: readonly Refusal[]; outlook: Outlook }) {
  const { incomplete } = outlook.recognition;
  return (
    <Banner tone="warning" title={words.refused.title}>
      <ul>
        {refusals.map(({ kind, message, detail, candidates }) => (
          <li key={kind}>
            {message}{" "}
            {incomplete[kind]?.missing.length ? words.refused.chooseColumns : candidates.length > 0 && words.refused.chooseSheet(kind)}
            {detail !== undefined && (
              <Fold title={words.refused.detail}>
                <p className="small">{detail}</p>
              </Fold>
            )}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
