import { agreementTitle } from "../../contract/agreement/agreementTitle";
import type { FillTotals, RightTotal } from "../../credits/fillReport";
import type { Severity } from "../../contract/base/finding";
import { useFormats } from "../formats";
import { words } from "../laterWords";

const SEVERITIES: readonly Severity[] = ["Error", "Warning", "Info"];

/** Where a right meets no row, or waits for a term, there is no figure: not even 0. */
const NOTHING = "–";

/** Rows, totals by right, limits and findings of a preview or fill. */
export function Totals({ totals, onFindings }: { totals: FillTotals; onFindings: () => void }) {
  const { count, money } = useFormats();
  const found = SEVERITIES.filter((severity) => totals.findings[severity] > 0);
  return (
    <>
      {totals.agreements.map(({ vendor, agreement }) => (
        <p key={vendor} className="soft small">
          {words.previewed.agreement(agreementTitle(agreement, "user"))}
          {totals.agreements.length > 1 && ` (${vendor === "" ? words.withoutVendor : vendor})`}
        </p>
      ))}
      <p>
        {words.preview.rowsFilled(words.rows(count(totals.rowsFilled)))}
        {totals.rowsBlank > 0 && `, ${words.previewed.rowsBlank(count(totals.rowsBlank))}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.previewed.right}</th>
            <th scope="col" className="number">
              {words.previewed.rowsOf}
            </th>
            <th scope="col" className="number">
              {words.previewed.units}
            </th>
            <th scope="col" className="number">
              {words.previewed.credit}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.rights.map((total) => (
            <tr key={total.clause}>
              <th scope="row">
                {total.name} <span className="soft small">{total.clause}</span>
              </th>
              <td className="number">{total.rows === 0 ? NOTHING : count(total.rows)}</td>
              {total.addsUp ? <RightTotalCells total={total} /> : <LimitCells limits={totals.limits} />}
            </tr>
          ))}
          {totals.further.map(({ clause, sheet, name, units, cents }) => (
            <tr key={`${sheet} ${clause} ${name}`}>
              <th scope="row">
                {name} <span className="soft small">{words.previewed.onSheet(clause, sheet)}</span>
              </th>
              <td className="number" />
              <td className="number">{count(units)}</td>
              <td className="number">{money(cents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length > 0 && (
        <button type="button" className="link" onClick={onFindings}>
          {found.map((severity) => words.severities[severity](count(totals.findings[severity]))).join(", ")}
        </button>
      )}
    </>
  );
}

function RightTotalCells({ total: { rows, quantity, cents } }: { total: RightTotal }) {
  const { count, money } = useFormats();
  return (
    <>
      <td className="number">{rows === 0 ? NOTHING : count(quantity)}</td>
      <td className="number">{rows === 0 ? NOTHING : money(cents)}</td>
    </>
  );
}

/** Each row says what it could take by itself, so rows have no sum: what counts is the limit of the quarter. */
function LimitCells({ limits }: { limits: FillTotals["limits"] }) {
  const { money } = useFormats();
  return (
    <td colSpan={2} className="of-limit">
      {limits.length === 0 && words.previewed.noQuarter}
      {limits.map(({ quarter, remaining, because }) => (
        <div key={quarter}>
          {remaining === undefined ? limitNotKnown(quarter, because) : words.previewed.limit(quarter, money(remaining))}
          {remaining !== undefined && because !== undefined && <span className="soft small"> ({because})</span>}
        </div>
      ))}
    </td>
  );
}

const limitNotKnown = (quarter: string, why: string | undefined): string =>
  why === undefined ? words.previewed.noLimit(quarter) : words.previewed.limitBlank(quarter, why);
