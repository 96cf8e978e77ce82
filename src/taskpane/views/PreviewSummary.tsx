import type { ChangedCell, FillChanges } from "../../credits/changesSinceLastFill";
import type { Cell } from "../../workbook/port";
import { cellText } from "../../workbook/cells";
import { useFormats, type Formats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { PaneState, Preview } from "../state/paneState";
import { words } from "../laterWords";
import { Changes } from "../parts/ChangedSince";
import { Totals } from "./Totals";

/** What a fill would do, before anything is written. */
export function PreviewSummary({ state: { preview }, actions }: { state: PaneState; actions: PaneActions }) {
  if (preview === undefined) return null;
  return (
    <section className="panel fresh" aria-labelledby="preview">
      <h2 id="preview">{words.preview.title}</h2>
      <p className="soft">{words.previewed.nothingYet}</p>
      <Totals totals={preview.totals} onFindings={() => actions.chooseTab("findings")} />
      <WillBeWritten changes={preview.changes} />
      <Differences changes={preview.changes} prepared={preview.prepared} />
    </section>
  );
}

function WillBeWritten({ changes: { places, columnsByFormula } }: { changes: FillChanges }) {
  const { count } = useFormats();
  return (
    <>
      <h3>{words.previewed.writes}</h3>
      <ul>
        {places.map(({ sheet, columns, headings, rowCount, isNew }) => (
          <li key={sheet}>
            {columns === "" ? words.previewed.sheet(sheet) : words.previewed.columnsOf(columns, sheet)}{" "}
            <span className="soft">
              ({isNew ? words.previewed.added : words.previewed.rewritten}, {words.rows(count(rowCount))})
            </span>
            {columns !== "" && <div className="soft small">{headings.join(", ")}</div>}
          </li>
        ))}
      </ul>
      {columnsByFormula !== "" && <p className="soft small">{words.previewed.besideFormulas(columnsByFormula, places[0]!.sheet)}</p>}
    </>
  );
}

function Differences({ changes, prepared: { history, typedOver } }: { changes: FillChanges; prepared: Preview["prepared"] }) {
  const { last, changes: causes } = history;
  const formats = useFormats();
  const { count } = formats;
  if (changes.isFirst) return <p className="soft small">{words.previewed.first}</p>;
  return (
    <>
      <h3>{words.previewed.differs}</h3>
      <p>
        {changes.cellsChanged === 0
          ? words.previewed.same
          : words.previewed.changed(words.cells(count(changes.cellsChanged)), words.rows(count(changes.rowsChanged)))}
      </p>
      {causes.length > 0 && (
        <>
          <p className="small">{words.history.since(last!.at)}</p>
          <Changes changes={causes} />
        </>
      )}
      {last !== undefined && causes.length === 0 && typedOver.length === 0 && changes.cellsChanged > 0 && (
        <p className="small">{words.history.byHand}</p>
      )}
      {changes.examples.length > 0 && (
        <ul className="small">
          {changes.examples.map((cell) => (
            <li key={`${cell.sheet} ${cell.sheetRow} ${cell.column}`}>
              {cell.sheet !== changes.places[0]!.sheet && `${cell.sheet}, `}
              {words.rowAt(count(cell.sheetRow))}, {cell.heading}:{" "}
              {words.previewed.change(shown(cell, cell.before, formats), shown(cell, cell.after, formats))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function shown({ isMoney }: ChangedCell, cell: Cell, { money, count }: Formats): string {
  if (cell === "") return words.previewed.blank;
  // What an earlier fill wrote are cents over 100; anything else a person typed, and it is shown as it is.
  if (typeof cell === "number" && isMoney && Number.isSafeInteger(Math.round(cell * 100)) && Math.round(cell * 100) / 100 === cell)
    return money(Math.round(cell * 100));
  return typeof cell === "number" && Number.isInteger(cell) ? count(cell) : cellText(cell);
}
