import { useState } from "react";
import { agreementTitle } from "../../contract/agreement/agreementTitle";
import { termInWords } from "../../contract/agreement/termWords";
import { blankIn } from "../../credits/blankTerms";
import type { Outlook } from "../../credits/outlook";
import { agreementWords as say } from "../agreementWords";
import { useFormats } from "../formats";
import { Banner } from "../parts/Banner";
import { FoldWhenOpen } from "../parts/FoldWhenOpen";
import { useFocusKept } from "../parts/useFocusKept";
import type { PaneActions } from "../state/actions";
import type { PaneState, TermUndo } from "../state/paneState";
import { AgreementFile } from "./AgreementFile";
import { ChooseAgreement } from "./ChooseAgreement";
import { CompareView } from "./CompareView";
import { Questions } from "./Questions";
import { StartAgreement } from "./StartAgreement";

interface AgreementPartProps {
  readonly state: PaneState;
  readonly outlook: Outlook;
  readonly actions: PaneActions;
}

/** Whose agreement is applied, and what can be done with agreements; of one of the user's own its questions. */
export function AgreementPart({ state, outlook, actions }: AgreementPartProps) {
  const { agreement, lacks, recognition } = outlook;
  const sheet = recognition.sheets.Terms?.sheetName;
  const { count } = useFormats();
  const blank = blankIn(agreement).length;
  const isBusy = state.work !== undefined;
  const about = { outlook, isBusy, actions };
  const [started, setStarted] = useState(0);
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">{say.title}</h2>
      <p>{agreementTitle(agreement, "user")}</p>
      <p className="soft small">{say.facts(agreement.id, agreement.source.name)}</p>
      <p className="soft small">{blank === 0 ? say.noneBlank : say.blank(count(blank))}</p>
      {lacks !== undefined && sheet !== undefined && <p className="soft small">{say.ownSheet(sheet)}</p>}
      <Changed undo={state.termUndos.at(-1)} onTakeBack={() => void actions.takeBackTerm()} />
      {lacks !== undefined && lacks.length > 0 && (
        <Banner tone="warning" title={say.lacks}>
          <p>{say.lacksText(lacks.map((name) => termInWords(name, "user")))}</p>
        </Banner>
      )}
      <FoldWhenOpen title={say.choose}>{() => <ChooseAgreement {...about} />}</FoldWhenOpen>
      <FoldWhenOpen title={say.start}>
        {(close) => (
          <StartAgreement
            {...about}
            onStarted={() => {
              close();
              // The questions come up with the agreement.
              setStarted((before) => before + 1);
            }}
          />
        )}
      </FoldWhenOpen>
      <FoldWhenOpen title={say.file}>{() => <AgreementFile {...about} />}</FoldWhenOpen>
      <FoldWhenOpen title={say.compare}>{() => <CompareView state={state} {...about} />}</FoldWhenOpen>
      {lacks !== undefined && <Questions undo={state.termUndos.at(-1)} news={started} {...about} />}
    </section>
  );
}

/** The last sheet of terms that was added, for as long as it can be taken back. */
function Changed({ undo, onTakeBack }: { undo: TermUndo | undefined; onTakeBack: () => void }) {
  const part = useFocusKept<HTMLParagraphElement>();
  if (undo?.name !== "agreement.id") return null;
  return (
    <p className="small" ref={part}>
      <span role="status">{say.changed}</span>{" "}
      <button type="button" className="link" aria-label={say.takeBackOf} onClick={onTakeBack}>
        {say.takeBack}
      </button>
    </p>
  );
}
