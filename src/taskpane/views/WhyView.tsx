import { DefaultButton } from "@fluentui/react";
import { reasonsAt, type RowPlace } from "../../credits/furtherReasons";
import type { RowReasons, SheetPlace } from "../../credits/rowReasons";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { PaneState, Preview } from "../state/paneState";
import { words } from "../laterWords";
import { FigureMark } from "./FigureMark";
import { FindingItem } from "./FindingItem";
import type { LotsAtHand } from "./LotsTable";
import { NotYet } from "./NotYet";
import { RightReasonPanel } from "./RightReasonPanel";

/** How the figures of the selected row came about. */
export function WhyView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { preview, refusals, work } = state;
  if (!preview)
    return <NotYet text={words.why.notYet} onPreview={refusals.length === 0 && !work ? () => void actions.preview() : undefined} />;
  const { Inventory } = preview.prepared.decoded.sheets;
  const place = selectedRow(state, preview);
  const reasons = place && reasonsAt(preview.prepared, place);
  if (reasons && place) return <Reasons {...{ reasons, place, state, actions }} />;
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

/** The selected row, the one that a selected row of a sheet of ours tells of, or the one whose lot was followed to here. */
function selectedRow(state: PaneState, { prepared }: Preview): RowPlace | undefined {
  const { selection, followed, ownRow } = state;
  if (selection === undefined) return undefined;
  if (isFollowed(state) && followed && selection.sheetId !== prepared.decoded.sheets.Inventory.sheetId)
    return { sheetId: followed.sheetId, row: followed.row };
  const isOwnRow = ownRow?.sheetId === selection.sheetId && ownRow.row === selection.row;
  return isOwnRow ? ownRow.place : selection;
}

const sheetOf = ({ selection, outlook }: PaneState): string | undefined =>
  outlook?.shape.sheets.find(({ id }) => id === selection?.sheetId)?.name;

/** Whether the user is where a lot led to. */
const isFollowed = (state: PaneState): boolean =>
  state.followed !== undefined && state.followed.to.row === state.selection?.row && state.followed.to.sheet === sheetOf(state);

interface ReasonsProps {
  readonly reasons: RowReasons;
  readonly place: RowPlace;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

function Reasons({ reasons, place: { sheetId, row }, state, actions }: ReasonsProps) {
  const { count, date } = useFormats();
  const lots = lotsAtHand({ sheetId, row }, state, actions);
  const title = [words.why.row(count(reasons.sheetRow)), reasons.part].filter((it) => it !== "").join(" · ");
  return (
    <>
      <h2>
        {title} {reasons.asOfDate !== undefined && <span className="soft small">{words.why.asOf(date(reasons.asOfDate))}</span>}
      </h2>
      {reasons.kind !== "figures" && <p>{words.why[reasons.kind]}</p>}
      {reasons.rights.map((reason) => (
        <RightReasonPanel key={reason.right} reason={reason} row={title} lots={lots} onTerms={() => actions.chooseTab("terms")}>
          <FigureMark reason={reason} place={{ sheetId, row }} state={state} actions={actions} />
        </RightReasonPanel>
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

/** Lots lead to their invoices; back is where the user was when the first of them was followed. */
function lotsAtHand({ sheetId, row }: RowPlace, state: PaneState, actions: PaneActions): LotsAtHand {
  const { selection, followed } = state;
  const isAway = isFollowed(state) && followed?.row === row && followed.sheetId === sheetId;
  const here: SheetPlace = { sheet: sheetOf(state) ?? "", row: selection?.row ?? 0, column: selection?.column ?? 0 };
  const from = isAway ? followed.from : here;
  return {
    followed: isAway ? followed.to : undefined,
    onFollow: (to) => void actions.follow({ sheetId, row, from, to }),
    onBack: () => void actions.goToCell(from.sheet, from.row, from.column),
    back: words.why.back(from.sheet, from.row + 1),
  };
}
