import { useState } from "react";
import { isOfFigure, type FigurePlace } from "../../credits/figurePlace";
import type { RowPlace } from "../../credits/furtherReasons";
import type { RightReason } from "../../credits/rowReasons";
import { useFormats } from "../formats";
import { Field } from "../parts/Field";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { reasonText } from "../reasonText";
import { words } from "../laterWords";

interface FigureMarkProps {
  readonly reason: RightReason;
  readonly place: RowPlace;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** So long a comment is at most: the question, and of the figure's steps what there is room for. */
const LONGEST = 2_000;

/**
 * Ticks a figure, or asks about it: both are a row of Review, which people without the add-in see. A question is a comment on the figure's
 * cell as well, with its steps.
 */
export function FigureMark({ reason, place: { sheetId, row }, state, actions }: FigureMarkProps) {
  const { name, clause, outcome, value } = reason;
  const formats = useFormats();
  const { count } = formats;
  const [note, setNote] = useState<string>();
  const { review, outlook } = state;
  const sheet = outlook?.shape.sheets.find(({ id }) => id === sheetId)?.name;
  if (review === undefined || sheet === undefined || value === undefined || outcome !== "decided") return null;
  const figure: FigurePlace = { sheet, row: row + 1, clause, right: name };
  const kept = review.rows.find((it) => it.code === "FIGURE" && isOfFigure({ ...it, row: it.names }, figure));
  const of = <span className="unseen">{words.why.of(name)}</span>;
  const ask = (): void => {
    const asked = [note ?? "", reasonText(`${sheet}, ${words.rowAt(count(row + 1))}`, reason, formats)]
      .filter((it) => it !== "")
      .join("\n\n");
    const question = asked.length > LONGEST ? `${asked.slice(0, LONGEST)}…` : asked;
    void actions.reviewFigure(figure, { status: "Disputed", note: note ?? "" }, question);
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
