import type { Outlook } from "../../credits/outlook";
import type { ReadKind } from "../../workbook/sheets";
import type { PaneActions } from "../state/actions";
import { words } from "../words";

/** Neither a sheet of the kind, nor one that might be made to be read so, nor one that has its name. */
export const lacks = ({ recognition: { sheets, incomplete }, shape }: Outlook, kind: ReadKind): boolean =>
  sheets[kind] === undefined && incomplete[kind] === undefined && !shape.sheets.some((it) => it.name.toLowerCase() === kind.toLowerCase());

/** Adds a blank sheet of a kind; nothing where the workbook lacks none. */
export function AddSheet({ kind, isBusy, actions }: { kind: ReadKind | undefined; isBusy: boolean; actions: PaneActions }) {
  if (kind === undefined) return null;
  const add = (): void => {
    if (!isBusy) void actions.addSheet(kind);
  };
  return (
    <button type="button" className="link" aria-label={words.rights.addSheetOf(kind)} aria-disabled={isBusy} onClick={add}>
      {words.rights.addSheet}
    </button>
  );
}
