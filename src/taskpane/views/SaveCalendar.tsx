import { DefaultButton } from "@fluentui/react";
import { useState } from "react";
import { copyText } from "../clipboard";
import { saveFile } from "../saveFile";
import { words } from "../laterWords";

type Outcome = { readonly kind: "saved" | "copied" } | { readonly kind: "shown"; readonly text: string };

/** The calendar as a file; where a pane may not save one, or not even copy, its text. */
export function SaveCalendar({ calendarFile }: { calendarFile: () => Promise<string | undefined> }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const save = async (): Promise<void> => {
    const text = await calendarFile();
    if (text === undefined) return;
    saveFile(words.calendar.fileName, "text/calendar;charset=utf-8", text);
    setOutcome({ kind: "saved" });
  };
  const copy = async (): Promise<void> => {
    const text = await calendarFile();
    if (text !== undefined) setOutcome((await copyText(text)) ? { kind: "copied" } : { kind: "shown", text });
  };
  return (
    <>
      <div className="actions">
        <DefaultButton text={words.calendar.save} onClick={() => void save()} />
        <DefaultButton text={words.calendar.copy} onClick={() => void copy()} />
      </div>
      <p className="soft small">{words.calendar.text}</p>
      <p className="small" role="status">
        {outcome && told(outcome.kind)}
      </p>
      {outcome?.kind === "shown" && (
        <textarea className="report" readOnly rows={8} aria-label={words.calendar.textLabel} value={outcome.text} />
      )}
    </>
  );
}

function told(kind: Outcome["kind"]): string {
  switch (kind) {
    case "saved":
      return words.calendar.saved(words.calendar.fileName);
    case "copied":
      return words.calendar.copied;
    case "shown":
      return words.help.notCopied;
  }
}
