import { DefaultButton } from "@fluentui/react";
import { useId, useState, type KeyboardEvent } from "react";
import { termInWords } from "../../contract/agreement/termWords";
import { termDefinition, type TermName } from "../../contract/agreement/terms";
import { termMeaning } from "../../contract/agreement/vocabulary";
import type { ListedValues, PricedTotal, PricedValue } from "../../contract/statement/pricedReadings";
import { typedValues, valuesText } from "../../credits/listedValues";
import type { ValueOfVendor } from "../../credits/priceReadings";
import { termText, type TermEntry } from "../../credits/termEntries";
import { BadCell } from "../../workbook/cells";
import { useFormats } from "../formats";
import { Field } from "../parts/Field";
import { Fold } from "../parts/Fold";
import type { PaneActions } from "../state/actions";
import type { ShownReadings } from "../state/paneState";
import { words } from "../laterWords";

interface ReadingsWorthProps {
  readonly shown: ShownReadings | undefined;
  readonly listed: ListedValues;
  /** Terms whose values can be listed. */
  readonly terms: readonly TermEntry[];
  readonly is1904: boolean;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** What each reading is worth, on request: it takes a computation a value. */
export function ReadingsWorth({ shown, listed, terms, is1904, isBusy, actions }: ReadingsWorthProps) {
  const common = { disabled: isBusy, allowDisabledFocus: true };
  return (
    <Fold title={words.readings.title}>
      <section className="panel" aria-label={words.readings.title}>
        <p className="soft small">{words.readings.text}</p>
        {terms.length > 0 && <ListValues listed={listed} terms={terms} is1904={is1904} actions={actions} />}
        <div className="actions">
          <DefaultButton {...common} text={words.readings.work} onClick={() => void actions.priceReadings()} />
          <DefaultButton {...common} text={words.readings.write} onClick={() => void actions.writeReadings()} />
        </div>
        {shown?.cellsWritten !== undefined && <Written cells={shown.cellsWritten} actions={actions} />}
        {shown && <Differing values={shown.values} listed={listed} />}
      </section>
    </Fold>
  );
}

interface ListValuesProps {
  readonly listed: ListedValues;
  readonly terms: readonly TermEntry[];
  readonly is1904: boolean;
  readonly actions: PaneActions;
}

/** What a withheld term might be, a term at a time; the lists of all terms stand below. */
function ListValues({ listed, terms, is1904, actions }: ListValuesProps) {
  const ids = { term: useId(), values: useId(), hint: useId() };
  const [chosen, setChosen] = useState<TermName>();
  const [draft, setDraft] = useState<string>();
  const entry = terms.find(({ name }) => name === chosen) ?? terms[0]!;
  const { name } = entry;
  const typed = draft === undefined ? undefined : typedValues(name, draft, is1904);
  const wrong = typed instanceof BadCell ? typed : undefined;
  const enter = (): void => {
    if (typed === undefined || typed instanceof BadCell) return;
    if (valuesText(entry, typed) !== valuesText(entry, listed[name])) actions.listValues(name, typed);
    setDraft(undefined);
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "Enter") enter();
    else if (key === "Escape") setDraft(undefined);
  };
  const choose = (term: string): void => {
    setDraft(undefined);
    setChosen(term as TermName);
  };
  return (
    <div>
      <p className="small">{words.readings.list}</p>
      <div className="between">
        <label htmlFor={ids.term}>{words.readings.term}</label>
        <select id={ids.term} value={name} onChange={(event) => choose(event.target.value)}>
          {terms.map((it) => (
            <option key={it.name} value={it.name}>
              {termInWords(it.name, "user")}
            </option>
          ))}
        </select>
      </div>
      <div className="between">
        <label htmlFor={ids.values}>{words.readings.values}</label>
        <Field
          id={ids.values}
          aria-describedby={ids.hint}
          invalid={wrong !== undefined}
          value={draft ?? valuesText(entry, listed[name])}
          placeholder={words.such(SUCH_VALUES[entry.definition.type])}
          onChange={(_event, text) => setDraft(text)}
          onBlur={enter}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id={ids.hint} className={`small ${wrong ? "wrong" : "soft"}`}>
        {wrong ? words.entry.wants(wrong.wanted) : ""}
      </p>
      <ul className="list small">
        {terms.flatMap((it) =>
          listed[it.name] === undefined
            ? []
            : [<li key={it.name}>{`${termInWords(it.name, "user")}: ${valuesText(it, listed[it.name])}`}</li>],
        )}
      </ul>
    </div>
  );
}

