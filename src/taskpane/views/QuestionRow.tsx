import { useId, useState, type KeyboardEvent } from "react";
import type { TermName } from "../../contract/agreement/terms";
import { termMeaning, unitInWords } from "../../contract/agreement/vocabulary";
import { termInWords } from "../../contract/agreement/termWords";
import { isTakenByRow, mayBeSilent } from "../../contract/agreement/silence";
import type { AnsweredState, Answer } from "../../credits/answerTerm";
import { blanksOf } from "../../credits/blankTerms";
import type { Outlook } from "../../credits/outlook";
import { statedIn, type TermEntry } from "../../credits/termEntries";
import { agreementWords as words } from "../agreementWords";
import { useFormats } from "../formats";
import { Field } from "../parts/Field";
import { TermField } from "../parts/TermField";
import type { PaneActions } from "../state/actions";
import type { TermUndo } from "../state/paneState";
import { questionWords as say } from "../questionWords";
import { words as paneWords } from "../laterWords";
import { TermChanges } from "./TermChanges";
import { Choices, TakeBackTerm } from "./TermRow";

interface QuestionRowProps {
  readonly entry: TermEntry;
  /** The question that it answers; a term that is a question of its own is not asked twice. */
  readonly asks: string;
  readonly outlook: Outlook;
  readonly undo: TermUndo | undefined;
  readonly actions: PaneActions;
}

/** How the text has a term, as far as the user has said; "" while nobody has. */
export function stateIn({ value, said, place, definition }: TermEntry): AnsweredState | "" {
  const word = ANSWERS.find((it) => it === said?.state);
  if (word === "withheld" || word === "silent") return word;
  if (place === undefined || value === undefined || definition.kind === "absent") return "";
  return word ?? "stated";
}

/** The text says it, says nothing of it or does not show it, or it is a reading that was held against it. */
export const isAnswered = (entry: TermEntry): boolean => !["", "reading"].includes(stateIn(entry));

/** A term of the user's own agreement: its value, where the text has it and how, and what hangs on it while it is blank. */
export function QuestionRow({ entry, asks, outlook, undo, actions }: QuestionRowProps) {
  const { name, definition, value } = entry;
  const id = useId();
  const is1904 = outlook.shape.dateSystem === "1904";
  const stated = statedIn(outlook.terms);
  const state = stateIn(entry);
  const onAnswer = (answer: Answer): Promise<void> => actions.answerTerm(name, answer);
  const onEnter = (_of: TermName, entered: TermEntry["value"]): Promise<void> => onAnswer({ to: "value", value: entered });
  // What stands on the sheet is all there is: an emptied field takes the answer back, and what holds unsaid is no answer.
  const isSaid = state !== "" && !(state === "silent" && !isTakenByRow(name));
  const own: TermEntry = { ...entry, definition: { ...definition, value: undefined }, value: isSaid ? value : undefined };
  const look = badgeOf(entry, state);
  return (
    <div className={`term${state === "" ? " open" : ""}`}>
      <div className="between">
        <span id={id}>{termMeaning(name, "user").meaning === asks ? termInWords(name, "user") : definition.meaning}</span>
        <span className={`badge ${look}`}>{say.badges[look]}</span>
      </div>
      {definition.type === "choice" ? (
        <Choices entry={own} onEnter={onEnter} labelledBy={id} mayConfirm={state === "reading" || state === "silent"} />
      ) : (
        <TermField entry={own} is1904={is1904} stated={stated} onEnter={onEnter} labelledBy={id} />
      )}
      <Holds entry={entry} state={state} />
      <QuickAnswers entry={entry} state={state} onAnswer={onAnswer} />
      <InText entry={entry} state={state} onAnswer={onAnswer} />
      {undo && <TakeBackTerm entry={entry} undo={undo} onTakeBack={() => void actions.takeBackTerm()} />}
      {entry.place !== undefined && state !== "silent" && (value !== undefined || entry.amendments.length > 0) && (
        <TermChanges entry={entry} agreement={outlook.agreement} is1904={is1904} stated={stated} onAmend={actions.amendTerm} />
      )}
    </div>
  );
}

/** What holds meanwhile, or what the silence of the text comes to. */
function Holds({ entry: { name, definition, value, invalid }, state }: { entry: TermEntry; state: AnsweredState | "" }) {
  const { term } = useFormats();
  const blanks = useBlanksText();
  const what = blanks(name);
  if (state === "silent" && value !== undefined) {
    const held = valueInWords(definition, value, term);
    return <p className="soft small">{isTakenByRow(name) ? say.silentTaken(held) : say.silentHolds(held)}</p>;
  }
  if (state === "silent") return <p className="soft small">{what === undefined ? say.silentBlankOnly : say.silentBlank(what)}</p>;
  if (state === "" && value !== undefined) return <p className="soft small">{say.untilAnswered(valueInWords(definition, value, term))}</p>;
  if (value !== undefined || invalid) return null;
  if (!definition.mayBeBlank) return <p className="soft small">{words.neededNow}</p>;
  return <p className="soft small">{what === undefined ? words.nothingBlank : words.blanks(what)}</p>;
}

