import { useState } from "react";
import { RIGHTS } from "../../contract/rights";
import { citedClause } from "../../contract/agreement/clauses";
import { termMeaning } from "../../contract/agreement/vocabulary";
import { neededTerms, type NeededTerm } from "../../credits/neededTerms";
import type { Outlook } from "../../credits/outlook";
import { statedIn } from "../../credits/termEntries";
import { TermField, type OnEnter } from "../parts/TermField";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../words";
import { LaterView } from "./LaterView";
import { RightItem } from "./RightItem";

/** Which rights apply, and the terms that they still wait for, to be entered right here. */
export function Rights({ state, outlook, actions }: { state: PaneState; outlook: Outlook; actions: PaneActions }) {
  const isBusy = state.work !== undefined;
  const [entered, setEntered] = useState<readonly NeededTerm[]>([]);
  const asked = neededTerms(outlook);
  // A field that has just been filled in stays, with the focus in it.
  const needed = [...entered.filter(({ name }) => !asked.some((it) => it.name === name)), ...asked];
  const enter: OnEnter = (name, value) => {
    setEntered([...entered.filter((it) => it.name !== name), ...asked.filter((it) => it.name === name)]);
    return actions.enterTerm(name, value);
  };
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">{words.rights.title}</h2>
      <ul className="list">
        {RIGHTS.map(({ id, name, clause, sheet, givenBy }) => (
          <RightItem
            key={id}
            right={{
              id,
              name,
              clause: citedClause(outlook.agreement, clause, id),
              wanted: sheet === undefined ? [] : [sheet],
              isNotGiven: outlook.terms.some((it) => it.name === givenBy && it.value === "no"),
            }}
            outlook={outlook}
            isBusy={isBusy}
            actions={actions}
          />
        ))}
      </ul>
      <LaterView view="FurtherRights" state={state} actions={actions} />
      {needed.length > 0 && <NeededTerms needed={needed} outlook={outlook} onEnter={enter} />}
    </section>
  );
}

/** Said of the terms that are withheld, and of no others. */
function withheldInWords(needed: readonly NeededTerm[], { terms }: Outlook): string {
  const withheld = needed.filter(({ name }) => terms.some((it) => it.name === name && it.definition.kind === "withheld"));
  if (withheld.length === 0) return "";
  if (withheld.length === needed.length) return words.rights.needsWithheld;
  return words.rights.needsSomeWithheld(withheld.map(({ name }) => `“${termMeaning(name, "user").meaning}”`).join(", "));
}

function NeededTerms({ needed, outlook, onEnter }: { needed: readonly NeededTerm[]; outlook: Outlook; onEnter: OnEnter }) {
  return (
    <div className="panel">
      <h3>{words.rights.needs}</h3>
      <p className="soft small">
        {words.rights.needsText} {withheldInWords(needed, outlook)}
      </p>
      {needed.map(({ name, isForFigures }) => {
        const entry = outlook.terms.find((it) => it.name === name)!;
        const id = `needed-${name}`;
        return (
          <div key={name} className="term">
            <div id={id}>
              {entry.definition.meaning}{" "}
              <span className="soft small">{entry.definition.clause === "-" ? "" : entry.definition.clause}</span>
              {!isForFigures && <span className="soft small"> ({words.rights.forDeadline})</span>}
            </div>
            <TermField
              entry={entry}
              is1904={outlook.shape.dateSystem === "1904"}
              stated={statedIn(outlook.terms)}
              onEnter={onEnter}
              labelledBy={id}
            />
          </div>
        );
      })}
    </div>
  );
}
