import type { CalendarRow } from "../../contract/statement/calendar/status";
import type { Outlook } from "../../credits/outlook";
import { useFormats } from "../formats";
import { AddSheet, lacks } from "../parts/AddSheet";
import { MoreOf } from "../parts/MoreOf";
import type { PaneActions } from "../state/actions";
import { words } from "../laterWords";

const SHOWN_AT_ONCE = 5;
const REQUESTS = "Return requests";

interface NotAskedProps {
  readonly days: readonly CalendarRow[];
  readonly outlook: Outlook | undefined;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** Credits that wait for a return request, each with the day it hangs on, and the ways to one. */
export function NotAsked({ days, outlook, isBusy, actions }: NotAskedProps) {
  const { date, money, count } = useFormats();
  if (days.length === 0 || outlook === undefined) return null;
  const requests = outlook.recognition.sheets[REQUESTS];
  return (
    <section aria-labelledby="not-asked">
      <h2 id="not-asked">{words.claims.countOf(words.claims.notAsked, count(days.length))}</h2>
      <p className="soft small">{words.claims.notAskedText}</p>
      <MoreOf items={days} atOnce={SHOWN_AT_ONCE}>
        {({ key, clause, what, amount, date: day }, place) => (
          <li key={`${clause} ${key} ${place}`} className="finding">
            <div className="between">
              <span className="key">
                {what} <span className="soft small">{clause}</span>
              </span>
              <span className="figure">{money(amount!)}</span>
            </div>
            <div className="soft small">{date(day)}</div>
          </li>
        )}
      </MoreOf>
      <div className="links">
        <AddSheet isNamed kind={lacks(outlook, REQUESTS) ? REQUESTS : undefined} isBusy={isBusy} actions={actions} />
        {requests && (
          <button
            type="button"
            className="link"
            onClick={() => void actions.goToCell(requests.sheetName, requests.top + requests.rowCount, 0)}
          >
            {words.claims.goToRequests(requests.sheetName)}
          </button>
        )}
        <button type="button" className="link" onClick={() => actions.chooseTab("fill")}>
          {words.claims.propose}
        </button>
      </div>
    </section>
  );
}
