import type { LotFigure, RowCredit } from "../../contract/rights/right";
import type { ReasonLine, RightReason, SheetPlace } from "../../credits/rowReasons";
import { useFormats, type Formats } from "../formats";
import { words } from "../laterWords";

const cellOf = (figure: LotFigure, line: ReasonLine, { count, plainMoney, unitAmount }: Formats): string => {
  switch (figure) {
    case "units":
      return count(line.units);
    case "netCost":
      return unitAmount(line.netCost);
    case "newPrice":
      return line.newPrice === undefined ? "" : unitAmount(line.newPrice);
    case "unitCredit":
    case "unitValue":
      return unitAmount(line.unitCredit);
    case "credit":
      return plainMoney(line.credit);
  }
};

/** Where the lots of the row at hand lead to, and whether one was followed. */
export interface LotsAtHand {
  readonly followed: SheetPlace | undefined;
  readonly onFollow: (to: SheetPlace) => void;
  readonly onBack: () => void;
  /** What going back leads to. */
  readonly back: string;
}

interface LotsTableProps {
  readonly reason: RightReason;
  readonly total: RowCredit;
  readonly lots: LotsAtHand;
}

/** The arithmetic of a right, a line for each lot: units x unit credit = credit, rounded once a line. */
export function LotsTable({ reason: { name, lines, lotFigures }, total, lots }: LotsTableProps) {
  const formats = useFormats();
  const { count, date, plainMoney } = formats;
  return (
    <div className="scroll" role="region" aria-label={words.why.lots(name)} tabIndex={0}>
      <table className="lots">
        <thead>
          <tr>
            {lotFigures.map((figure) => (
              <th key={figure} scope="col" className="number">
                {words.why[figure]}
              </th>
            ))}
          </tr>
        </thead>
        {lines.map((line, place) => (
          <tbody key={place}>
            <tr>
              <th scope="rowgroup" colSpan={lotFigures.length}>
                {line.invoiceAt === undefined || line.invoiceDate === undefined ? (
                  line.invoice
                ) : (
                  <LotLink name={words.why.lot(line.invoice, date(line.invoiceDate))} at={line.invoiceAt} lots={lots} />
                )}
                {isNewEvent(lines, place) && line.effectiveDate !== undefined && (
                  <span className="soft"> · {words.why.effective(date(line.effectiveDate))}</span>
                )}
                <NetCost line={line} />
              </th>
            </tr>
            <tr>
              {lotFigures.map((figure) => (
                <td key={figure} className="number">
                  {cellOf(figure, line, formats)}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
        <tfoot>
          <tr>
            <td className="number">{count(total.units)}</td>
            <th scope="row" className="number" colSpan={lotFigures.length - 2}>
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
