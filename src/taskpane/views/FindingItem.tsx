import { termMeaning } from "../../contract/agreement/vocabulary";
import type { Doubt } from "../../workbook/cells";
import { columnLetters } from "../../workbook/columnNames";
import { codeMeaning } from "../../credits/fillReport";
import type { SheetFinding } from "../../workbook/sheetFindings";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { OnEnter } from "../parts/TermField";
import { words } from "../laterWords";

/** What a text with two readings can mean. Choosing one enters the term that settles it, for all such texts, as the Terms view does. */
function Readings({ doubt: { term, readings }, onEnter }: { doubt: Doubt; onEnter: OnEnter }) {
  const meaning = termMeaning(term, "user").meaning;
  return (
    <div className="actions" role="group" aria-label={meaning}>
      <span className="soft small">{words.findings.settle}</span>
      {Object.entries(readings).map(([choice, reading]) => (
        <button key={choice} type="button" className="link" title={`${term}: ${choice}`} onClick={() => void onEnter(term, choice)}>
          {words.findings.readAs(reading, choice)}
        </button>
      ))}
    </div>
  );
}

/** One finding: how grave, where, what was found and how to mend it. */
export function FindingItem({ finding, actions }: { finding: SheetFinding; actions: PaneActions }) {
  const { severity, part, clause } = finding;
  return (
    <li className="finding">
      <div className="between">
        <span className={`badge ${severity}`}>{words.severity[severity]}</span>
        <span className="soft small">{[part, clause === "-" ? "" : clause].filter((it) => it !== "").join(" · ")}</span>
      </div>
      <FindingBody finding={finding} actions={actions} />
    </li>
  );
}

/** What is told of a row: a finding, or something else without a code. */
type Told = Omit<SheetFinding, "code" | "part" | "severity" | "clause"> & { readonly code: SheetFinding["code"] | undefined };

/** The words of a finding. Its place is a button that selects the cell; a term that was not entered leads to where it is. */
export function FindingBody({ finding, actions }: { finding: Told; actions: PaneActions }) {
  const { count } = useFormats();
  const { code, sheet, row, column, text, settledBy } = finding;
  const cell = column === undefined ? words.rowAt(count(row)) : `${columnLetters(column)}${row}`;
  const place = row > 0 ? `${sheet}, ${cell}` : sheet;
  return (
    <>
      <p title={code && codeMeaning(code)}>{text}</p>
      {sheet !== "" && (
        <button type="button" className="link" aria-label={words.findings.goTo(place)} onClick={() => void actions.goToFinding(finding)}>
          {place}
        </button>
      )}
      {settledBy && <Readings doubt={settledBy} onEnter={actions.enterTerm} />}
      {sheet === "" && code === "TERM_MISSING" && (
        <button type="button" className="link" onClick={() => actions.chooseTab("terms")}>
          {words.why.enterTerm}
        </button>
      )}
    </>
  );
}
