import type { SheetFinding } from "../../workbook/sheetFindings";
import { useFormats } from "../formats";
import { MoreOf } from "../parts/MoreOf";
import type { PaneActions } from "../state/actions";
import { words } from "../laterWords";
import { FindingItem } from "./FindingItem";

const SHOWN_AT_ONCE = 5;

/** Sheets made to be sent that no longer agree with the figures. */
export function StalePapers({ findings, actions }: { findings: readonly SheetFinding[]; actions: PaneActions }) {
  const { count } = useFormats();
  const stale = findings.filter(({ code }) => code === "PAPER_STALE");
  if (stale.length === 0) return null;
  return (
    <section aria-labelledby="stale-papers">
      <h2 id="stale-papers">{words.claims.countOf(words.papers.stale, count(stale.length))}</h2>
      <MoreOf items={stale} atOnce={SHOWN_AT_ONCE}>
        {(finding) => <FindingItem key={finding.sheet} finding={finding} actions={actions} />}
      </MoreOf>
    </section>
  );
}
