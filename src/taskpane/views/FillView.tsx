import { useEffect, useRef } from "react";
import type { Outlook } from "../../credits/outlook";
import type { Refusal } from "../../workbook/recognise";
import { Banner } from "../parts/Banner";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { Fold } from "../parts/Fold";
import { words } from "../words";
import { FoundSheets } from "./FoundSheets";
import { PreviewSummary } from "./PreviewSummary";
import { ResultBanner } from "./ResultBanner";
import { Rights } from "./Rights";
import { Welcome } from "./Welcome";

/** From this many rows on a fill takes long enough to say so. */
const LARGE_ROWS = 50_000;

export function FillView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { outlook, refusals, preview, result, isWelcomeSkipped } = state;
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
      {result && <ResultBanner key={result.kind} result={result} actions={actions} isBusy={state.work !== undefined} />}
      {!isUsable && <Refusals refusals={refusals} outlook={outlook} />}
      {preview && result?.kind !== "filled" && <PreviewSummary preview={preview} onFindings={() => actions.chooseTab("findings")} />}
      {isUsable && rows >= LARGE_ROWS && <p className="soft small">{words.preview.large}</p>}
      <FoundSheets outlook={outlook} actions={actions} />
      {isUsable && <Rights outlook={outlook} onEnter={actions.enterTerm} />}
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

/** What was just worked out stands at the top of the view, which may be scrolled away. */
function useShownWhenNew(what: unknown) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(what);
  useEffect(() => {
    if (what !== undefined && what !== shown.current) place.current?.scrollIntoView({ block: "start" });
    shown.current = what;
  }, [what]);
  return place;
}
