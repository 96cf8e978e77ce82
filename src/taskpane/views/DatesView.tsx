import type { Deadline, Deadlines } from "../../credits/deadlines";
import { useFormats, type Formats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { saidText } from "../said";
import { words } from "../words";
import { NotYet } from "./NotYet";

/** Part numbers named before the rest is counted. */
const NAMED_PARTS = 6;

/** The days that the rights give, next first. */
export function DatesView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { date, count } = useFormats();
  const { preview, refusals, work } = state;
  if (!preview)
    return <NotYet text={words.dates.notYet} onPreview={refusals.length === 0 && !work ? () => void actions.preview() : undefined} />;
  const { next, passed, countedFrom, missing, shipWithinDays } = preview.deadlines;
  return (
    <>
      <h2>{words.dates.next}</h2>
      {countedFrom !== undefined && <p className="soft small">{words.dates.countedFrom(date(countedFrom))}</p>}
      {next.length === 0 ? <p className="soft">{words.dates.noneNext}</p> : <DateList deadlines={next} />}
      <Missing missing={missing} onTerms={() => actions.chooseTab("terms")} />
      <p className="soft small">{words.dates.returnBy(count(shipWithinDays))}</p>
      {passed.length > 0 && (
        <>
          <h2>{words.dates.passed}</h2>
          <DateList deadlines={passed} />
        </>
      )}
    </>
  );
}

function DateList({ deadlines }: { deadlines: readonly Deadline[] }) {
  const formats = useFormats();
  return (
    <ul className="list">
      {deadlines.map((deadline, place) => (
        <li key={place} className="date">
          <strong>{formats.date(deadline.date)}</strong>
          <div>
            {saidText(deadline.what, formats)} <span className="soft small">{deadline.clause}</span>
            <div className="soft small">{about(deadline, formats)}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function about({ note, parts }: Deadline, formats: Formats): string {
  const named = parts.length <= NAMED_PARTS ? formats.list(parts) : words.parts(formats.count(parts.length));
  return note === undefined ? named : saidText(note, formats);
}

function Missing({ missing, onTerms }: { missing: Deadlines["missing"]; onTerms: () => void }) {
  const formats = useFormats();
  return missing.map(({ term, text }, place) => (
    <p key={place} className={term === undefined ? "soft small" : "small"}>
      {saidText(text, formats)}
      {term !== undefined && (
        <>
          {" "}
          <button type="button" className="link" onClick={onTerms}>
            {words.why.enterTerm}
          </button>
        </>
      )}
    </p>
  ));
}
