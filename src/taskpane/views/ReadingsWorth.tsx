import { DefaultButton } from "@fluentui/react";
import { termInWords } from "../../contract/agreement/termWords";
import { termDefinition, type TermName } from "../../contract/agreement/terms";
import type { PricedTotal, PricedValue } from "../../contract/statement/pricedReadings";
import { useFormats } from "../formats";
import { Fold } from "../parts/Fold";
import type { PaneActions } from "../state/actions";
import type { ShownReadings } from "../state/paneState";
import { words } from "../words";

interface ReadingsWorthProps {
  readonly shown: ShownReadings | undefined;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** What each reading is worth, on request: it takes a computation a value. */
export function ReadingsWorth({ shown, isBusy, actions }: ReadingsWorthProps) {
  const common = { disabled: isBusy, allowDisabledFocus: true };
  return (
    <Fold title={words.readings.title}>
      <section className="panel" aria-label={words.readings.title}>
        <p className="soft small">{words.readings.text}</p>
        <div className="actions">
          <DefaultButton {...common} text={words.readings.work} onClick={() => void actions.priceReadings()} />
          <DefaultButton {...common} text={words.readings.write} onClick={() => void actions.writeReadings()} />
        </div>
        {shown?.cellsWritten !== undefined && <Written cells={shown.cellsWritten} actions={actions} />}
        {shown && <Differing values={shown.values} />}
      </section>
    </Fold>
  );
}

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

/** Readings that change a total, with what each of their values changes; the others are counted. The sheet has them all. */
function Differing({ values }: { values: readonly PricedValue[] }) {
  const { count } = useFormats();
  const byTerm = new Map<TermName, PricedValue[]>();
  for (const value of values) byTerm.set(value.term, [...(byTerm.get(value.term) ?? []), value]);
  const differing = [...byTerm].filter(([, ofTerm]) => ofTerm.some((it) => changesOf(it).length > 0));
  const others = byTerm.size - differing.length;
  if (differing.length === 0) return <p>{words.readings.none}</p>;
  return (
    <>
      {differing.map(([term, ofTerm]) => (
        <OfTerm key={term} term={term} values={ofTerm} />
      ))}
      {others > 0 && <p className="soft small">{words.readings.others(count(others))}</p>}
    </>
  );
}

function OfTerm({ term, values }: { term: TermName; values: readonly PricedValue[] }) {
  return (
    <table>
      <caption>{termInWords(term)}</caption>
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
              {value.value}
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
  const definition = termDefinition(term);
  return definition.type === "choice" ? definition.choices[value] : undefined;
}
