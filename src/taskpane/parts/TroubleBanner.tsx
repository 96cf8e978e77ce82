import { DefaultButton } from "@fluentui/react";
import type { PaneActions } from "../state/actions";
import type { Trouble } from "../state/paneState";
import { Fold } from "./Fold";
import { words } from "../words";
import { Banner } from "./Banner";

/** What went wrong, in its own words, with the next step. */
export function TroubleBanner({ trouble, actions }: { trouble: Trouble; actions: PaneActions }) {
  const { before, code, detail } = trouble;
  const isMistake = code === "MISTAKE";
  return (
    <Banner tone="error" title={titleOf(trouble)} onClose={actions.dismissTrouble}>
      <p>{isMistake ? words.trouble.mistake : trouble.message}</p>
      {isUnanswered(trouble) && <p>{words.trouble.reload}</p>}
      <div className="actions">
        {isUnanswered(trouble) && <DefaultButton primary text={words.trouble.reloadPane} onClick={() => window.location.reload()} />}
        {before && <DefaultButton text={words.undo.restore} onClick={() => void actions.restore(before)} />}
        {isMistake ? (
          <DefaultButton text={words.reload} onClick={() => window.location.reload()} />
        ) : (
          !before && <DefaultButton text={nextStep(trouble)} onClick={() => void again(trouble, actions)} />
        )}
      </div>
      {detail !== undefined && (
        <Fold title={words.trouble.details}>
          <code className="small">{`${code} ${trouble.during}: ${detail}`}</code>
        </Fold>
      )}
    </Banner>
  );
}

export const titleOf = (trouble: Trouble): string => (isUnanswered(trouble) ? words.trouble.noAnswer : words.trouble.title[trouble.code]);

/** Of an interrupted write the detail begins with why it was. */
const isUnanswered = ({ code, detail }: Trouble): boolean =>
  code === "REQUEST_FAILED" && /^(?:no answer|earlier request unanswered)(?:;|$)/.test(detail ?? "");

const isRepeatable = ({ during }: Trouble): boolean => during === "previewing" || during === "filling";
const nextStep = (trouble: Trouble): string => (isRepeatable(trouble) ? words.tryAgain : words.lookAgain);

function again({ during }: Trouble, actions: PaneActions): Promise<void> {
  if (during === "previewing") return actions.preview();
  if (during === "filling") return actions.fill();
  return actions.look();
}
