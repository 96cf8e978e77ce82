import { useId, useState, type KeyboardEvent } from "react";
import type { TermName } from "../../contract/agreement/terms";
import { termInWords } from "../../contract/agreement/termWords";
import type { Answer } from "../../credits/answerTerm";
import { blanksOf } from "../../credits/blankTerms";
import type { Outlook } from "../../credits/outlook";
import type { TermEntry } from "../../credits/termEntries";
import { agreementWords as say } from "../agreementWords";
import { useFormats } from "../formats";
import { Field } from "../parts/Field";
import { TermField } from "../parts/TermField";
import type { PaneActions } from "../state/actions";
import type { TermUndo } from "../state/paneState";
import { words } from "../words";
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

/** The text says it, or says that it does not show it. */
export const isAnswered = ({ value, said, place }: TermEntry): boolean =>
  said?.state === "withheld" || (place !== undefined && value !== undefined && said?.state !== "reading");

/** A term of the user's own agreement: its value, where the text has it and how, and what hangs on it while it is blank. */
export function QuestionRow({ entry, asks, outlook, undo, actions }: QuestionRowProps) {
  const { name, definition, value, invalid } = entry;
  const id = useId();
  const blanks = useBlanksText();
  const { term } = useFormats();
  const onEnter = (of: TermName, entered: TermEntry["value"]): Promise<void> => actions.answerTerm(of, { to: "value", value: entered });
  // What stands on the sheet is all there is: an emptied field takes the answer back.
  const own: TermEntry = { ...entry, definition: { ...definition, value: undefined } };
  const isSilent = !definition.mayBeBlank && value === undefined;
  return (
    <div className="term">
      <div className="between">
        <span id={id}>{definition.meaning === asks ? termInWords(name, "user") : definition.meaning}</span>
        <span className={`badge ${badgeOf(entry).look}`}>{badgeOf(entry).text}</span>
      </div>
      {definition.type === "choice" ? (
        <Choices entry={own} onEnter={onEnter} labelledBy={id} />
      ) : (
        <TermField entry={own} is1904={outlook.shape.dateSystem === "1904"} onEnter={onEnter} labelledBy={id} />
      )}
      {definition.kind === "absent" && value !== undefined && definition.type !== "choice" && (
        <p className="soft small">{say.withoutSaid(term(definition, value))}</p>
      )}
      {value === undefined && !invalid && <p className="soft small">{isSilent ? say.neededNow : blankText(blanks(name))}</p>}
      <InText entry={entry} onAnswer={(answer) => actions.answerTerm(name, answer)} />
      {undo && <TakeBackTerm entry={entry} undo={undo} onTakeBack={() => void actions.takeBackTerm()} />}
      {entry.place !== undefined && (value !== undefined || entry.amendments.length > 0) && (
        <TermChanges entry={entry} agreement={outlook.agreement} is1904={outlook.shape.dateSystem === "1904"} onAmend={actions.amendTerm} />
      )}
    </div>
  );
}

const blankText = (what: string | undefined): string => (what === undefined ? say.nothingBlank : say.blanks(what));

function badgeOf({ value, said, definition }: TermEntry): { readonly look: string; readonly text: string } {
  if (said?.state === "withheld") return { look: "withheld", text: say.badges.withheld };
  if (value === undefined) return { look: "withheld", text: say.badges.none };
  if (definition.kind === "absent") return { look: "stated", text: say.badges.without };
  if (said?.state === "reading") return { look: "reading", text: say.badges.reading };
  return { look: "stated", text: say.badges.stated };
}

/** What stays blank while a term is, in words; undefined where nothing does. */
export function useBlanksText(): (name: TermName) => string | undefined {
  const { list } = useFormats();
  return (name) => {
    const { figures, days, calendar } = blanksOf(name);
    const what = [
      ...(figures.length > 0 ? [say.figuresOf(list(figures))] : []),
      ...(days.length > 0 ? [say.daysOf(list(days))] : []),
      ...(calendar ? [say.calendar] : []),
    ];
    return what.length === 0 ? undefined : list(what);
  };
}

/** The clause, as the user's text numbers it, and whether the text states the value. */
function InText({ entry, onAnswer }: { entry: TermEntry; onAnswer: (answer: Answer) => Promise<void> }) {
  const ids = { clause: useId(), state: useId() };
  const { definition, said, value } = entry;
  const { meaning, mayBeBlank } = definition;
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
  const state = said?.state === "withheld" || value !== undefined ? stateOf(entry) : "";
  const states = [...(state === "" ? ([""] as const) : []), ...STATES.filter((it) => mayDo(it, entry, mayBeBlank))];
  return (
    <div className="in-text">
      <div>
        <label htmlFor={ids.clause}>{say.clause}</label>
        <Field
          id={ids.clause}
          ariaLabel={say.clauseOf(meaning)}
          value={draft ?? stands}
          placeholder={words.such(say.clauseExample)}
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
          onChange={(event) => void onAnswer({ to: "state", state: event.target.value as (typeof STATES)[number] })}
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

const STATES = ["stated", "reading", "withheld"] as const;

/** Only what has a value is stated, and only what may be blank is withheld. */
const mayDo = (state: (typeof STATES)[number], { value, said }: TermEntry, mayBeBlank: boolean): boolean =>
  state === "withheld" ? mayBeBlank : value !== undefined && said?.state !== "withheld";

function stateOf({ said, definition, place }: TermEntry): "" | (typeof STATES)[number] {
  if (said?.state === "withheld" || said?.state === "reading") return said.state;
  return place === undefined || definition.kind === "absent" ? "" : "stated";
}
