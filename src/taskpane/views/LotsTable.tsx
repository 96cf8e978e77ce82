import { RIGHT, type Right } from "../../contract/detailLines";
import type { RowCredit } from "../../contract/rowRulings";
import type { ReasonLine } from "../../credits/rowReasons";
import { useFormats } from "../formats";
import { words } from "../words";

interface Column {
  readonly heading: string;
  readonly cell: (line: ReasonLine) => string;
}

/** The arithmetic of a right, a line for each lot: units x unit credit = credit, rounded once a line. */
export function LotsTable({ lines, right, total }: { lines: readonly ReasonLine[]; right: Right; total: RowCredit }) {
  const { count, date, plainMoney, unitAmount } = useFormats();
  const isProtection = right === RIGHT.priceProtection;
  const isBalancing = right === RIGHT.balancing;
  const columns: readonly Column[] = [
    { heading: words.why.units, cell: ({ units }) => count(units) },
    ...(isBalancing ? [] : [{ heading: words.why.netCost, cell: ({ netCost }: ReasonLine) => unitAmount(netCost) }]),
    ...(isProtection
      ? [{ heading: words.why.newPrice, cell: ({ newPrice }: ReasonLine) => (newPrice === undefined ? "" : unitAmount(newPrice)) }]
      : []),
    { heading: isBalancing ? words.why.unitValue : words.why.unitCredit, cell: ({ unitCredit }) => unitAmount(unitCredit) },
    { heading: words.why.credit, cell: ({ credit }) => plainMoney(credit) },
  ];
  return (
    <div className="scroll" role="region" aria-label={words.why.lots(words.right[right])} tabIndex={0}>
      <table className="lots">
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col" className="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {lines.map((line, place) => (
          <tbody key={place}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length}>
                {words.why.lot(line.invoice, date(line.invoiceDate))}
                {isProtection && isNewEvent(lines, place) && line.effectiveDate !== undefined && (
                  <span className="soft"> · {words.why.effective(date(line.effectiveDate))}</span>
                )}
              </th>
            </tr>
            <tr>
              {columns.map(({ heading, cell }) => (
                <td key={heading} className="number">
                  {cell(line)}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
        <tfoot>
          <tr>
            <td className="number">{count(total.units)}</td>
            <th scope="row" className="number" colSpan={columns.length - 2}>
              {words.why.total}
            </th>
            <td className="number">{plainMoney(total.cents)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The day of the new price is said where it changes: at a row's second event, not at each of its lots. */
const isNewEvent = (lines: readonly ReasonLine[], place: number): boolean =>
  lines[place - 1]?.effectiveDate !== lines[place]?.effectiveDate;
