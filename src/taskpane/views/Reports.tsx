import { DefaultButton } from "@fluentui/react";
import { useId, useMemo, useState } from "react";
import type { ClaimRow } from "../../contract/statement/claims/claimRows";
import { isOfDealer, isOfStock } from "../../credits/claimKinds";
import type { ClaimReport, PaperWish } from "../../credits/papers";
import type { PreparedFill } from "../../credits/prepareFill";
import { monthsToReport } from "../../credits/reportMonths";
import type { PaneActions } from "../state/actions";
import { words } from "../laterWords";

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
  const { books } = prepared;
  const offered = REPORTS.flatMap(([report, isOn]) => {
    const vendors = books.filter(({ due }) => due.claims.some(isOn)).map(({ vendor }) => vendor);
    return vendors.length === 0 ? [] : [{ report, vendors }];
  });
  const monthly = useMemo(
    () =>
      books.flatMap(({ vendor, decoded }) => {
        const months = monthsToReport(decoded.facts);
        return months.length === 0 ? [] : [{ vendor, months }];
      }),
    [books],
  );
  if (offered.length + monthly.length === 0) return null;
  const ofOne = (vendor: string): VendorWish => (books.length === 1 ? {} : { vendor });
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words.papers.title}</h2>
      {offered.map(({ report, vendors }) => (
        <div key={report} className="panel">
          <p className="soft small">{words.papers.texts[report]}</p>
          <div className="actions">
            {vendors.map((vendor) => (
              <MakeButton key={vendor} wish={{ paper: report, ...ofOne(vendor) }} isBusy={isBusy} actions={actions} />
            ))}
          </div>
        </div>
      ))}
      {monthly.map(({ vendor, months }) => (
        <MonthlyReport key={vendor} months={months} of={ofOne(vendor)} isBusy={isBusy} actions={actions} />
      ))}
    </section>
  );
}

/** A report goes to one vendor. */
type VendorWish = { readonly vendor?: string };

interface MonthlyReportProps extends Omit<ReportsProps, "prepared"> {
  readonly months: readonly string[];
  readonly of: VendorWish;
}

function MonthlyReport({ months, of, isBusy, actions }: MonthlyReportProps) {
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
        <MakeButton wish={{ paper: "Report 6.5", month, ...of }} isBusy={isBusy} actions={actions} />
      </div>
    </div>
  );
}

function MakeButton({ wish, isBusy, actions }: Omit<ReportsProps, "prepared"> & { readonly wish: PaperWish }) {
  const make = words.papers.make(wish.paper);
  const vendor = "vendor" in wish ? (wish.vendor ?? "") : undefined;
  const text = vendor === undefined ? make : words.ofVendor(make, vendor === "" ? words.withoutVendor : vendor);
  return <DefaultButton disabled={isBusy} allowDisabledFocus text={text} onClick={() => void actions.makePaper(wish)} />;
}
