import { useState } from "react";
import { isOfFigure, type FigurePlace } from "../../credits/figurePlace";
import type { RowPlace } from "../../credits/furtherReasons";
import type { RightReason } from "../../credits/rowReasons";
import { useFormats } from "../formats";
import { Field } from "../parts/Field";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../words";

interface FigureMarkProps {
  readonly reason: RightReason;
  readonly place: RowPlace;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** Ticks a figure, or asks about it: both are a row of Review, which people without the add-in see. */
export function FigureMark({ reason: { name, clause, outcome, value }, place: { sheetId, row }, state, actions }: FigureMarkProps) {
  const { count } = useFormats();
  const [note, setNote] = useState<string>();
  const { review, outlook } = state;
  const sheet = outlook?.shape.sheets.find(({ id }) => id === sheetId)?.name;
  if (review === undefined || sheet === undefined || value === undefined || outcome !== "decided") return null;
  const figure: FigurePlace = { sheet, row: row + 1, clause, right: name };
  const kept = review.rows.find((it) => it.code === "FIGURE" && isOfFigure({ ...it, row: it.names }, figure));
  const of = <span className="unseen">{words.why.of(name)}</span>;
  const ask = (): void => {
    void actions.reviewFigure(figure, { status: "Disputed", note: note ?? "" });
    setNote(undefined);
  };
  return (
    <>
      {kept && (
        <p className="small">
          {words.why.onReview(kept.status, count(kept.row + 1))}
          {kept.note !== "" && `: ${kept.note}`}
        </p>
      )}
      <div className="links">
        <button type="button" className="link" onClick={() => void actions.reviewFigure(figure, { status: "Accepted" })}>
          {words.why.accept} {of}
        </button>
        {note === undefined && (
          <button type="button" className="link" onClick={() => setNote(kept?.note ?? "")}>
            {words.why.ask} {of}
          </button>
        )}
      </div>
      {note !== undefined && (
        <form
          className="actions"
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <Field ariaLabel={words.why.askNote} autoFocus value={note} onChange={(_event, text) => setNote(text ?? "")} />
          <button type="submit" className="link">
            {words.why.askNow} {of}
          </button>
        </form>
      )}
    </>
  );
}
