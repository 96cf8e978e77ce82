import { DefaultButton } from "@fluentui/react";
import { useId, useState, type KeyboardEvent } from "react";
import type { Agreement } from "../../contract/agreement/agreement";
import { isoText } from "../../contract/base/calendar";
import { termMeaning } from "../../contract/agreement/vocabulary";
import { termText, typedTerm, wishRefused, type Amendment, type AmendmentWish, type TermEntry } from "../../credits/termEntries";
import { BadCell, readDate } from "../../workbook/cells";
import type { StatedStyle } from "../../workbook/textStyle";
import { DateDoubt } from "../parts/DateDoubt";
import { Field } from "../parts/Field";
import { EXAMPLES } from "../parts/TermField";
import { useFocusKept } from "../parts/useFocusKept";
import { words } from "../laterWords";

export interface TermChangesProps {
  readonly entry: TermEntry;
  readonly agreement: Agreement;
  readonly is1904: boolean;
  readonly stated: StatedStyle;
  /** Answers whether it stands on the sheet now. */
  readonly onAmend: (wish: AmendmentWish) => Promise<boolean>;
}

interface AmendmentFormProps extends TermChangesProps {
  /** The amendment whose row is changed; a new row without one. */
  readonly mended: Amendment | undefined;
  readonly onDone: () => void;
}

/** A day and the value from then on. Why it cannot be entered is said while it is typed, before anything is written; Esc leaves all as it is. */
export function AmendmentForm({ entry, agreement, is1904, stated, onAmend, mended, onDone }: AmendmentFormProps) {
  const { name, definition } = entry;
  const ids = { from: useId(), value: useId(), hint: useId() };
  const form = useFocusKept<HTMLFormElement>();
  const [from, setFrom] = useState(mended === undefined ? "" : isoText(mended.from));
  const [value, setValue] = useState(mended === undefined ? "" : termText(definition, mended.value));
  const day = readDate(from, is1904, { stated: stated.dateOrder });
  const typed = typedTerm(name, value, is1904, stated);
  const wish = wishOf();
  const refused = typeof wish === "string" ? wish : wish && wishRefused(wish, entry, agreement);
  const isComplete = from.trim() !== "" && (value.trim() !== "" || termMeaning(name).mayBeBlank);
  const isWrong = typeof wish === "string" || (refused !== undefined && isComplete);

  /** What was typed; text: what is wrong with it; undefined while it is not all there. */
  function wishOf(): AmendmentWish | string | undefined {
    if (day instanceof BadCell) return words.entry.wants(day.wanted);
    if (typed instanceof BadCell) return words.entry.wants(typed.wanted);
    return day === undefined ? undefined : { name, from: day, value: typed, instead: mended?.from };
  }
  const enter = (): void => {
    if (wish === undefined || typeof wish === "string" || refused !== undefined) return;
    // What was typed stays where it could not be entered.
    void onAmend(wish).then((isEntered) => isEntered && onDone());
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") onDone();
  };
  return (
    <form
      ref={form}
      className="panel amendment"
      aria-label={words.terms.amendOf(definition.meaning)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <label htmlFor={ids.from}>{words.terms.from}</label>
      <Field
        id={ids.from}
        autoFocus
        aria-describedby={ids.hint}
        invalid={day instanceof BadCell}
        value={from}
        placeholder={words.such(EXAMPLES.date)}
        onChange={(_event, text = "") => setFrom(text)}
      />
      <DateDoubt typed={day} onChoose={setFrom} />
      <label htmlFor={ids.value}>{words.terms.value}</label>
      {definition.type === "choice" ? (
        <select id={ids.value} value={value} aria-describedby={ids.hint} onChange={(event) => setValue(event.target.value)}>
          <option value="">{termMeaning(name).mayBeBlank ? words.terms.blankFrom : words.found.chooseOne}</option>
          {Object.entries(definition.choices).map(([choice, meaning]) => (
            <option key={choice} value={choice} title={meaning}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <Field
          id={ids.value}
          aria-describedby={ids.hint}
          invalid={typed instanceof BadCell}
          value={value}
          placeholder={words.such(EXAMPLES[definition.type])}
          onChange={(_event, text = "") => setValue(text)}
        />
      )}
      <p id={ids.hint} className={`small ${isWrong ? "wrong" : "soft"}`}>
        {hint()}
      </p>
      <div className="actions">
        <DefaultButton
          type="submit"
          text={words.terms.enterAmendment}
          disabled={wish === undefined || isWrong || !isComplete}
          allowDisabledFocus
        />
        <button type="button" className="link" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );

  function hint(): string {
    if (typeof wish === "string") return wish;
    if (refused !== undefined && isComplete) return words.terms.amendmentRefused(refused);
    return termMeaning(name).mayBeBlank ? words.terms.mayBeBlankFrom : "";
  }
}
