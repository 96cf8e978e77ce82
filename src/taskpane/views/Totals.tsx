import { RIGHT, RIGHT_CLAUSES, type Right } from "../../contract/detailLines";
import type { FillTotals } from "../../credits/fillReport";
import type { Severity } from "../../contract/finding";
import { useFormats } from "../formats";
import { words } from "../words";

const SEVERITIES: readonly Severity[] = ["Error", "Warning", "Info"];

/** Rows, totals by right, limits and findings of a preview or fill. */
export function Totals({ totals, onFindings }: { totals: FillTotals; onFindings: () => void }) {
  const { count, money } = useFormats();
  const found = SEVERITIES.filter((severity) => totals.findings[severity] > 0);
  return (
    <>
      <p>
        {words.preview.rowsFilled(words.rows(count(totals.rowsFilled)))}
        {totals.rowsBlank > 0 && `, ${words.preview.rowsBlank(count(totals.rowsBlank))}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.preview.right}</th>
            <th scope="col" className="number">
              {words.preview.rowsOf}
            </th>
            <th scope="col" className="number">
              {words.preview.units}
            </th>
            <th scope="col" className="number">
              {words.preview.credit}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.rights.map(({ clause, rows, quantity, cents }) => (
            <tr key={clause}>
              <th scope="row">
                {nameOf(clause)} <span className="soft small">{clause}</span>
                {clause === RIGHT_CLAUSES[RIGHT.balancing] && <div className="soft small">{words.preview.eachRow}</div>}
              </th>
              <td className="number">{count(rows)}</td>
              <td className="number">{count(quantity)}</td>
              <td className="number">{money(cents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {totals.limits.map(({ quarter, remaining }) => (
        <p key={quarter} className="soft small">
          {remaining === undefined ? words.preview.limitBlank(quarter) : words.preview.limit(quarter, money(remaining))}
        </p>
      ))}
      {found.length > 0 && (
        <button type="button" className="link" onClick={onFindings}>
          {found.map((severity) => words.severities[severity](count(totals.findings[severity]))).join(", ")}
        </button>
      )}
    </>
  );
}

const nameOf = (clause: string): string => words.right[RIGHT_CLAUSES.findIndex((it) => it === clause) as Right] ?? clause;
