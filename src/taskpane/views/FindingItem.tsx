import { columnLetters } from "../../workbook/headers";
import { codeMeaning } from "../../credits/fillReport";
import type { SheetFinding } from "../../workbook/sheetFindings";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import { words } from "../words";

/** One finding: how grave, where, what was found and how to mend it. Its place is a button that selects the cell; a term that was not entered leads to where it is. */
export function FindingItem({ finding, actions }: { finding: SheetFinding; actions: PaneActions }) {
  const { count } = useFormats();
  const { code, severity, sheet, row, column, part, clause, text } = finding;
  const cell = column === undefined ? words.findings.row(count(row)) : `${columnLetters(column)}${row}`;
  const place = row > 0 ? `${sheet}, ${cell}` : sheet;
  return (
    <li className="finding">
      <div className="between">
        <span className={`badge ${severity}`}>{words.severity[severity]}</span>
        <span className="soft small">{[part, clause === "-" ? "" : clause].filter((it) => it !== "").join(" · ")}</span>
      </div>
      <p title={codeMeaning(code)}>{text}</p>
      {sheet !== "" && (
        <button type="button" className="link" aria-label={words.findings.goTo(place)} onClick={() => void actions.goToFinding(finding)}>
          {place}
        </button>
      )}
      {sheet === "" && code === "TERM_MISSING" && (
        <button type="button" className="link" onClick={() => actions.chooseTab("terms")}>
          {words.why.enterTerm}
        </button>
      )}
    </li>
  );
}
