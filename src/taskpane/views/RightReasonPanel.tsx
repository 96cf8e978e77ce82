import type { Step } from "../../contract/ruling";
import type { RightReason } from "../../credits/rowReasons";
import { useFormats, type Formats } from "../formats";
import { Fold } from "../parts/Fold";
import { words } from "../words";
import { LotsTable } from "./LotsTable";

/** One right of a row: the figure, the lots behind it, what was left out and why. */
export function RightReasonPanel({ reason, onTerms }: { reason: RightReason; onTerms: () => void }) {
  const formats = useFormats();
  const { right, clause, outcome, value, because, needsTerm, lines, notCovered, facts, terms } = reason;
  const id = `right-${right}`;
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="between">
        <h3 id={id}>
          {words.right[right]} <span className="soft small">{clause}</span>
        </h3>
        {value && outcome === "decided" && <span className="figure">{formats.money(value.cents)}</span>}
      </div>
      {outcome === "refused" && (
        <p>
          {words.why.refused}. {words.why.because(because ?? "")}
        </p>
      )}
      {outcome === "blank" && <p className="soft">{words.why.blankNeeds(because ?? "")}</p>}
      {needsTerm && (
        <button type="button" className="link" onClick={onTerms}>
          {words.why.enterTerm}
        </button>
      )}
      {lines.length > 0 && value && <LotsTable lines={lines} right={right} total={value} />}
      {notCovered.length > 0 && (
        <>
          <h4 className="soft small">{words.why.notCovered}</h4>
          <Pairs pairs={notCovered.map(({ label, units }) => [label, words.units(formats.count(units))])} />
        </>
      )}
      {facts.length > 0 && (
        <>
          <h4 className="soft small">{words.why.facts}</h4>
          <Pairs pairs={facts.map((step) => [step.label, stepText(step, formats)])} />
        </>
      )}
      {terms.length > 0 && (
        <Fold title={words.why.terms}>
          <Pairs pairs={terms.map((it) => [it.name, it.value])} />
        </Fold>
      )}
    </section>
  );
}

function Pairs({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl className="small">
      {pairs.map(([label, value], place) => (
        <div key={place} style={{ display: "contents" }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function stepText({ value }: Step, formats: Formats): string {
  switch (value.kind) {
    case "quantity":
      return formats.count(value.units);
    case "money":
      return formats.money(value.cents);
    case "unitAmount":
      return formats.unitAmount(value.micros);
    case "percent":
      return formats.percent(value.share);
    case "date":
      return formats.date(value.date);
    case "text":
      return value.text;
    case "invoiceLine":
      return formats.count(value.line);
  }
}
