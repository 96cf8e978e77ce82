import { DefaultButton, ProgressIndicator } from "@fluentui/react";
import { useEffect, useState } from "react";
import { useFormats } from "../formats";
import type { Activity, Work } from "../state/paneState";
import { words } from "../words";
import { useFocusKept } from "./useFocusKept";

/** Quick work needs no bar: one that flashes up only disturbs. */
const SHOWN_AFTER_MS = 400;
/** From here on waiting wants an explanation. */
const SLOW_AFTER_MS = 5_000;

/** What is under way, how far it is, and a way to stop it. */
export function WorkBar({ work, onCancel }: { work: Work; onCancel: () => void }) {
  const isShown = useLater(SHOWN_AFTER_MS, work.activity);
  const isSlow = useLater(SLOW_AFTER_MS, work.progress);
  const bar = useFocusKept<HTMLDivElement>();
  if (!isShown) return null;
  return (
    <div className="work" ref={bar}>
      <div className="between">
        <div className="steps">
          <Steps work={work} />
        </div>
        {canStop(work) && (
          <DefaultButton
            text={work.isStopping ? words.stopping : words.cancel}
            disabled={work.isStopping}
            allowDisabledFocus
            onClick={onCancel}
          />
        )}
      </div>
      {isSlow && <p className="small">{words.slow}</p>}
    </div>
  );
}

function Steps({ work: { activity, progress } }: { work: Work }) {
  const { count } = useFormats();
  const title = words.activity[activity];
  if (progress === undefined || progress.total <= 1)
    return <ProgressIndicator label={title} description={progress?.activity ?? ""} ariaValueText={title} />;
  const share = Math.min(1, progress.done / progress.total);
  const text = words.step(progress.activity, `${count(Math.floor(share * 100))} %`);
  return <ProgressIndicator label={title} description={text} percentComplete={share} ariaValueText={text} />;
}

const STOPPABLE: readonly Activity[] = ["previewing", "filling", "restoring", "pricingReadings", "writingReadings", "writingPaper"];
const canStop = ({ activity }: Work): boolean => STOPPABLE.includes(activity);

/** True once `about` has stayed the same for so long. */
function useLater(ms: number, about: unknown): boolean {
  const [passed, setPassed] = useState<{ readonly about: unknown }>();
  useEffect(() => {
    const timer = setTimeout(() => setPassed({ about }), ms);
    return () => clearTimeout(timer);
  }, [ms, about]);
  return passed !== undefined && passed.about === about;
}
