import type { FillHistory } from "../../credits/fillHistory";
import { words } from "../words";
import { Banner } from "./Banner";

/** So many are listed; the sheet Fill history and the preview have all. */
const LISTED = 4;

/** What the filled sheets do not know of yet, whoever changed it, with this pane open or closed. Nothing where they are up to date. */
export function ChangedSince({ history: { last, changes } }: { history: FillHistory }) {
  if (last === undefined || changes.length === 0) return null;
  return (
    <Banner tone="warning" title={words.history.changedSince(last.at)}>
      <Changes changes={changes} most={LISTED} />
      <p className="small">{words.history.sheetsAreOlder}</p>
    </Banner>
  );
}

/** The changes, in the words of the sheet Fill history. */
export function Changes({ changes, most = Infinity }: { changes: readonly string[]; most?: number }) {
  const more = changes.length - most;
  return (
    <ul className="small">
      {changes.slice(0, most).map((change) => (
        <li key={change}>{change}.</li>
      ))}
      {more > 0 && <li>{words.history.more(more)}</li>}
    </ul>
  );
}
