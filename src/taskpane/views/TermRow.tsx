import { ChoiceGroup, type IChoiceGroupOption, type IChoiceGroupOptionStyles } from "@fluentui/react/lib/ChoiceGroup";
import { useId, useState } from "react";
import type { Agreement } from "../../contract/agreement/agreement";
import { termInWords } from "../../contract/agreement/termWords";
import { isRead } from "../../contract/rights/termsRead";
import type { TermEntry } from "../../credits/termEntries";
import type { StatedStyle } from "../../workbook/textStyle";
import { TermField, type OnEnter } from "../parts/TermField";
import { useFormats } from "../formats";
import { useFocusKept } from "../parts/useFocusKept";
import type { PaneActions } from "../state/actions";
import type { TermUndo } from "../state/paneState";
import { questionWords } from "../questionWords";
import { words } from "../laterWords";
import { TermChanges } from "./TermChanges";

interface TermRowProps {
  readonly entry: TermEntry;
  readonly agreement: Agreement;
  readonly is1904: boolean;
  readonly stated: StatedStyle;
  /** The last entry of any term. */
  readonly undo: TermUndo | undefined;
  readonly actions: Pick<PaneActions, "enterTerm" | "amendTerm" | "takeBackTerm">;
}

/** A term: what it settles, what kind it is, its value, and for a reading its alternatives in plain words. */
export function TermRow({ entry, agreement, is1904, stated, undo, actions }: TermRowProps) {
  const { name, definition, value, isEntered } = entry;
  const id = useId();
  const onEnter = actions.enterTerm;
  const isChanged = isEntered && value !== definition.value;
  return (
    <div className="term">
      <div className="between">
        <span id={id}>{definition.meaning}</span>
        <span className={`badge ${definition.kind}`}>
          {isChecked(entry) ? questionWords.badges.checked : words.terms.kind[definition.kind]}
        </span>
      </div>
      <div className="soft small">
        {termInWords(name, "user")} <code>{name}</code>
      </div>
      {definition.type === "choice" ? (
        <Choices entry={entry} onEnter={onEnter} labelledBy={id} />
      ) : (
        <TermField entry={entry} is1904={is1904} stated={stated} onEnter={onEnter} labelledBy={id} />
      )}
      {value === undefined && !entry.invalid && (
        <p className="soft small">{definition.kind === "withheld" ? words.terms.withheldBlank : words.terms.inputBlank}</p>
      )}
      {isEntered && definition.type === "choice" && definition.value === undefined && (
        <button
          type="button"
          className="link"
          aria-label={words.terms.clearOf(definition.meaning)}
          onClick={() => void onEnter(name, undefined)}
        >
          {words.terms.clear}
        </button>
      )}
      {undo && <TakeBackTerm entry={entry} undo={undo} onTakeBack={() => void actions.takeBackTerm()} />}
      <TermChanges entry={entry} agreement={agreement} is1904={is1904} stated={stated} onAmend={actions.amendTerm} />
      {!isRead(name) && <p className="soft small">{words.terms.notRead}</p>}
      {isChanged && definition.value !== undefined && <Filed entry={entry} onEnter={onEnter} />}
    </div>
  );
}

/** What was entered last, if it is this term, with a way back. */
export function TakeBackTerm({
  entry: { name, definition },
  undo,
  onTakeBack,
}: {
  entry: TermEntry;
  undo: TermUndo;
  onTakeBack: () => void;
}) {
  const { date } = useFormats();
  const part = useFocusKept<HTMLParagraphElement>();
  if (undo.name !== name) return null;
  return (
    <p className="small" ref={part}>
      <span role="status">{undo.from === undefined ? words.terms.entered : words.terms.enteredFrom(date(undo.from))}</span>{" "}
      <button type="button" className="link" aria-label={words.terms.takeBackOf(definition.meaning)} onClick={onTakeBack}>
        {words.terms.takeBack}
      </button>
    </p>
  );
}

function Filed({ entry: { name, definition }, onEnter }: { entry: TermEntry; onEnter: OnEnter }) {
  const { term } = useFormats();
  const value = term(definition, definition.value);
  return (
    <p className="small">
      <span className="soft">{definition.kind === "reading" ? words.terms.ours(value) : words.terms.filed(value)}</span>{" "}
      <button
        type="button"
        className="link"
        aria-label={words.terms.backOf(definition.meaning)}
        onClick={() => void onEnter(name, definition.value)}
      >
        {words.terms.back}
      </button>
    </p>
  );
}

/** A reading that somebody has held against the text, by its row or by the agreement. */
export const isChecked = ({ definition: { kind, isChecked: byAgreement }, said }: TermEntry): boolean =>
  kind === "reading" && (byAgreement === true || said?.state === "checked");

interface ChoicesProps {
  readonly entry: TermEntry;
  readonly onEnter: OnEnter;
  readonly labelledBy: string;
  /** Given: choosing what is chosen already enters it, too. */
  readonly mayConfirm?: boolean;
}

/** The allowed values with what each means. Choosing one enters it. */
export function Choices({ entry, onEnter, labelledBy, mayConfirm = false }: ChoicesProps) {
  // Shown as chosen while it is on its way to the sheet.
  const [pending, setPending] = useState<string>();
  const { name, definition, value, invalid } = entry;
  const choose = async (choice: string): Promise<void> => {
    setPending(choice);
    await onEnter(name, choice);
    setPending(undefined);
  };
  const shown = pending ?? (value === undefined ? undefined : String(value));
  // The browser tells a change of the choice only.
  const confirm = (choice: string): void => {
    if (choice === shown && pending === undefined) void choose(choice);
  };
  if (definition.type !== "choice") return null;
  const choices = Object.entries(definition.choices);
  const [only] = choices;
  if (only !== undefined && choices.length === 1 && value === only[0])
    return (
      <p className="small">
        {words.terms.only(only[0])} <span className="soft">{only[1]}</span>
      </p>
    );
  return (
    <>
      <ChoiceGroup
        ariaLabelledBy={labelledBy}
        options={choices.map(([choice, meaning]) => ({
          ...optionOf(choice, meaning),
          ...(mayConfirm && { onClick: () => confirm(choice) }),
        }))}
        selectedKey={shown ?? null}
        onChange={(_event, chosen) => void (chosen && choose(chosen.key))}
      />
      {invalid && <div className="small wrong">{words.entry.invalidInSheet(invalid.found, invalid.wanted)}</div>}
    </>
  );
}

const optionOf = (choice: string, meaning: string): IChoiceGroupOption => ({
  key: choice,
  text: choice,
  styles: choiceStyles,
  onRenderLabel: (option) => (
    <span id={option?.labelId} className="choice">
      {choice} <span className="soft small">{meaning}</span>
    </span>
  ),
});

const choiceStyles: Partial<IChoiceGroupOptionStyles> = { root: { minHeight: 24, margin: "2px 0" } };
