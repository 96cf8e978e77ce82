import { DefaultButton } from "@fluentui/react";
import type { ClaimRow } from "../../contract/statement/claims/claimRows";
import { isOfDealer, isOfStock } from "../../credits/claimKinds";
import type { Report } from "../../credits/papers";
import type { PaneActions } from "../state/actions";
import { words } from "../words";

const REPORTS: readonly (readonly [Report, (claim: ClaimRow) => boolean])[] = [
  ["Report 3.6(A)", isOfStock],
  ["Report 3.6(B)", isOfDealer],
];

/** The reports that claims go with, of those that have something to report, each with whether it names dealers. */
export function Reports({ claims, isBusy, actions }: { claims: readonly ClaimRow[]; isBusy: boolean; actions: PaneActions }) {
  const offered = REPORTS.filter(([, isOn]) => claims.some(isOn));
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words.papers.title}</h2>
      {offered.map(([report]) => (
        <div key={report} className="panel">
          <p className="soft small">{words.papers.texts[report]}</p>
          <DefaultButton
            disabled={isBusy}
            allowDisabledFocus
            text={words.papers.make(report)}
            onClick={() => void actions.makePaper({ paper: report })}
          />
        </div>
      ))}
    </section>
  );
}
