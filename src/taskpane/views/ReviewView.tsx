import { useMemo, useRef, useState } from "react";
import { reviewLines } from "../../credits/reviewLines";
import { reviewItems, reviewProgress, type ReviewItem } from "../../credits/reviewKept";
import { useFormats } from "../formats";
import { Fold } from "../parts/Fold";
import { useLongList } from "../parts/useLongList";
import { Field } from "../parts/Field";
import { reviewWords } from "../reviewWords";
import type { PaneActions } from "../state/actions";
import type { PaneState, Preview } from "../state/paneState";
import { words } from "../laterWords";
import { ReviewItemView } from "./ReviewItemView";

interface ReviewProps {
  readonly preview: Preview;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** The worklist: findings gravest first, claims, ticked figures; narrowed, gone through by keyboard, and decided on as on the sheet Review. */
export function ReviewView({ preview: { prepared }, state: { review, signer }, actions }: ReviewProps) {
  const items = useMemo(() => reviewItems(reviewLines(prepared, review), review), [prepared, review]);
  const { count, money } = useFormats();
  const [chosen, setChosen] = useState<Chosen>({});
  const progress = useMemo(() => reviewProgress(items), [items]);
  const fitting = useMemo(
    () => items.filter((item) => FILTERS.every(({ name, of }) => chosen[name] === undefined || chosen[name] === of(item))),
    [items, chosen],
  );
  if (items.length === 0) return <p>{words.findings.none}</p>;
  return (
    <>
      <p aria-label={reviewWords.progressLabel} role="status">
        <strong>{reviewWords.progress(count(progress.reviewed), count(progress.all), money(progress.open))}</strong>
      </p>
      {review === undefined && <p className="soft small">{reviewWords.fillFirst}</p>}
      <Filters items={items} chosen={chosen} onChoose={(name, value) => setChosen({ ...chosen, [name]: value })} />
      {review !== undefined && <MyName name={signer.by} onName={actions.nameMyself} />}
      <List key={JSON.stringify(chosen)} items={fitting} myName={signer.by} actions={actions} />
    </>
  );
}

type FilterName = keyof typeof reviewWords.filters;
type Chosen = Partial<Record<FilterName, string>>;

const FILTERS: readonly { readonly name: FilterName; readonly of: (item: ReviewItem) => string }[] = [
  { name: "severity", of: ({ line }) => line.severity },
  { name: "status", of: ({ status }) => status },
  { name: "clause", of: ({ line: { clause } }) => (clause === "-" ? "" : clause) },
  { name: "part", of: ({ line }) => line.part },
  { name: "reviewer", of: ({ reviewer }) => reviewer },
  { name: "sheet", of: ({ line }) => line.sheet },
];
const AT_HAND = 2;

interface FiltersProps {
  readonly items: readonly ReviewItem[];
  readonly chosen: Chosen;
  readonly onChoose: (name: FilterName, value: string | undefined) => void;
}

function Filters({ items, chosen, onChoose }: FiltersProps) {
  const filter = (it: (typeof FILTERS)[number]) => (
    <Filter key={it.name} {...it} items={items} chosen={chosen[it.name]} onChoose={(value) => onChoose(it.name, value)} />
  );
  return (
    <>
      <div className="filters">{FILTERS.slice(0, AT_HAND).map(filter)}</div>
      <Fold title={reviewWords.more}>
        <div className="filters">{FILTERS.slice(AT_HAND).map(filter)}</div>
      </Fold>
    </>
  );
}

interface FilterProps {
  readonly name: FilterName;
  readonly of: (item: ReviewItem) => string;
  readonly items: readonly ReviewItem[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** Values are told apart from "all" by a sign that this one lacks. */
const ALL = "";

function Filter({ name, of, items, chosen, onChoose }: FilterProps) {
  const { count } = useFormats();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const item of items) found.set(of(item), (found.get(of(item)) ?? 0) + 1);
    return [...found];
  }, [items, of]);
  const none = name === "sheet" ? reviewWords.workbook : reviewWords.none;
  return (
    <label>
      {reviewWords.filters[name]}{" "}
      <select
        value={chosen === undefined ? ALL : `=${chosen}`}
        onChange={({ target: { value } }) => onChoose(value === ALL ? undefined : value.slice(1))}
      >
        <option value={ALL}>{`${reviewWords.all} (${count(items.length)})`}</option>
        {counts.map(([value, number]) => (
          <option key={value} value={`=${value}`}>
            {`${value === "" ? none : shownAs(name, value)} (${count(number)})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Codes are told in the user's words; all else stands as it is on the sheets. */
function shownAs(name: FilterName, value: string): string {
  const codes: Readonly<Record<string, string>> = name === "severity" ? reviewWords.severity : name === "status" ? reviewWords.status : {};
  return codes[value] ?? value;
}

/** Who decides: said once, and kept as Reviewer of each row that is decided on and has none. */
function MyName({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  return (
    <div className="review-words">
      <span aria-hidden>{reviewWords.myName}</span>
      <Field
        ariaLabel={reviewWords.myName}
        value={typed}
        onChange={(_event, text) => setTyped(text ?? "")}
        onBlur={() => onName(typed.trim())}
        onKeyDown={({ key }) => {
          if (key === "Enter") onName(typed.trim());
        }}
      />
    </div>
  );
}

/** One row is at hand: it alone is in the tab order, and the arrow keys go on from it. */
function List({ items, myName, actions }: { items: readonly ReviewItem[]; myName: string; actions: PaneActions }) {
  const { count } = useFormats();
  const [key, setKey] = useState<string>();
  const keys = useMemo(() => items.map(({ line }) => line.key), [items]);
  const at = Math.max(0, key === undefined ? 0 : keys.indexOf(key));
  const { list, rows, height, show } = useLongList(keys, at);
  const heads = useRef(new Map<number, HTMLButtonElement>());
  const move = (by: number): void => {
    const to = Math.min(items.length - 1, Math.max(0, at + by));
    show(to, () => heads.current.get(to)?.focus());
  };
  return (
    <>
      <div className="between">
        <span className="soft small" role="status">
          {reviewWords.shown(count(items.length))}
        </span>
        {items.length > 1 && (
          <span className="links">
            <button type="button" className="link" onClick={() => move(-1)}>
              {reviewWords.previous}
            </button>
            <button type="button" className="link" onClick={() => move(1)}>
              {reviewWords.next}
            </button>
          </span>
        )}
      </div>
      <p className="soft small">{reviewWords.keys}</p>
      <ul className="list long" ref={list} style={{ height }}>
        {rows.map(({ index, row }) => (
          <ReviewItemView
            key={items[index]!.line.key}
            item={items[index]!}
            row={row}
            isCurrent={index === at}
            onCurrent={() => setKey(items[index]!.line.key)}
            onMove={move}
            myName={myName}
            headRef={(head) => {
              if (head) heads.current.set(index, head);
              else heads.current.delete(index);
            }}
            actions={actions}
          />
        ))}
      </ul>
    </>
  );
}
