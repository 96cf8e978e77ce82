import { DefaultButton } from "@fluentui/react";
import { rowOfDetail, rowReasons, type RowReasons } from "../../credits/rowReasons";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { PaneState, Preview } from "../state/paneState";
import { words } from "../words";
import { FindingItem } from "./FindingItem";
import { NotYet } from "./NotYet";
import { RightReasonPanel } from "./RightReasonPanel";

/** How the figures of the selected row came about. */
export function WhyView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { preview, refusals, work } = state;
  if (!preview)
    return <NotYet text={words.why.notYet} onPreview={refusals.length === 0 && !work ? () => void actions.preview() : undefined} />;
  const { Inventory } = preview.prepared.decoded.sheets;
  const row = selectedRow(state, preview);
  const reasons = row === undefined ? undefined : rowReasons(preview.prepared, row);
  if (reasons) return <Reasons reasons={reasons} actions={actions} />;
  return (
    <>
      <p className="soft">{state.selection === undefined ? words.why.choose : words.why.elsewhere(Inventory.sheetName)}</p>
      <div className="actions">
        <DefaultButton
          text={words.why.goTo(Inventory.sheetName)}
          onClick={() => void actions.goToCell(Inventory.sheetName, Inventory.top, Inventory.columns["partNumber"] ?? 0)}
        />
      </div>
    </>
  );
}

/** The selected row of Inventory, or the one that a selected line of Credit detail belongs to. */
function selectedRow({ selection, outlook }: PaneState, { prepared }: Preview): number | undefined {
  if (selection === undefined) return undefined;
  if (selection.sheetId === prepared.decoded.sheets.Inventory.sheetId) return selection.row;
  const sheet = outlook?.shape.sheets.find(({ id }) => id === selection.sheetId);
  return sheet?.name === "Credit detail" ? rowOfDetail(prepared, selection.row) : undefined;
}

function Reasons({ reasons, actions }: { reasons: RowReasons; actions: PaneActions }) {
  const { count, date } = useFormats();
  const title = [words.why.row(count(reasons.sheetRow)), reasons.part].filter((it) => it !== "").join(" · ");
  return (
    <>
      <h2>
        {title} {reasons.asOfDate !== undefined && <span className="soft small">{words.why.asOf(date(reasons.asOfDate))}</span>}
      </h2>
      {reasons.kind !== "figures" && <p>{words.why[reasons.kind]}</p>}
      {reasons.rights.map((reason) => (
        <RightReasonPanel key={reason.right} reason={reason} onTerms={() => actions.chooseTab("terms")} />
      ))}
      {reasons.findings.length > 0 && (
        <section aria-labelledby="row-findings">
          <h3 id="row-findings">{words.why.findings}</h3>
          <ul className="list">
            {reasons.findings.map((finding, place) => (
              <FindingItem key={place} finding={finding} actions={actions} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
