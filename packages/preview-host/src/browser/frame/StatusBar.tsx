import type { AreaSummary } from "../desk/desk";
import { words } from "../words";

export interface StatusBarProps {
  readonly status: string;
  readonly summary: AreaSummary | undefined;
  readonly hasStaleFormulas: boolean;
}

const plain = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

export function StatusBar({ status, summary, hasStaleFormulas }: StatusBarProps) {
  return (
    <footer className="statusBar">
      <span role="status" data-status>
        {status}
      </span>
      {hasStaleFormulas && <span className="staleNote">{words.staleFormulas}</span>}
      <span className="summary" data-summary>
        {summary && summary.filled > 1 && <SummaryFigures {...summary} />}
      </span>
    </footer>
  );
}

function SummaryFigures({ filled, numbers, sum }: AreaSummary) {
  return (
    <>
      {numbers > 1 && <span>{words.average(plain.format(sum / numbers))}</span>}
      <span>{words.count(plain.format(filled))}</span>
      {numbers > 0 && <span>{words.sum(plain.format(sum))}</span>}
    </>
  );
}
