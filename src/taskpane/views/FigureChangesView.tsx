import { dollarsText } from "../../contract/base/inWords";
import { causesText } from "../../credits/causes";
import type { FigureChange } from "../../credits/figureChange";
import { useFormats } from "../formats";
import { MoreOf } from "../parts/MoreOf";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../laterWords";

const AT_ONCE = 8;

/** Each figure that a fill would change, and because of which inputs: what the sheet Changes will say. Places are buttons that lead there. */
export function FigureChangesView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { count } = useFormats();
  const changed = state.preview?.prepared.changed;
  if (changed === undefined || changed.listed.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="changes">
      <h2 id="changes">{words.changes.title(count(changed.count))}</h2>
      <p className="soft small">{words.changes.whatCauses}</p>
      <MoreOf items={changed.listed} atOnce={AT_ONCE}>
        {(figure) => <ChangedFigure key={`${figure.sheet} ${figure.row} ${figure.figure}`} figure={figure} actions={actions} />}
      </MoreOf>
    </section>
  );
}

function ChangedFigure({
  figure: { sheet, row, of, figure, before, after, difference, causes },
  actions,
}: {
  figure: FigureChange;
  actions: PaneActions;
}) {
  const by = difference === undefined ? "" : ` (${difference > 0 ? "+" : ""}${dollarsText(difference)})`;
  // The row of the figure may itself be what has changed.
  const rows = causes.flatMap((it) =>
    it.is === "row" && it.row !== undefined && (it.sheet !== sheet || it.row !== row) ? [{ sheet: it.sheet, row: it.row }] : [],
  );
  return (
    <li className="finding">
      <p>
        {of}: {figure} {words.previewed.change(before, after)}
        {by}
      </p>
      <p className="small">
        {words.changes.because} {causesText(causes)}.
      </p>
      <div className="actions">
        {[{ sheet, row }, ...rows].map((place) => (
          <PlaceButton key={`${place.sheet} ${place.row}`} {...place} actions={actions} />
        ))}
      </div>
    </li>
  );
}

function PlaceButton({ sheet, row, actions }: { sheet: string; row: number; actions: PaneActions }) {
  const { count } = useFormats();
  const place = `${sheet}, ${words.rowAt(count(row))}`;
  return (
    <button type="button" className="link" aria-label={words.findings.goTo(place)} onClick={() => void actions.goToCell(sheet, row - 1, 0)}>
      {place}
    </button>
  );
}
