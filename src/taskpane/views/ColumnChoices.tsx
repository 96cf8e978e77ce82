import { useState } from "react";
import type { Outlook } from "../../credits/outlook";
import { bareHeading, columnByPlace, columnLetters } from "../../workbook/columnNames";
import { columnsOf, type ColumnDeclaration, type ReadKind } from "../../workbook/sheets";
import type { Cell } from "../../workbook/port";
import { HEADING_ROWS, shownHeadings, type SheetColumns, type ShownHeading } from "../../workbook/sheetColumns";
import { Fold } from "../parts/Fold";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { ColumnChosen } from "../state/sheetChoices";
import { words } from "../words";

interface ColumnChoicesProps {
  readonly kind: ReadKind;
  readonly sheet: SheetColumns;
  /** Unfolded where required columns are still to be chosen. */
  readonly isIncomplete: boolean;
  readonly outlook: Outlook;
  readonly actions: PaneActions;
}

/** Which column is read as what, folded away until somebody wants to know or has to choose. */
export function ColumnChoices({ kind, sheet, isIncomplete, outlook, actions }: ColumnChoicesProps) {
  const { count } = useFormats();
  const fold = useFold(isIncomplete);
  const columns = columnsOf(kind);
  const head = outlook.shape.sheets.find(({ id }) => id === sheet.sheetId)?.head ?? [];
  const options = optionsOf(shownHeadings(head, sheet.headingRow), sheet);
  const choice = outlook.choices[kind];
  const found = words.found.columnsFound(count(Object.keys(sheet.columns).length), count(columns.length));
  return (
    <Fold title={`${words.found.columns(kind)}: ${found}`} isOpen={fold.isOpen} onToggle={fold.setOpen}>
      <HeadingRow
        kind={kind}
        found={sheet.headingRow}
        chosen={choice?.headingRow}
        rows={head.slice(0, HEADING_ROWS)}
        onChoose={(row) => void actions.chooseHeadingRow(kind, sheet.sheetName, row)}
      />
      <table className="columns" aria-label={words.found.columns(kind)}>
        <tbody>
          {columns.map(([field, column]) => (
            <tr key={field}>
              <th scope="row">
                {column.heading}
                {column.isRequired && <span className="soft small"> ({words.found.required})</span>}
              </th>
              <td>
                <ColumnChoiceList
                  kind={kind}
                  column={column}
                  options={options}
                  found={sheet.columns[field]}
                  byHand={choice?.columns?.[field]}
                  onChoose={(chosen) => void actions.chooseColumn(kind, field, chosen)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}

/** Opens by itself when there is something to choose; it never closes by itself, least of all over the control in use. */
function useFold(isWanted: boolean) {
  const [isOpen, setOpen] = useState(isWanted);
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted !== wasWanted) {
    setWasWanted(isWanted);
    if (isWanted) setOpen(true);
  }
  return { isOpen, setOpen };
}

interface HeadingRowProps {
  readonly kind: ReadKind;
  /** The row that is read as headings, from 0. */
  readonly found: number;
  /** The row that was chosen, from 1. */
  readonly chosen: number | undefined;
  readonly rows: readonly (readonly Cell[])[];
  readonly onChoose: (row: number | undefined) => void;
}

function HeadingRow({ kind, found, chosen, rows, onChoose }: HeadingRowProps) {
  return (
    <label className="small">
      {words.found.headingRow}
      <select
        aria-label={words.found.headingRowOf(kind)}
        value={chosen ?? ""}
        onChange={(event) => onChoose(event.target.value === "" ? undefined : Number(event.target.value))}
      >
        <option value="">
          {chosen === undefined ? words.found.rowOf(String(found + 1), headingsIn(rows[found]).join(", ")) : words.found.automatic}
        </option>
        {rows.map((cells, index) => {
          const headings = headingsIn(cells);
          return (
            headings.length > 0 && (
              <option key={index} value={index + 1}>
                {words.found.rowOf(String(index + 1), headings.join(", "))}
              </option>
            )
          );
        })}
      </select>
    </label>
  );
}

interface ColumnChoiceListProps {
  readonly kind: ReadKind;
  readonly column: ColumnDeclaration;
  readonly options: readonly ColumnOption[];
  readonly found: number | undefined;
  /** The heading or place that was chosen. */
  readonly byHand: string | undefined;
  readonly onChoose: (chosen: ColumnChosen | undefined) => void;
}

function ColumnChoiceList({ kind, column, options, found, byHand, onChoose }: ColumnChoiceListProps) {
  const isGone = byHand !== undefined && found === undefined;
  const isMissing = isGone || (column.isRequired && found === undefined);
  const unchosen = found === undefined ? (isMissing ? words.found.chooseOne : words.found.noColumn) : options[found]?.label;
  return (
    <select
      aria-label={words.found.chooseColumn(column.heading, kind)}
      aria-invalid={isMissing}
      value={isGone ? GONE : byHand === undefined ? "" : found}
      onChange={(event) => onChoose(event.target.value === "" ? undefined : options[Number(event.target.value)]!.chosen)}
    >
      <option value="">{byHand === undefined ? unchosen : words.found.automatic}</option>
      {isGone && (
        <option value={GONE} disabled>
          {words.found.gone(byHand)}
        </option>
      )}
      {options.map(({ label }, index) => (
        <option key={index} value={index}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Stands for a column that was chosen and is not there any more. */
const GONE = "gone";

interface ColumnOption {
  readonly label: string;
  readonly chosen: ColumnChosen;
}

/** A column by its heading, with those above it where others are headed alike; by its letters where that does not tell it apart. */
function optionsOf(headings: readonly ShownHeading[], { sheetName, headingRow }: SheetColumns): readonly ColumnOption[] {
  const isOne = (part: keyof ShownHeading, text: string): boolean =>
    headings.filter((it) => bareHeading(it[part]) === bareHeading(text)).length === 1;
  return headings.map(({ own, whole }, index) => {
    const letters = columnLetters(index);
    const byPlace = { place: columnByPlace(index), sheet: sheetName, headingRow: headingRow + 1 };
    if (own === "") return { label: words.found.untitled(letters), chosen: byPlace };
    if (isOne("own", own)) return { label: whole, chosen: { heading: own } };
    if (isOne("whole", whole)) return { label: whole, chosen: { heading: whole } };
    return { label: words.found.oneOfSeveral(whole, letters), chosen: byPlace };
  });
}

const headingsIn = (cells: readonly Cell[] = []): readonly string[] =>
  cells.flatMap((cell) => (typeof cell === "string" && cell.trim() !== "" ? [cell.trim()] : []));
