import { RIGHTS } from "../../contract/rights";
import type { Outlook } from "../../credits/outlook";
import type { ReadKind } from "../../workbook/sheets";
import type { SheetFinding } from "../../workbook/sheetFindings";
import { useFormats } from "../formats";
import { AddSheet, lacks } from "../parts/AddSheet";
import type { PaneActions } from "../state/actions";
import { words } from "../laterWords";
import { FindingItem } from "./FindingItem";

/** The others stand under Findings. */
const SHOWN = 5;

interface MissingProps {
  readonly findings: readonly SheetFinding[];
  readonly outlook: Outlook | undefined;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** Sheets, reports and terms without which something cannot be claimed, each with its next step. */
export function MissingForClaims({ findings, outlook, isBusy, actions }: MissingProps) {
  const { count } = useFormats();
  const sheets = outlook === undefined ? [] : sheetsLacking(outlook);
  if (sheets.length + findings.length === 0) return null;
  const hidden = findings.length - SHOWN;
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{words.claims.countOf(words.claims.missing, count(sheets.length + findings.length))}</h2>
      <p className="soft small">{words.claims.missingText}</p>
      <ul className="list">
        {sheets.map((kind) => (
          <li key={kind} className="finding">
            <p>{words.claims.missingSheet(kind)}</p>
            <AddSheet kind={kind} isBusy={isBusy} actions={actions} />
          </li>
        ))}
        {findings.slice(0, SHOWN).map((finding, place) => (
          <FindingItem key={place} finding={finding} actions={actions} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="link" onClick={() => actions.chooseTab("findings")}>
          {words.claims.moreMissing(count(hidden))}
        </button>
      )}
    </section>
  );
}

/** Of the rights whose rows of Inventory are claimed without a request. */
const sheetsLacking = (outlook: Outlook): readonly ReadKind[] =>
  RIGHTS.flatMap((right) => (right.claim && right.sheet !== undefined && lacks(outlook, right.sheet) ? [right.sheet] : []));
