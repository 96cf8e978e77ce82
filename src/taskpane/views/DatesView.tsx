import type { Deadline, Deadlines } from "../../credits/deadlines";
import { useFormats, type Formats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
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
            {nameOf(deadline, formats)} <span className="soft small">{deadline.clause}</span>
            <div className="soft small">{about(deadline, formats)}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function nameOf(deadline: Deadline, { date }: Formats): string {
  switch (deadline.kind) {
    case "claim":
      return words.dates.claim(date(deadline.effectiveDate));
    case "exerciseBy":
      return words.dates.exerciseBy(deadline.quarter);
    case "discontinued":
      return words.dates.discontinued;
    case "purchasedTo":
      return words.dates.purchasedTo;
  }
}

function about(deadline: Deadline, { money, list, count }: Formats): string {
  if (deadline.kind === "exerciseBy")
    return deadline.remaining === undefined ? words.dates.limitBlank : words.dates.remaining(money(deadline.remaining));
  const { parts } = deadline;
  return parts.length <= NAMED_PARTS ? list(parts) : words.parts(count(parts.length));
}

function Missing({ missing, onTerms }: { missing: Deadlines["missing"]; onTerms: () => void }) {
  const { count } = useFormats();
  return (
    <>
      {missing.terms.length > 0 && (
        <p className="small">
          {words.dates.needsReportDays}{" "}
          <button type="button" className="link" onClick={onTerms}>
            {words.why.enterTerm}
          </button>
        </p>
      )}
      {missing.changesWithoutNotice > 0 && (
        <p className="soft small">{words.dates.withoutNotice(words.dates.priceChanges(count(missing.changesWithoutNotice)))}</p>
      )}
    </>
  );
}
