import type { PaneActions } from "../state/actions";
import { GUIDE, type GuideStep } from "../state/paneState";
import { words } from "../words";

/** Three steps through the sample. Each is done by doing it; nothing waits for them. */
export function FirstSteps({ guide, actions }: { guide: GuideStep | undefined; actions: PaneActions }) {
  if (guide === undefined) return null;
  const at = GUIDE.indexOf(guide);
  return (
    <section className="panel" aria-label={words.guide.title}>
      <div className="between">
        <strong>{words.guide.title}</strong>
        <button type="button" className="link" onClick={actions.leaveGuide}>
          {words.guide.leave}
        </button>
      </div>
      <ol>
        {GUIDE.map((step, place) => (
          <li key={step} className={place === at ? "" : "soft"} {...(place === at && { "aria-current": "step" })}>
            {words.guide.steps[step]}
            {place < at && <span> {words.guide.done}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
