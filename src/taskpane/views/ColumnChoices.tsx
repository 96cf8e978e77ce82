import type { Outlook } from "../../credits/outlook";
import { columnLetters, columnsOf, type ReadKind } from "../../workbook/headers";
import type { RecognisedSheet } from "../../workbook/recognise";
import { useFormats } from "../formats";
import { words } from "../words";

interface ColumnChoicesProps {
  readonly kind: ReadKind;
  readonly sheet: RecognisedSheet;
  readonly outlook: Outlook;
  readonly onChoose: (field: string, heading: string | undefined) => void;
}

/** Which column is read as what, folded away until somebody wants to know. */
export function ColumnChoices({ kind, sheet, outlook, onChoose }: ColumnChoicesProps) {
  const { count } = useFormats();
  const columns = columnsOf(kind);
  const headings = headingsOf(outlook, sheet);
  const chosen = outlook.choices[kind]?.columns ?? {};
  const found = words.found.columnsFound(count(Object.keys(sheet.columns).length), count(columns.length));
  return (
    <details>
      <summary>{`${words.found.columns(kind)}: ${found}`}</summary>
      <table aria-label={words.found.columns(kind)}>
        <tbody>
          {columns.map(([field, column]) => (
            <tr key={field}>
              <th scope="row">
                {column.heading}
                {column.isRequired && <span className="soft small"> ({words.found.required})</span>}
              </th>
              <td>
                <select
                  aria-label={words.found.chooseColumn(column.heading, kind)}
                  value={chosen[field] ?? ""}
                  onChange={(event) => onChoose(field, event.target.value === "" ? undefined : event.target.value)}
                >
                  <option value="">
                    {chosen[field] === undefined
                      ? (headingAt(headings, sheet.columns[field]) ?? words.found.noColumn)
                      : words.found.automatic}
                  </option>
                  {headings.map((heading, index) => (
                    <option key={index} value={heading}>
                      {heading}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The sheet's headings; a column without one by its letters, as `recognise` takes it back. */
function headingsOf({ shape }: Outlook, { sheetId, headingRow }: RecognisedSheet): readonly string[] {
  const row = shape.sheets.find(({ id }) => id === sheetId)?.head[headingRow] ?? [];
  return row.map((cell, index) =>
    typeof cell === "string" && cell.trim() !== "" ? cell.trim() : words.found.untitled(columnLetters(index)),
  );
}

const headingAt = (headings: readonly string[], column: number | undefined): string | undefined =>
  column === undefined ? undefined : headings[column];
