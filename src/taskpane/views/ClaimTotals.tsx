import type { ClaimTotal } from "../../contract/statement/claims/claimRows";
import { useFormats } from "../formats";
import { words } from "../laterWords";

/** Claims by status, as the sheet Claim totals has them. */
export function ClaimTotals({ totals }: { totals: readonly ClaimTotal[] }) {
  const { count, plainMoney } = useFormats();
  return (
    <section aria-labelledby="claim-totals">
      <h2 id="claim-totals">{words.claims.totals}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.claims.status}</th>
            {[words.claims.amount, words.claims.creditedAmount, words.claims.difference].map((heading) => (
              <th key={heading} scope="col" className="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map(({ status, claims, amount, credited, difference }) => (
            <tr key={status}>
              <th scope="row">{words.claims.countOf(words.claims.statuses[status], count(claims))}</th>
              {[amount, credited, difference].map((cents, column) => (
                <td key={column} className="number">
                  {plainMoney(cents)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
