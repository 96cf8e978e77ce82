import { useState, type ComponentProps } from "react";
import { LANGUAGES, type LanguageCode } from "../../contract/base/language";
import type { SelfCheck } from "../../workbook/selfCheck";
import type { PaneState } from "../state/paneState";
import { copyText } from "../clipboard";
import { problemReport } from "../problemReport";
import { words } from "../words";
import { Fold } from "./Fold";
import { LaterPart, useLoaded } from "./useLoaded";

interface HelpFootProps {
  readonly state: PaneState;
  /** Which Excel this is. */
  readonly about: Readonly<Record<string, string>>;
  /** Absent where there is no Excel to check. */
  readonly selfCheck?: SelfCheck | undefined;
  readonly onPartFailed: (problem: unknown) => void;
  readonly onLanguage: (language: LanguageCode) => Promise<void>;
}

/** Help at the end of every view: pages that open beside Excel, and a report of a problem to send. */
export function HelpFoot({ state, about, selfCheck, onPartFailed, onLanguage }: HelpFootProps) {
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
      {state.outlook && (
        <Fold title={words.help.language}>
          <WorkbookLanguage spoken={state.outlook.language} isBusy={state.work !== undefined} onChoose={onLanguage} />
        </Fold>
      )}
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

/** Few ever want it. */
const CHECK = new LaterPart(() => import(/* webpackChunkName: "selfCheck" */ "../views/SelfCheckView"));
type CheckProps = ComponentProps<(typeof import("../views/SelfCheckView"))["SelfCheckView"]>;

function Check({ onPartFailed, ...props }: CheckProps & Pick<HelpFootProps, "onPartFailed">) {
  const part = useLoaded(CHECK, onPartFailed);
  return part === undefined ? <p className="soft">{words.loading}</p> : <part.SelfCheckView {...props} />;
}

interface WorkbookLanguageProps {
  readonly spoken: LanguageCode;
  readonly isBusy: boolean;
  readonly onChoose: (language: LanguageCode) => Promise<void>;
}

/** Its texts are for whoever opens it, and so in one language of its own. */
function WorkbookLanguage({ spoken, isBusy, onChoose }: WorkbookLanguageProps) {
  return (
    <>
      <p className="soft">{words.help.languageText}</p>
      <select
        aria-label={words.help.language}
        value={spoken}
        disabled={isBusy}
        onChange={(event) => void onChoose(event.target.value as LanguageCode)}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
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
