import { useEffect, useState, type ComponentProps, type ComponentType } from "react";
import { loadedPart } from "../../workbook/loadedPart";
import type { SelfCheck } from "../../workbook/selfCheck";
import type { PaneState } from "../state/paneState";
import { copyText } from "../clipboard";
import { problemReport } from "../problemReport";
import { words } from "../words";
import { Fold } from "./Fold";

interface HelpFootProps {
  readonly state: PaneState;
  /** Which Excel this is. */
  readonly about: Readonly<Record<string, string>>;
  /** Absent where there is no Excel to check. */
  readonly selfCheck?: SelfCheck | undefined;
  readonly onPartFailed: (problem: unknown) => void;
}

/** Help at the end of every view: pages that open beside Excel, and a report of a problem to send. */
export function HelpFoot({ state, about, selfCheck, onPartFailed }: HelpFootProps) {
  const [isReporting, setReporting] = useState(false);
  const [isChecking, setChecking] = useState(false);
  return (
    <nav className="help small" aria-label={words.help.title}>
      <ul>
        {Object.entries(words.help.pages).map(([page, name]) => (
          <li key={page}>
            <a href={page} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <Fold title={words.help.report} isOpen={isReporting} onToggle={setReporting}>
        {isReporting && <Report state={state} about={about} />}
      </Fold>
      {selfCheck && (
        <Fold title={words.help.check} isOpen={isChecking} onToggle={setChecking}>
          {isChecking && <Check selfCheck={selfCheck} about={about} isBusy={state.work !== undefined} onPartFailed={onPartFailed} />}
        </Fold>
      )}
    </nav>
  );
}

type CheckView = typeof import("../views/SelfCheckView").SelfCheckView;

/** Loaded when it is first wanted: few ever want it. */
function Check({ onPartFailed, ...props }: ComponentProps<CheckView> & Pick<HelpFootProps, "onPartFailed">) {
  const [View, setView] = useState<ComponentType<ComponentProps<CheckView>>>();
  useEffect(() => {
    loadedPart(() => import(/* webpackChunkName: "selfCheck" */ "../views/SelfCheckView")).then(
      ({ SelfCheckView }) => setView(() => SelfCheckView),
      onPartFailed,
    );
  }, [onPartFailed]);
  return View === undefined ? <p className="soft">{words.loading}</p> : <View {...props} />;
}

function Report({ state, about }: Pick<HelpFootProps, "state" | "about">) {
  const [outcome, setOutcome] = useState<string>();
  const text = problemReport(state, about);
  const copy = async (): Promise<void> => {
    // Where it cannot be copied, the text stands below to be copied by hand.
    setOutcome((await copyText(text)) ? words.help.copied : words.help.notCopied);
  };
  return (
    <>
      <p className="soft">{words.help.reportText}</p>
      <button type="button" className="link" onClick={() => void copy()}>
        {words.help.report}
      </button>{" "}
      <span role="status">{outcome}</span>
      <textarea className="report" readOnly rows={8} aria-label={words.help.reportLabel} value={text} />
    </>
  );
}
