import type { ReactNode } from "react";
import type { RightReason } from "../../credits/rowReasons";
import { useFormats } from "../formats";
import { termLabel, valueText } from "../said";
import { Fold } from "../parts/Fold";
import { reasonText } from "../reasonText";
import { words } from "../laterWords";
import { CopyReason } from "./CopyReason";
import { LotsTable, type LotsAtHand } from "./LotsTable";

interface RightReasonPanelProps {
  readonly reason: RightReason;
  /** What the row is called. */
  readonly row: string;
  readonly lots: LotsAtHand;
  readonly onTerms: () => void;
  /** What can be said of the figure. */
  readonly children?: ReactNode;
}

/** One right of a row: the figure, the lots behind it, what was left out and why. */
export function RightReasonPanel({ reason, row, lots, onTerms, children }: RightReasonPanelProps) {
  const formats = useFormats();
  const { right, name, clause, outcome, value, because, needsTerm, lines, notCovered, facts, terms } = reason;
  const id = `right-${right}`;
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="between">
        <h3 id={id}>
          {name} <span className="soft small">{clause}</span>
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
      {lines.length > 0 && value && <LotsTable reason={reason} total={value} lots={lots} />}
      {notCovered.length > 0 && (
        <>
          <h4 className="soft small">{words.why.notCovered}</h4>
          <Pairs pairs={notCovered.map(({ label, units }) => [label, words.units(formats.count(units))])} />
        </>
      )}
      {facts.length > 0 && (
        <>
          <h4 className="soft small">{words.why.facts}</h4>
          <Pairs pairs={facts.map((step) => [step.label, valueText(step.value, formats)])} />
        </>
      )}
      {terms.length > 0 && (
        <Fold title={words.why.terms}>
          <Pairs pairs={terms.map((it) => [termLabel(it, formats), valueText(it.value, formats)])} />
        </Fold>
      )}
      {children}
      <CopyReason text={reasonText(row, reason, formats)} of={`${name} ${clause}`} />
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
