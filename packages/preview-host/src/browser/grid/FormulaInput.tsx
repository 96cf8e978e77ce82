import { useId, useLayoutEffect, useRef, useState, type ComponentProps, type KeyboardEvent, type RefObject } from "react";
import { completed, completionAt, stepOf, type CompletionChoice } from "../formulas/completion";
import type { FunctionLibrary } from "../formulas/functionLibrary";
import { CompletionList, optionId } from "./CompletionList";

export interface FormulaInputProps extends Omit<ComponentProps<"input">, "value" | "onChange" | "onKeyDown" | "onSelect" | "ref"> {
  readonly input?: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** An edit is under way here: names are completed. */
  readonly isEditing: boolean;
  readonly library: FunctionLibrary | undefined;
  readonly onChange: (text: string) => void;
  /** A key that no list of names has taken. */
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Where a cell's content is typed, in its place or in the bar: the names of worksheet functions are completed. */
export function FormulaInput({ input: given, text, isEditing, library, onChange, onKey, ...others }: FormulaInputProps) {
  const own = useRef<HTMLInputElement>(null);
  const input = given ?? own;
  const listId = useId();
  const [caret, setCaret] = useState(text.length);
  const [marked, setMarked] = useState(0);
  /** The text whose list was sent away. */
  const [dismissed, setDismissed] = useState<string>();
  const wanted = useRef<number>(undefined);

  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    input.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  }, [input, text]);

  const completion = isEditing && library && dismissed !== text ? completionAt(library, text, caret) : undefined;
  const choices = completion?.choices ?? [];
  const at = Math.min(marked, Math.max(0, choices.length - 1));

  const take = (typed: string, place: number): void => {
    setCaret(place);
    setMarked(0);
    setDismissed(undefined);
    onChange(typed);
  };
  const choose = (choice: CompletionChoice): void => {
    if (!completion) return;
    const { text: after, caret: place } = completed(text, completion, choice);
    wanted.current = place;
    take(after, place);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = completion && !event.nativeEvent.isComposing ? stepOf(event, at, choices.length) : undefined;
    if (step === undefined) return onKey(event);
    event.preventDefault();
    event.stopPropagation();
    if (step === "accept") choose(choices[at]!);
    else if (step === "dismiss") setDismissed(text);
    else setMarked(step.to);
  };
  return (
    <>
      <input
        {...others}
        ref={input}
        value={text}
        spellCheck={false}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={completion !== undefined}
        aria-controls={completion && listId}
        aria-activedescendant={completion && optionId(listId, at)}
        onChange={({ target }) => take(target.value, target.selectionStart ?? target.value.length)}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
      />
      {completion && <CompletionList id={listId} choices={choices} marked={at} beside={input} onChoose={choose} />}
    </>
  );
}
