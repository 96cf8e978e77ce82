import type { MissingDates } from "../../contract/rights/right";
import type { CalendarRow } from "../../contract/statement/calendar/status";
import { useFormats } from "../formats";
import { Fold } from "../parts/Fold";
import { MoreOf } from "../parts/MoreOf";
import { saidText } from "../said";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../laterWords";
import { NotYet } from "./NotYet";
import { SaveCalendar } from "./SaveCalendar";

const SHOWN_AT_ONCE = 30;
/** A day may be of hundreds of parts; the sheet Calendar names them all. */
const LONGEST_TEXT = 240;

/** The days of the agreement: overdue ones, those to come, and folded away what is done or past. */
export function CalendarView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { date, count } = useFormats();
  const { preview, refusals, work } = state;
  if (!preview)
    return <NotYet text={words.calendar.notYet} onPreview={refusals.length === 0 && !work ? () => void actions.preview() : undefined} />;
  const { overdue, ahead, passed, missingDates, shipWithinDays } = preview.todo;
  const { today } = preview.prepared.due;
  return (
    <>
      {overdue.length + ahead.length > 0 && <SaveCalendar calendarFile={actions.calendarFile} />}
      {overdue.length > 0 && (
        <section aria-labelledby="overdue-days">
          <h2 id="overdue-days">{words.calendar.overdue}</h2>
          <Days days={overdue} actions={actions} />
        </section>
      )}
      <section aria-labelledby="next-days">
        <h2 id="next-days">{words.calendar.next}</h2>
        {today !== undefined && <p className="soft small">{words.calendar.countedFrom(date(today))}</p>}
        {ahead.length === 0 ? <p className="soft">{words.calendar.noneNext}</p> : <Days days={ahead} actions={actions} />}
      </section>
      <MissingOfDates missing={missingDates} onTerms={() => actions.chooseTab("terms")} />
      {shipWithinDays !== undefined && <p className="soft small">{words.calendar.returnBy(count(shipWithinDays))}</p>}
      {passed.length > 0 && (
        <Fold title={words.calendar.passed(count(passed.length))}>
          <Days days={passed} actions={actions} />
        </Fold>
      )}
    </>
  );
}

function Days({ days, actions }: { days: readonly CalendarRow[]; actions: PaneActions }) {
  return (
    <MoreOf items={days} atOnce={SHOWN_AT_ONCE}>
      {(day, place) => <Day key={place} day={day} actions={actions} />}
    </MoreOf>
  );
}

function Day({ day, actions }: { day: CalendarRow; actions: PaneActions }) {
  const { date, money } = useFormats();
  const { status, clause, by, amount, record } = day;
  const what = shortened(day.what);
  // What is to come stands under a heading that says so.
  const about = [
    words.calendar.statuses[status],
    ...(by === "vendor" ? [words.calendar.byVendor] : []),
    ...(amount === undefined || amount === 0 ? [] : [words.calendar.atStake(money(amount))]),
  ];
  return (
    <li className="date">
      <strong className={status}>{date(day.date)}</strong>
      <div>
        {what} <span className="soft small">{clause}</span>
        <div className="soft small">{about.filter((it) => it !== "").join(" · ")}</div>
        {record !== undefined && (
          <button type="button" className="link small" onClick={() => void actions.goToDay(day)}>
            {words.calendar.goTo} <span className="unseen">{words.calendar.goToOf(what)}</span>
          </button>
        )}
      </div>
    </li>
  );
}

const shortened = (text: string): string => (text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`);

function MissingOfDates({ missing, onTerms }: { missing: readonly MissingDates[]; onTerms: () => void }) {
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
