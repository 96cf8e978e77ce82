import { RIGHT, type Right } from "../../contract/detailLines";
import type { RowCredit } from "../../contract/rowRulings";
import type { ReasonLine, SheetPlace } from "../../credits/rowReasons";
import { useFormats } from "../formats";
import { words } from "../words";

interface Column {
  readonly heading: string;
  readonly cell: (line: ReasonLine) => string;
}

/** Where the lots of the row at hand lead to, and whether one was followed. */
export interface LotsAtHand {
  readonly followed: SheetPlace | undefined;
  readonly onFollow: (to: SheetPlace) => void;
  readonly onBack: () => void;
  /** What going back leads to. */
  readonly back: string;
}

interface LotsTableProps {
  readonly lines: readonly ReasonLine[];
  readonly right: Right;
  readonly total: RowCredit;
  readonly lots: LotsAtHand;
}

/** The arithmetic of a right, a line for each lot: units x unit credit = credit, rounded once a line. */
export function LotsTable({ lines, right, total, lots }: LotsTableProps) {
  const { count, date, plainMoney, unitAmount } = useFormats();
  const isProtection = right === RIGHT.priceProtection;
  const isBalancing = right === RIGHT.balancing;
  const columns: readonly Column[] = [
    { heading: words.why.units, cell: ({ units }) => count(units) },
    { heading: words.why.netCost, cell: ({ netCost }) => unitAmount(netCost) },
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
                <LotLink name={words.why.lot(line.invoice, date(line.invoiceDate))} at={line.invoiceAt} lots={lots} />
                {isProtection && isNewEvent(lines, place) && line.effectiveDate !== undefined && (
                  <span className="soft"> · {words.why.effective(date(line.effectiveDate))}</span>
                )}
                <NetCost line={line} />
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

/** A lot leads to its invoice, and from there back. */
function LotLink({ name, at, lots }: { name: string; at: SheetPlace; lots: LotsAtHand }) {
  const isFollowed = lots.followed?.sheet === at.sheet && lots.followed.row === at.row;
  return (
    <>
      <button type="button" className="link" title={words.why.toInvoice(at.sheet, at.row + 1)} onClick={() => lots.onFollow(at)}>
        {name}
      </button>
      {isFollowed && (
        <>
          {" · "}
          <button type="button" className="link" onClick={lots.onBack}>
            {lots.back}
          </button>
        </>
      )}
    </>
  );
}

/** How the net cost arises, where anything was taken off the price. */
function NetCost({ line: { cost, netCost } }: { line: ReasonLine }) {
  const { unitAmount } = useFormats();
  if (cost.length === 0) return null;
  return (
    <div className="soft small">
      {words.why.costApart(cost.map(([label, micros]) => `${label} ${unitAmount(micros)}`), unitAmount(netCost))}
    </div>
  ); // prettier-ignore
}

/** The day of the new price is said where it changes: at a row's second event, not at each of its lots. */
const isNewEvent = (lines: readonly ReasonLine[], place: number): boolean =>
  lines[place - 1]?.effectiveDate !== lines[place]?.effectiveDate;
