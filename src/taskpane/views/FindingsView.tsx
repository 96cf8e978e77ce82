import { DefaultButton } from "@fluentui/react";
import { useState } from "react";
import type { Severity } from "../../contract/base/finding";
import type { SheetFinding } from "../../workbook/sheetFindings";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../words";
import { FindingItem } from "./FindingItem";
import { NotYet } from "./NotYet";

const SEVERITIES: readonly Severity[] = ["Error", "Warning", "Info"];
/** A workbook may have thousands; a list of them all would be slow to draw and no help to read. */
const SHOWN_AT_ONCE = 100;

/** All findings, gravest first, to be narrowed by severity and sheet. */
export function FindingsView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { preview, refusals, work } = state;
  if (!preview)
    return <NotYet text={words.findings.notYet} onPreview={refusals.length === 0 && !work ? () => void actions.preview() : undefined} />;
  const { findings } = preview.prepared;
  return findings.length === 0 ? <p>{words.findings.none}</p> : <FindingList findings={findings} actions={actions} />;
}

function FindingList({ findings, actions }: { findings: readonly SheetFinding[]; actions: PaneActions }) {
  const { count } = useFormats();
  const [severity, setSeverity] = useState("");
  const [sheet, setSheet] = useState<string>();
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const fitting = findings.filter((it) => (severity === "" || it.severity === severity) && (sheet === undefined || it.sheet === sheet));
  const counted = (of: Severity): string => `${words.severity[of]} (${count(findings.filter((it) => it.severity === of).length)})`;
  const sheets = [...new Set(findings.map((it) => it.sheet))];
  return (
    <>
      <div className="actions">
        <label>
          {words.findings.severityFilter}{" "}
          <select value={severity} onChange={(event) => setSeverity(event.target.value)}>
            <option value="">{`${words.findings.all} (${count(findings.length)})`}</option>
            {SEVERITIES.map((it) => (
              <option key={it} value={it}>
                {counted(it)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.findings.sheetFilter}{" "}
          <select
            value={sheet === undefined ? ALL : `=${sheet}`}
            onChange={(event) => setSheet(event.target.value === ALL ? undefined : event.target.value.slice(1))}
          >
            <option value={ALL}>{words.findings.all}</option>
            {sheets.map((it) => (
              <option key={it} value={`=${it}`}>
                {it === "" ? words.findings.workbook : it}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="soft small" role="status">
        {words.findings.shown(count(fitting.length))}
      </p>
      <ul className="list">
        {fitting.slice(0, most).map((finding, place) => (
          <FindingItem key={place} finding={finding} actions={actions} />
        ))}
      </ul>
      {fitting.length > most && (
        <div className="actions">
          <DefaultButton
            text={words.more(count(Math.min(SHOWN_AT_ONCE, fitting.length - most)))}
            onClick={() => setMost(most + SHOWN_AT_ONCE)}
          />
        </div>
      )}
    </>
  );
}

/** Sheets are told apart from "all" by a sign that this value lacks. */
const ALL = "";
