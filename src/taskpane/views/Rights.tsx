import { useState } from "react";
import { RIGHTS } from "../../contract/rights";
import { SHEET_RIGHTS } from "../../contract/rights/sheetRights";
import { termDefinition } from "../../contract/agreement/terms";
import { neededTerms, type NeededTerm } from "../../credits/neededTerms";
import type { Outlook } from "../../credits/outlook";
import type { ReadKind } from "../../workbook/sheets";
import { AddSheet, lacks } from "../parts/AddSheet";
import { Fold } from "../parts/Fold";
import { TermField, type OnEnter } from "../parts/TermField";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import { words } from "../words";

/** Which rights apply, and the terms that they still wait for, to be entered right here. */
export function Rights({ outlook, isBusy, actions }: { outlook: Outlook; isBusy: boolean; actions: PaneActions }) {
  const { count, list } = useFormats();
  const { sheets } = outlook.recognition;
  const [entered, setEntered] = useState<readonly NeededTerm[]>([]);
  const asked = neededTerms(outlook);
  // A field that has just been filled in stays, with the focus in it.
  const needed = [...entered.filter(({ name }) => !asked.some((it) => it.name === name)), ...asked];
  const enter: OnEnter = (name, value) => {
    setEntered([...entered.filter((it) => it.name !== name), ...asked.filter((it) => it.name === name)]);
    return actions.enterTerm(name, value);
  };
  const standing = (kind: ReadKind): string => {
    const sheet = sheets[kind];
    if (sheet) return words.rights.applies(words.rows(count(outlook.rows[kind] ?? 0)));
    const near = outlook.recognition.incomplete[kind];
    if (!near?.missing.length) return words.rights.notUsed(kind);
    return near.alike
      ? words.rights.eachLacks(list([near.sheetName, ...near.alike]), list(near.missing))
      : words.rights.lacks(near.sheetName, list(near.missing));
  };
  const item = ({ id, name, clause, wanted }: ShownRight) => {
    const told = wanted.filter((kind) => sheets[kind] === undefined);
    return (
      <li key={id}>
        {name} <span className="soft">{clause}</span>
        {": "}
        {wanted.length === 0 && <span className="soft">{words.rights.always}</span>}
        {(told.length > 0 ? told : wanted.slice(0, 1)).map((kind) => (
          <span key={kind}>
            <span className="soft">{standing(kind)}</span>{" "}
            <AddSheet kind={lacks(outlook, kind) ? kind : undefined} isBusy={isBusy} actions={actions} />{" "}
          </span>
        ))}
      </li>
    );
  };
  const [used, unused] = furtherRights(outlook);
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">{words.rights.title}</h2>
      <ul className="list">
        {RIGHTS.map(({ id, name, clause, sheet }) => item({ id, name, clause, wanted: sheet === undefined ? [] : [sheet] }))}
        {used.map(item)}
      </ul>
      {unused.length > 0 && (
        <Fold title={words.rights.unused(unused.length)}>
          <ul className="list">{unused.map(item)}</ul>
        </Fold>
      )}
      {needed.length > 0 && <NeededTerms needed={needed} outlook={outlook} onEnter={enter} />}
    </section>
  );
}

interface ShownRight {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** Sheets that it cannot do without beside Inventory and Invoices. */
  readonly wanted: readonly ReadKind[];
}

/** The rights of other sheets: those that the workbook has a sheet for, and those that it has none for. */
function furtherRights({ recognition: { sheets, incomplete } }: Outlook): readonly [readonly ShownRight[], readonly ShownRight[]] {
  const all = SHEET_RIGHTS.map(({ id, name, clauses, sheet, needs }) => ({
    id,
    name,
    clause: clauses.join(", "),
    wanted: [sheet, ...needs],
  }));
  const isUsed = ({ wanted }: ShownRight): boolean => wanted.some((kind) => sheets[kind] !== undefined || incomplete[kind] !== undefined);
  return [all.filter(isUsed), all.filter((right) => !isUsed(right))];
}

/** Said of the terms that are withheld, and of no others. */
function withheldInWords(needed: readonly NeededTerm[], { terms }: Outlook): string {
  const withheld = needed.filter(({ name }) => terms.some((it) => it.name === name && it.definition.kind === "withheld"));
  if (withheld.length === 0) return "";
  if (withheld.length === needed.length) return words.rights.needsWithheld;
  return words.rights.needsSomeWithheld(withheld.map(({ name }) => `“${termDefinition(name).meaning}”`).join(", "));
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
            <TermField entry={entry} is1904={outlook.shape.dateSystem === "1904"} onEnter={onEnter} labelledBy={id} />
          </div>
        );
      })}
    </div>
  );
}