type Shown = ReturnType<typeof useFormats>["term"];

/** A choice with what it means: the word alone says little. */
function valueInWords(definition: TermEntry["definition"], value: number | string, term: Shown): string {
  const shown = term(definition, value);
  if (definition.type === "choice") return `${shown} (${definition.choices[shown] ?? ""})`;
  const isCounted =
    definition.type === "wholeNumber" && definition.unit !== "month of the year" && definition.unit !== "month of the quarter";
  return isCounted ? `${shown} ${unitInWords(definition, "user")}` : shown;
}

interface AnswerProps {
  readonly entry: TermEntry;
  readonly state: AnsweredState | "";
  readonly onAnswer: (answer: Answer) => Promise<void>;
}

/** The two answers that most questions want besides a value. */
function QuickAnswers({ entry: { name, definition }, state, onAnswer }: AnswerProps) {
  const answer = state === "" && mayBeSilent(name) ? "silent" : state === "reading" ? "checked" : undefined;
  if (answer === undefined) return null;
  const [text, label] =
    answer === "silent" ? [say.saySilent, say.saySilentOf(definition.meaning)] : [say.sayChecked, say.sayCheckedOf(definition.meaning)];
  // The button goes with its work: the focus goes on to how the text has the term, which says so.
  const answerNow = ({ currentTarget }: { readonly currentTarget: Element }): void => {
    currentTarget.closest(".term")?.querySelector<HTMLElement>(".in-text select")?.focus();
    void onAnswer({ to: "state", state: answer });
  };
  return (
    <p className="small">
      <button type="button" className="link" aria-label={label} onClick={answerNow}>
        {text}
      </button>
    </p>
  );
}

function badgeOf({ value, definition }: TermEntry, state: AnsweredState | ""): keyof typeof say.badges {
  if (state !== "") return state;
  return value === undefined && !definition.mayBeBlank ? "blank" : "none";
}

/** What stays blank while a term is, in words; undefined where nothing does. */
export function useBlanksText(): (name: TermName) => string | undefined {
  const { list } = useFormats();
  return (name) => {
    const { figures, days, calendar } = blanksOf(name);
    const what = [
      ...(figures.length > 0 ? [words.figuresOf(list(figures))] : []),
      ...(days.length > 0 ? [words.daysOf(list(days))] : []),
      ...(calendar ? [words.calendar] : []),
    ];
    return what.length === 0 ? undefined : list(what);
  };
}

/** The clause, as the user's text numbers it, and how the text has the term. */
function InText({ entry, state, onAnswer }: AnswerProps) {
  const ids = { clause: useId(), state: useId() };
  const { definition, said } = entry;
  const { meaning } = definition;
  const stands = said?.clause ?? "";
  const [draft, setDraft] = useState<string>();
  const enter = (): void => {
    if (draft !== undefined && draft.trim() !== stands) void onAnswer({ to: "clause", clause: draft.trim() });
    setDraft(undefined);
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "Enter") enter();
    else if (key === "Escape") setDraft(undefined);
  };
  const states = [...(state === "" ? ([""] as const) : []), ...ANSWERS.filter((it) => it === state || mayAnswer(it, entry, state))];
  return (
    <div className="in-text">
      <div>
        <label htmlFor={ids.clause}>{words.clause}</label>
        <Field
          id={ids.clause}
          ariaLabel={words.clauseOf(meaning)}
          value={draft ?? stands}
          placeholder={paneWords.such(words.clauseExample)}
          onChange={(_event, text = "") => setDraft(text)}
          onBlur={enter}
          onKeyDown={onKeyDown}
        />
      </div>
      <div>
        <label htmlFor={ids.state}>{say.state}</label>
        <select
          id={ids.state}
          aria-label={say.stateOf(meaning)}
          value={state}
          onChange={(event) => void onAnswer({ to: "state", state: event.target.value as AnsweredState })}
        >
          {states.map((it) => (
            <option key={it} value={it}>
              {say.states[it]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

const ANSWERS = ["stated", "reading", "checked", "silent", "withheld"] as const satisfies readonly AnsweredState[];

/** Only what has a value is stated or read, and only what may be blank is withheld. */
function mayAnswer(answer: AnsweredState, { name, value, definition }: TermEntry, state: AnsweredState | ""): boolean {
  if (answer === "withheld") return definition.mayBeBlank;
  if (answer === "silent") return mayBeSilent(name);
  return value !== undefined && state !== "withheld";
}