/** How values are listed. */
const SUCH_VALUES = {
  date: "2000-01-31; 2000-02-29",
  share: "10%; 15%",
  wholeNumber: "30; 45; 60",
  amount: "1000; 1500.50",
  choice: "",
  agreement: "",
  filter: "Status = sealed; none",
} as const;

function Written({ cells, actions }: { cells: number; actions: PaneActions }) {
  const { count } = useFormats();
  return (
    <p role="status">
      {cells === 0 ? words.readings.unchanged : words.readings.written(words.cells(count(cells)))}{" "}
      <button type="button" className="link" onClick={() => void actions.goToCell("Readings", 0, 0)}>
        {words.readings.goTo}
      </button>
    </p>
  );
}

/** Readings that change a total, and listed terms, with what each of their values changes; the others are counted. The sheet has them all. */
function Differing({ values, listed }: { values: readonly ValueOfVendor[]; listed: ListedValues }) {
  const { count } = useFormats();
  const byTerm = new Map<string, ValueOfVendor[]>();
  for (const value of values) byTerm.set(keyOf(value), [...(byTerm.get(keyOf(value)) ?? []), value]);
  const differing = [...byTerm].filter(([, ofTerm]) => listed[ofTerm[0]!.term] || ofTerm.some((it) => changesOf(it).length > 0));
  const others = byTerm.size - differing.length;
  if (differing.length === 0) return <p>{words.readings.none}</p>;
  return (
    <>
      {differing.map(([key, ofTerm]) => (
        <OfTerm key={key} term={ofTerm[0]!.term} vendor={ofTerm[0]!.vendor} values={ofTerm} />
      ))}
      {others > 0 && <p className="soft small">{words.readings.others(count(others))}</p>}
    </>
  );
}

/** Each vendor has its own term. */
const keyOf = ({ term, vendor = "" }: ValueOfVendor): string => `${term} ${vendor}`;

interface OfTermProps {
  readonly term: TermName;
  readonly vendor: string | undefined;
  readonly values: readonly PricedValue[];
}

function OfTerm({ term, vendor, values }: OfTermProps) {
  return (
    <table>
      <caption>{vendor === undefined ? termInWords(term, "user") : words.ofVendor(termInWords(term, "user"), vendor)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.readings.value}</th>
          <th scope="col" className="number">
            {words.readings.difference}
          </th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => (
          <tr key={value.value}>
            <th scope="row" title={meaningOf(value)}>
              {termText(termDefinition(term), value.value)}
            </th>
            <td className="changes">
              <Changes value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changes({ value }: { value: PricedValue }) {
  const { money } = useFormats();
  const changes = changesOf(value);
  if (changes.length === 0) return <span className="soft">{value.isInForce ? words.readings.inForce : words.readings.same}</span>;
  return changes.map(({ clause, name, difference }) => (
    <div key={`${clause} ${name}`}>
      <span className="soft small">{words.readings.total(name, clause)}</span>{" "}
      <span className="number">
        {difference > 0 ? "+" : ""}
        {money(difference)}
      </span>
    </div>
  ));
}

const changesOf = ({ totals }: PricedValue): readonly PricedTotal[] => totals.filter(({ difference }) => difference !== 0);

function meaningOf({ term, value }: PricedValue): string | undefined {
  const definition = termMeaning(term, "user");
  return definition.type === "choice" ? definition.choices[value] : undefined;
}
