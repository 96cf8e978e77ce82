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
  readonly actions: PaneActions;
}

/** A row of the worklist: what was found or is claimed, and what people say of it. The row at hand has fields for who looked at it and a note. */
export function ReviewItemView({ item, row, isCurrent, onCurrent, onMove, headRef, actions }: ReviewItemProps) {
  const { line, status, isOnSheet, isGone } = item;
  const { money } = useFormats();
  const say = (words: Partial<ReviewWords>): void => void actions.review(line.key, words);
  const canSay = isOnSheet && !isGone;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const by = MOVES[event.key];
    const said = canSay ? STATUS_OF_KEY[event.key.toLowerCase()] : undefined;
    if (by === undefined && said === undefined) return;
    event.preventDefault();
    if (by !== undefined) onMove(by);
    else say({ status: said! });
  };
  const clause = line.clause === "-" ? "" : line.clause;
  return (
    <li className="finding" aria-current={isCurrent || undefined} {...row}>
      <div className="between">
        <button type="button" className="row-head" ref={headRef} tabIndex={isCurrent ? 0 : -1} onFocus={onCurrent} onKeyDown={onKeyDown}>
          <span className={`badge ${line.severity}`}>{reviewWords.severity[line.severity]}</span>{" "}
          <span className="soft small">{[line.part, clause].filter((it) => it !== "").join(" · ")}</span>{" "}
          {status !== "Open" && <strong className="small">{reviewWords.status[status]}</strong>}
        </button>
        {line.amount !== undefined && <span className="figure">{money(line.amount)}</span>}
      </div>
      <FindingBody finding={line.finding ?? { ...line, code: undefined }} actions={actions} />
      {isGone && <p className="soft small">{reviewWords.gone}</p>}
      {isCurrent && canSay && <Words key={line.key} item={item} onSay={say} />}
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

function Words({ item: { line, status, reviewer, note }, onSay }: { item: ReviewItem; onSay: (words: Partial<ReviewWords>) => void }) {
  return (
    <div className="review-words">
      <label>
        {reviewWords.filters.status}{" "}
        <select
          aria-label={reviewWords.statusOf(line.key)}
          value={status}
          onChange={(event) => onSay({ status: event.target.value as ReviewStatus })}
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

/** A text that is entered when it is left, or with Enter. What the sheet says by then is shown while nobody is typing. */
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
        onKeyDown={({ key }) => {
          if (key === "Enter") enter();
          if (key === "Escape") setTyped(undefined);
        }}
      />
    </div>
  );
}
