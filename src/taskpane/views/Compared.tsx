import { termInWords } from "../../contract/agreement/termWords";
import { termMeaning, unitInWords } from "../../contract/agreement/vocabulary";
import type { Comparison, FigureDifference, TermDifference, TermOfSide } from "../../credits/compareAgreements";
import type { Side } from "../../credits/compareSides";
import { plainDate } from "../../workbook/cells";
import { centsInDollars } from "../../workbook/dollars";
import { agreementWords as say } from "../agreementWords";
import { useFormats, type Formats } from "../formats";
import { MoreOf } from "../parts/MoreOf";
import { useFocusKept } from "../parts/useFocusKept";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../laterWords";

const AT_ONCE = 8;

interface ComparedProps {
  readonly comparison: Comparison;
  readonly state: PaneState;
  readonly titleOf: (side: Side) => string;
  readonly actions: PaneActions;
}

/** What differs: terms with their clauses, totals, and figures that lead to their cells. */
export function Compared({ comparison, state, titleOf, actions }: ComparedProps) {
  const { count } = useFormats();
  const part = useFocusKept<HTMLElement>();
  const { left, right, vendor, terms, totals, figures, figureCount, rowCount } = comparison;
  const differing = totals.filter((it) => it.left !== it.right);
  const alike = totals.length - differing.length;
  const is1904 = state.outlook?.shape.dateSystem === "1904";
  return (
    <section ref={part} className="panel" aria-label={say.result}>
      <p role="status">
        {vendor !== "" && `${say.comparedOf(vendor)} `}
        {say.sides(titleOf(left), titleOf(right))}
      </p>
      {state.isStale && <p className="small wrong">{say.stale}</p>}
      <h3>{terms.length === 0 ? say.noTerms : say.termsDiffer(count(terms.length))}</h3>
      {terms.length > 0 && <Terms terms={terms} />}
      <h3>{differing.length === 0 ? say.noTotals : say.totals}</h3>
      {differing.length > 0 && <Totals totals={differing} />}
      {alike > 0 && <p className="soft small">{say.alike(count(alike))}</p>}
      <h3>{figureCount === 0 ? say.noFigures : say.figures(count(figureCount), count(rowCount))}</h3>
      {figureCount > figures.length && <p className="soft small">{say.listed(count(figures.length))}</p>}
      {figures.length > 0 && (
        <MoreOf items={byRow(figures)} atOnce={AT_ONCE}>
          {(ofRow) => <RowOfFigures key={`${ofRow[0]!.sheet} ${ofRow[0]!.row}`} figures={ofRow} is1904={is1904} actions={actions} />}
        </MoreOf>
      )}
      <button type="button" className="link" onClick={actions.leaveComparison}>
        {say.compareClose}
      </button>
    </section>
  );
}

function Terms({ terms }: { terms: readonly TermDifference[] }) {
  return (
    <table className="columns" aria-label={say.termsDiffer(String(terms.length))}>
      <thead>
        <tr>
          <th scope="col">{say.term}</th>
          <th scope="col">{say.sideA}</th>
          <th scope="col">{say.sideB}</th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ name, left, right }) => (
          <tr key={name}>
            <th scope="row" className="key" title={termMeaning(name, "user").meaning}>
              {termInWords(name, "user")}
            </th>
            <td className="key">
              <OfSide name={name} side={left} />
            </td>
            <td className="key">
              <OfSide name={name} side={right} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OfSide({ name, side: { clause, values } }: { name: TermDifference["name"]; side: TermOfSide }) {
  const { date } = useFormats();
  const valueText = useValueText(name);
  return (
    <>
      {values.map(({ value, since }) => (
        <div key={String(since)}>{since === undefined ? valueText(value) : say.since(date(since), valueText(value))}</div>
      ))}
      <div className="soft small">{say.atClause(clause)}</div>
    </>
  );
}

/** A value in words: of a choice what it means. */
function useValueText(name: TermDifference["name"]): (value: TermOfSide["values"][number]["value"]) => string {
  const { term } = useFormats();
  const meaning = termMeaning(name, "user");
  return (value) => {
    if (value === undefined) return say.noValue;
    if (meaning.type === "choice") return meaning.choices[String(value)] ?? String(value);
    const text = term({ ...meaning, clause: "-", kind: "stated", value }, value);
    return meaning.type === "wholeNumber" ? `${text} ${unitInWords(meaning, "user")}` : text;
  };
}

function Totals({ totals }: { totals: Comparison["totals"] }) {
  const { plainMoney } = useFormats();
  const amount = (cents: number | undefined): string => (cents === undefined ? say.noValue : plainMoney(cents));
  const difference = (a: number | undefined, b: number | undefined): string => signed(plainMoney, (b ?? 0) - (a ?? 0));
  return (
    <table aria-label={say.totals}>
      <thead>
        <tr>
          <th scope="col">{say.total}</th>
          {[say.sideA, say.sideB].map((heading) => (
            <th key={heading} scope="col" className="number">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {totals.map(({ name, left, right }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{amount(left)}</td>
            <td className="number">
              {amount(right)}
              <div className="soft small">{say.difference(difference(left, right))}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const signed = (money: Formats["money"], cents: number): string => `${cents > 0 ? "+" : ""}${money(cents)}`;

/** Figures of one row, which leads to the first of them. */
function RowOfFigures({ figures, is1904, actions }: { figures: readonly FigureDifference[]; is1904: boolean; actions: PaneActions }) {
  const formats = useFormats();
  const { sheet, row, column, part } = figures[0]!;
  const place = `${sheet}, ${words.rowAt(formats.count(row))}`;
  const shown = (figure: FigureDifference, cell: string | number): string => cellShown(cell, figure, is1904, formats);
  return (
    <li className="finding">
      <div className="between">
        <span className="key">{part}</span>
        <button
          type="button"
          className="link"
          aria-label={words.findings.goTo(place)}
          onClick={() => void actions.goToCell(sheet, row - 1, column)}
        >
          {place}
        </button>
      </div>
      {figures.map((it) => (
        <p key={it.heading} className="small">
          {say.figure(it.heading, shown(it, it.left), shown(it, it.right))}
        </p>
      ))}
    </li>
  );
}

function byRow(figures: readonly FigureDifference[]): readonly (readonly FigureDifference[])[] {
  const rows: FigureDifference[][] = [];
  for (const figure of figures) {
    const last = rows.at(-1);
    if (last?.[0]?.sheet === figure.sheet && last[0].row === figure.row) last.push(figure);
    else rows.push([figure]);
  }
  return rows;
}

function cellShown(cell: string | number, { format }: FigureDifference, is1904: boolean, { money, count, date }: Formats): string {
  if (cell === "") return say.noValue;
  if (typeof cell === "string") return cell;
  switch (format) {
    case "money":
      return money(centsInDollars(cell));
    case "quantity":
      return count(cell);
    case "date":
      return date(plainDate(cell, is1904));
    default:
      return String(cell);
  }
}
