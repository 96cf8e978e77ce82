import { useState } from "react";
import { copyText } from "../clipboard";
import { words } from "../laterWords";

/** Copies one explanation; where that cannot be done, its text is shown to be copied by hand. */
export function CopyReason({ text, of }: { text: string; of: string }) {
  const [copied, setCopied] = useState<{ readonly text: string; readonly isDone: boolean }>();
  // What was copied of another row says nothing of this one.
  const outcome = copied?.text === text ? copied : undefined;
  return (
    <p className="small">
      <button type="button" className="link" onClick={() => void copyText(text).then((isDone) => setCopied({ text, isDone }))}>
        {words.why.copy} <span className="unseen">{words.why.copyOf(of)}</span>
      </button>{" "}
      <span role="status">{outcome && (outcome.isDone ? words.help.copied : words.help.notCopied)}</span>
      {outcome?.isDone === false && <textarea className="report" readOnly rows={8} aria-label={words.why.copyOf(of)} value={text} />}
    </p>
  );
}
