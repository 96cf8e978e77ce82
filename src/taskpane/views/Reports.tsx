import { DefaultButton } from "@fluentui/react";
import { useId, useMemo, useState } from "react";
import type { ClaimRow } from "../../contract/statement/claims/claimRows";
import { isOfDealer, isOfStock } from "../../credits/claimKinds";
import type { ClaimReport, PaperWish } from "../../credits/papers";
import type { PreparedFill } from "../../credits/prepareFill";
import { monthsToReport } from "../../credits/reportMonths";
import type { PaneActions } from "../state/actions";
import { words } from "../words";

const REPORTS: readonly (readonly [ClaimReport, (claim: ClaimRow) => boolean])[] = [
  ["Report 3.6(A)", isOfStock],
  ["Report 3.6(B)", isOfDealer],
];

interface ReportsProps {
  readonly prepared: PreparedFill;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** The reports that have something to report, each with whether it names dealers. */
export function Reports({ prepared, isBusy, actions }: ReportsProps) {
  const { claims } = prepared.due;
  const offered = REPORTS.filter(([, isOn]) => claims.some(isOn));
  const months = useMemo(() => monthsToReport(prepared), [prepared]);
  if (offered.length + months.length === 0) return null;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words.papers.title}</h2>
      {offered.map(([report]) => (
        <div key={report} className="panel">
          <p className="soft small">{words.papers.texts[report]}</p>
          <MakeButton wish={{ paper: report }} isBusy={isBusy} actions={actions} />
        </div>
      ))}
      {months.length > 0 && <MonthlyReport months={months} isBusy={isBusy} actions={actions} />}
    </section>
  );
}

function MonthlyReport({ months, isBusy, actions }: Omit<ReportsProps, "prepared"> & { readonly months: readonly string[] }) {
  const id = useId();
  const [chosen, setChosen] = useState<string>();
  // A month that a later fill no longer has is chosen no more.
  const month = chosen !== undefined && months.includes(chosen) ? chosen : months[0]!;
  return (
    <div className="panel">
      <p className="soft small">{words.papers.texts["Report 6.5"]}</p>
      <div className="between">
        <label htmlFor={id}>{words.papers.month}</label>
        <select id={id} value={month} onChange={(event) => setChosen(event.target.value)}>
          {months.map((it) => (
            <option key={it}>{it}</option>
          ))}
        </select>
      </div>
      <div className="actions">
        <MakeButton wish={{ paper: "Report 6.5", month }} isBusy={isBusy} actions={actions} />
      </div>
    </div>
  );
}

function MakeButton({ wish, isBusy, actions }: Omit<ReportsProps, "prepared"> & { readonly wish: PaperWish }) {
  return (
    <DefaultButton disabled={isBusy} allowDisabledFocus text={words.papers.make(wish.paper)} onClick={() => void actions.makePaper(wish)} />
  );
}
