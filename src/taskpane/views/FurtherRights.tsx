import { citedClauses } from "../../contract/rights/cited";
import { SHEET_RIGHTS } from "../../contract/rights/sheetRights";
import type { Outlook } from "../../credits/outlook";
import { Fold } from "../parts/Fold";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../laterWords";
import { RightItem, type ShownRight } from "./RightItem";

/** The rights whose figures stand on other sheets: those that the workbook has a sheet for, and folded away those that it has none for. */
export function FurtherRights({ state: { outlook, work }, actions }: { state: PaneState; actions: PaneActions }) {
  if (outlook === undefined) return null;
  const [used, unused] = furtherRights(outlook);
  const item = (right: ShownRight) => (
    <RightItem key={right.id} right={right} outlook={outlook} isBusy={work !== undefined} actions={actions} />
  );
  return (
    <>
      {used.length > 0 && <ul className="list">{used.map(item)}</ul>}
      {unused.length > 0 && (
        <Fold title={words.rights.unused(unused.length)}>
          <ul className="list">{unused.map(item)}</ul>
        </Fold>
      )}
    </>
  );
}

function furtherRights({
  agreement,
  recognition: { sheets, incomplete },
}: Outlook): readonly [readonly ShownRight[], readonly ShownRight[]] {
  const all = SHEET_RIGHTS.map((right) => ({
    id: right.id,
    name: right.name,
    clause: citedClauses(agreement, right).join(", "),
    wanted: [right.sheet, ...right.needs],
  }));
  const isUsed = ({ wanted }: ShownRight): boolean => wanted.some((kind) => sheets[kind] !== undefined || incomplete[kind] !== undefined);
  return [all.filter(isUsed), all.filter((right) => !isUsed(right))];
}
