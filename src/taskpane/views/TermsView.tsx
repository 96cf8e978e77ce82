import { useState } from "react";
import type { TermEntry } from "../../credits/termEntries";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../words";
import { TermRow } from "./TermRow";

type Filter = keyof typeof words.terms.filters;
const FILTERS = Object.keys(words.terms.filters) as Filter[];

/** Every term of the agreement, by clause. */
export function TermsView({ state: { outlook }, actions }: { state: PaneState; actions: PaneActions }) {
  const [filter, setFilter] = useState<Filter>("all");
  if (outlook === undefined) return null;
  const sheet = outlook.recognition.sheets.Terms;
  const shown = outlook.terms.filter((entry) => fits(entry, filter));
  return (
    <>
      <div className="actions">
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
      {shown.length === 0 && <p className="soft">{words.terms.noneShown}</p>}
      {byClause(shown).map(({ clause, entries }) => (
        <section key={clause} aria-label={words.terms.clause(clause)}>
          <h2>{words.terms.clause(clause)}</h2>
          {entries.map((entry) => (
            <TermRow key={entry.name} entry={entry} is1904={outlook.shape.dateSystem === "1904"} onEnter={actions.enterTerm} />
          ))}
        </section>
      ))}
    </>
  );
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
