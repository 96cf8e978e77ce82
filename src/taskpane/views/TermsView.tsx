import { SearchBox, type ISearchBoxStyles } from "@fluentui/react/lib/SearchBox";
import { useState, type ReactNode } from "react";
import { termInWords } from "../../contract/agreement/termWords";
import { unitInWords } from "../../contract/agreement/vocabulary";
import { isListable } from "../../credits/listedValues";
import { statedIn, type TermEntry } from "../../credits/termEntries";
import { termsInUse } from "../../credits/termsInUse";
import { agreementWords } from "../agreementWords";
import { useFormats } from "../formats";
import { Fold } from "../parts/Fold";
import { FoldWhenOpen } from "../parts/FoldWhenOpen";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../laterWords";
import { AgreementPart } from "./AgreementPart";
import { ReadingsWorth } from "./ReadingsWorth";
import { TermRow } from "./TermRow";
import { VendorsOfTerms } from "./VendorsOfTerms";

type Filter = keyof typeof words.terms.filters;
const FILTERS = Object.keys(words.terms.filters) as Filter[];

/** The agreement, and its terms; those of one of the user's own are asked as questions, and stand in a list, too. */
export function TermsView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { outlook } = state;
  if (outlook === undefined) return null;
  const list = <TermsList state={state} actions={actions} />;
  return (
    <>
      <AgreementPart state={state} outlook={outlook} actions={actions} />
      {outlook.lacks === undefined ? list : <FoldWhenOpen title={agreementWords.list}>{() => list}</FoldWhenOpen>}
    </>
  );
}

/** By clause: first those that this workbook's rights read, the others folded away. */
function TermsList({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { outlook, readings, listed, refusals, work } = state;
  const [filter, setFilter] = useState<Filter>("all");
  const [sought, setSought] = useState("");
  if (outlook === undefined) return null;
  const sheet = outlook.recognition.sheets.Terms;
  const used = termsInUse(outlook.recognition);
  const shown = outlook.terms.filter((entry) => fits(entry, filter) && speaksOf(entry, sought));
  const [inUse, others] = [shown.filter(({ name }) => used.has(name)), shown.filter(({ name }) => !used.has(name))];
  const is1904 = outlook.shape.dateSystem === "1904";
  const about = { agreement: outlook.agreement, is1904, stated: statedIn(outlook.terms), undo: state.termUndos.at(-1), actions };
  const list = (entries: readonly TermEntry[]) =>
    byClause(entries).map(({ clause, entries: ofClause }) => (
      <section key={clause} aria-label={words.terms.clause(clause)}>
        <h3>{words.terms.clause(clause)}</h3>
        {ofClause.map((entry) => (
          <TermRow key={entry.name} entry={entry} {...about} />
        ))}
      </section>
    ));
  return (
    <>
      <div className="actions">
        <SearchBox
          className="search"
          styles={searchStyles}
          ariaLabel={words.terms.search}
          autoComplete="off"
          spellCheck={false}
          value={sought}
          placeholder={words.such(words.terms.searchExample)}
          clearButtonProps={{ ariaLabel: words.terms.clearSearch }}
          onChange={(_event, text = "") => setSought(text)}
        />
        <label>
          {words.terms.show}{" "}
          <select value={filter} onChange={(event) => setFilter(event.target.value as Filter)}>
            {FILTERS.map((it) => (
              <option key={it} value={it}>
                {words.terms.filters[it]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="soft small">{sheet ? words.terms.writesTo(sheet.sheetName) : words.terms.willMake}</p>
      <VendorsOfTerms vendors={outlook.vendors} sheet={sheet?.sheetName ?? "Terms"} />
      {refusals.length === 0 && (
        <ReadingsWorth
          shown={readings}
          listed={listed}
          terms={outlook.terms.filter((it) => used.has(it.name) && isListable(it))}
          is1904={is1904}
          isBusy={work !== undefined}
          actions={actions}
        />
      )}
      {shown.length === 0 && (
        <p className="soft" role="status">
          {words.terms.noneShown}
        </p>
      )}
      {inUse.length > 0 && (
        <section aria-label={words.terms.inUse}>
          <h2>{words.terms.inUse}</h2>
          {list(inUse)}
        </section>
      )}
      {others.length > 0 && (
        <Others key={String(sought !== "" || filter !== "all")} isOpen={sought !== "" || filter !== "all"} entries={others} list={list} />
      )}
    </>
  );
}

const searchStyles: Partial<ISearchBoxStyles> = {
  root: { height: 26, background: "var(--ground)" },
  iconContainer: { width: 26, fontSize: 13 },
};

interface OthersProps {
  readonly isOpen: boolean;
  readonly entries: readonly TermEntry[];
  readonly list: (entries: readonly TermEntry[]) => ReactNode;
}

/** Whoever seeks a term sees it wherever it is. */
function Others({ isOpen, entries, list }: OthersProps) {
  const { count } = useFormats();
  const [isShown, setShown] = useState(isOpen);
  return (
    <Fold title={words.terms.notInUse(count(entries.length))} isOpen={isShown} onToggle={setShown}>
      {isShown && list(entries)}
    </Fold>
  );
}

/** Every word that was typed stands in what the term is called, means, cites or may be. */
function speaksOf({ name, definition, value }: TermEntry, sought: string): boolean {
  const text = [
    name,
    termInWords(name, "user"),
    definition.clause,
    definition.meaning,
    words.terms.kind[definition.kind],
    String(value ?? ""),
  ]
    .concat(definition.type === "choice" ? Object.entries(definition.choices).flat() : [unitInWords(definition, "user")])
    .join(" ")
    .toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function fits(entry: TermEntry, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "blank":
      return entry.value === undefined || entry.invalid !== undefined;
    case "reading":
      return entry.definition.kind === "reading";
    case "changed":
      return entry.isEntered && entry.value !== entry.definition.value;
  }
}

/** In the agreement's order; a clause that comes up again later joins its first place. */
function byClause(entries: readonly TermEntry[]): readonly { clause: string; entries: readonly TermEntry[] }[] {
  const groups = new Map<string, TermEntry[]>();
  for (const entry of entries) {
    const { clause } = entry.definition;
    const group = groups.get(clause);
    if (group) group.push(entry);
    else groups.set(clause, [entry]);
  }
  return [...groups].map(([clause, group]) => ({ clause, entries: group }));
}
