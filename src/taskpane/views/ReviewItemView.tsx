import { useState, type KeyboardEvent } from "react";
import type { ReviewItem, ReviewWords } from "../../credits/reviewKept";
import { REVIEW_STATUSES, type ReviewStatus } from "../../workbook/reviewSheet";
import { useFormats } from "../formats";
import { Field } from "../parts/Field";
import type { LongListRow } from "../parts/useLongList";
import { reviewWords } from "../reviewWords";
import type { PaneActions } from "../state/actions";
import { FindingBody } from "./FindingItem";

/** Cleared is for a fill to say. */
const CHOSEN = REVIEW_STATUSES.filter((it) => it !== "Cleared");
const STATUS_OF_KEY: Readonly<Record<string, ReviewStatus>> = { a: "Accepted", d: "Disputed", c: "Corrected", o: "Open" };

interface ReviewItemProps {
  readonly item: ReviewItem;
  /** Its place among all rows of the list. */
  readonly row: LongListRow["row"];
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
  /** By so many rows; to the first and last by more than there are. */
  readonly onMove: (by: number) => void;
  readonly headRef: (head: HTMLButtonElement | null) => void;
  /** Who decides on rows here; "" where nobody has said. */
  readonly myName: string;
  readonly actions: PaneActions;
}

/** A row of the worklist: what was found or is claimed, and what people say of it. The row at hand has fields for who looked at it and a note. */
export function ReviewItemView({ item, row, isCurrent, onCurrent, onMove, headRef, myName, actions }: ReviewItemProps) {
  const { line, status, reviewer, isOnSheet, isGone } = item;
  const { money } = useFormats();
  const say = (words: Partial<ReviewWords>): void => void actions.review(line.key, words);
  const decide = (it: ReviewStatus): void => say({ status: it, ...(reviewer === "" && myName !== "" && { reviewer: myName }) });
  const canSay = isOnSheet && !isGone;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (canSay && event.key.toLowerCase() === "n") {
      event.preventDefault();
      partsOfRow(event.currentTarget, "input").at(-1)?.focus();
      return;
    }
    const by = MOVES[event.key];
    const said = canSay ? STATUS_OF_KEY[event.key.toLowerCase()] : undefined;
    if (by === undefined && said === undefined) return;
    event.preventDefault();
    if (by !== undefined) onMove(by);
    else decide(said!);
  };
  const clause = line.clause === "-" ? "" : line.clause;
  return (
    <li className="finding" aria-current={isCurrent || undefined} {...row}>
      <div className="between">
        <button type="button" className="row-head" ref={headRef} tabIndex={isCurrent ? 0 : -1} onFocus={onCurrent} onKeyDown={onKeyDown}>
          <span className={`badge ${line.severity}`}>{reviewWords.severity[line.severity]}</span>{" "}
          <span className="soft small">{[line.vendor ?? "", line.part, clause].filter((it) => it !== "").join(" · ")}</span>{" "}
          {status !== "Open" && <strong className="small">{reviewWords.status[status]}</strong>}
        </button>
        {line.amount !== undefined && <span className="figure">{money(line.amount)}</span>}
      </div>
      <FindingBody finding={line.finding ?? { ...line, code: undefined }} actions={actions} />
      {isGone && <p className="soft small">{reviewWords.gone}</p>}
      {isCurrent && canSay && <Words key={line.key} item={item} onSay={say} onDecide={decide} />}
      {!isCurrent && <Said item={item} />}
    </li>
  );
}

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** What is said of a row that is not at hand. */
function Said({ item: { reviewer, note } }: { item: ReviewItem }) {
  const said = [reviewer, note].filter((it) => it !== "").join(": ");
  return said === "" ? null : <p className="small">{said}</p>;
}

interface WordsProps {
  readonly item: ReviewItem;
  readonly onSay: (words: Partial<ReviewWords>) => void;
  readonly onDecide: (status: ReviewStatus) => void;
}

function Words({ item: { line, status, reviewer, note }, onSay, onDecide }: WordsProps) {
  return (
    <div className="review-words">
      <label>
        {reviewWords.filters.status}{" "}
        <select
          aria-label={reviewWords.statusOf(line.key)}
          value={status}
          onChange={(event) => onDecide(event.target.value as ReviewStatus)}
        >
          {CHOSEN.map((it) => (
            <option key={it} value={it}>
              {reviewWords.status[it]}
            </option>
          ))}
        </select>
      </label>
      <Word title={reviewWords.reviewer} label={reviewWords.reviewerOf(line.key)} said={reviewer} onSay={(it) => onSay({ reviewer: it })} />
      <Word title={reviewWords.note} label={reviewWords.noteOf(line.key)} said={note} onSay={(it) => onSay({ note: it })} />
    </div>
  );
}

/** Parts of the row that something stands in. */
const partsOfRow = (within: Element, what: string): readonly HTMLElement[] => [
  ...(within.closest("li")?.querySelectorAll<HTMLElement>(what) ?? []),
];

/** A text that is entered when it is left; Enter leaves it for the row, and Esc does once there is nothing to take back. What the sheet says by then is shown while nobody is typing. */
function Word({ title, label, said, onSay }: { title: string; label: string; said: string; onSay: (text: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const enter = (): void => {
    if (typed !== undefined && typed !== said) onSay(typed);
    setTyped(undefined);
  };
  return (
    <div>
      <span aria-hidden>{title}</span>
      <Field
        ariaLabel={label}
        value={typed ?? said}
        onChange={(_event, text) => setTyped(text)}
        onBlur={enter}
        onKeyDown={({ key, currentTarget }) => {
          const isTakenBack = key === "Escape" && typed !== undefined;
          if (isTakenBack) setTyped(undefined);
          else if (key === "Enter" || key === "Escape") partsOfRow(currentTarget, ".row-head")[0]?.focus();
        }}
      />
    </div>
  );
}
