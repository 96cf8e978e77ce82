import { DefaultButton, PrimaryButton } from "@fluentui/react";
import { Banner } from "../parts/Banner";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
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
  if (outlook === undefined) return null;
  const isUsable = refusals.length === 0;
  const { Inventory, Invoices } = outlook.recognition.sheets;
  const isFirstRun = Inventory === undefined && Invoices === undefined && !isWelcomeSkipped;
  if (isFirstRun) return <Welcome isEmpty={outlook.isEmpty} onSample={() => void actions.addSample()} onSkip={actions.skipWelcome} />;
  const rows = Object.values(outlook.recognition.sheets).reduce((sum, sheet) => sum + Math.max(0, sheet.rowCount), 0);
  return (
    <>
      {result && <ResultBanner result={result} actions={actions} isBusy={state.work !== undefined} />}
      {!isUsable && (
        <Banner tone="warning" title={words.refused}>
          <ul>
            {refusals.map(({ kind, message }) => (
              <li key={kind}>{message}</li>
            ))}
          </ul>
        </Banner>
      )}
      {preview && result?.kind !== "filled" && <PreviewSummary preview={preview} onFindings={() => actions.chooseTab("findings")} />}
      {isUsable && <Buttons state={state} actions={actions} />}
      {isUsable && rows >= LARGE_ROWS && <p className="soft small">{words.preview.large}</p>}
      <FoundSheets outlook={outlook} actions={actions} />
      {isUsable && <Rights outlook={outlook} onEnter={actions.enterTerm} />}
    </>
  );
}

/** One button leads on: Preview while there is none, then Fill. */
function Buttons({ state: { preview, isStale, work, result }, actions }: { state: PaneState; actions: PaneActions }) {
  const isBusy = work !== undefined;
  const isReady = preview !== undefined && !isStale && result?.kind !== "filled";
  const previewButton = {
    text: preview ? words.preview.again : words.preview.button,
    disabled: isBusy,
    allowDisabledFocus: true,
    onClick: () => void actions.preview(),
  };
  const fillButton = { text: words.preview.fill, disabled: isBusy, allowDisabledFocus: true, onClick: () => void actions.fill() };
  return (
    <div className="actions">
      {isReady ? (
        <>
          <PrimaryButton {...fillButton} />
          <DefaultButton {...previewButton} />
        </>
      ) : (
        <>
          <PrimaryButton {...previewButton} />
          {preview && <DefaultButton {...fillButton} />}
        </>
      )}
    </div>
  );
}
