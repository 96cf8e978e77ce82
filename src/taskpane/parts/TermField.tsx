import { useId, useState, type KeyboardEvent } from "react";
import type { TermName } from "../../contract/agreement/terms";
import { unitInWords } from "../../contract/agreement/vocabulary";
import { termText, typedTerm, type TermEntry } from "../../credits/termEntries";
import { BadCell } from "../../workbook/cells";
import { wantedValue } from "../../workbook/decodeTerms";
import { words } from "../words";
import type { StatedStyle } from "../../workbook/textStyle";
import { DateDoubt } from "./DateDoubt";
import { Field } from "./Field";

export type OnEnter = (name: TermName, value: TermEntry["value"]) => Promise<void>;

interface TermFieldProps {
  readonly entry: TermEntry;
  readonly is1904: boolean;
  /** How the workbook's terms say that numbers and dates are written. */
  readonly stated: StatedStyle;
  readonly onEnter: OnEnter;
  /** Id of what names the field. */
  readonly labelledBy: string;
}

/** A term's value, checked as it is typed; Enter or leaving the field enters it, Esc takes it back, as in a cell. */
export function TermField({ entry, is1904, stated, onEnter, labelledBy }: TermFieldProps) {
  const { name, definition } = entry;
  const [draft, setDraft] = useState<string>();
  const hintId = useId();
  const typed = draft === undefined ? undefined : typedTerm(name, draft, is1904, stated);
  const isWrong = typed instanceof BadCell;

  const enter = async (): Promise<void> => {
    if (draft === undefined || typed instanceof BadCell) return;
    if ((typed ?? definition.value) !== entry.value || (typed === undefined && entry.invalid)) await onEnter(name, typed);
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") void enter();
    else if (event.key === "Escape") setDraft(undefined);
  };
  return (
    <>
      <div className="entry">
        <Field
          aria-labelledby={labelledBy}
          aria-describedby={hintId}
          invalid={isWrong || entry.invalid !== undefined}
          value={draft ?? termText(definition, entry.value)}
          placeholder={words.such(EXAMPLES[definition.type])}
          onChange={(_event, text) => setDraft(text)}
          onBlur={() => void enter()}
          onKeyDown={onKeyDown}
        />
        <span className="soft small">{definition.unit === "%" || definition.unit === "date" ? "" : unitInWords(definition, "user")}</span>
      </div>
      <div id={hintId} className={`small ${isWrong || entry.invalid ? "wrong" : "soft"}`}>
        {isWrong ? (
          words.entry.wants(typed.wanted)
        ) : entry.invalid ? (
          words.entry.invalidInSheet(entry.invalid.found, entry.invalid.wanted)
        ) : (
          <span className="hidden">{wantedValue(definition)}</span>
        )}
      </div>
      <DateDoubt typed={typed} onChoose={setDraft} />
    </>
  );
}

/** How a value is typed; dates in the one form that is the same everywhere. */
export const EXAMPLES = {
  date: "2000-02-29",
  share: "15%",
  wholeNumber: "30",
  amount: "1000.00",
  choice: "",
  agreement: "",
  filter: "Status = sealed",
} as const;
