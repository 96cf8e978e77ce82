import type { Outlook } from "../../credits/outlook";
import type { ReadKind } from "../../workbook/sheets";
import type { PaneActions } from "../state/actions";
import { words } from "../words";

/** Neither a sheet of the kind, nor one that might be made to be read so, nor one that has its name. */
export const lacks = ({ recognition: { sheets, incomplete }, shape }: Outlook, kind: ReadKind): boolean =>
  sheets[kind] === undefined && incomplete[kind] === undefined && !shape.sheets.some((it) => it.name.toLowerCase() === kind.toLowerCase());

interface AddSheetProps {
  readonly kind: ReadKind | undefined;
  /** Nothing around it says which sheet it is. */
  readonly isNamed?: boolean;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** Adds a blank sheet of a kind; nothing where the workbook lacks none. */
export function AddSheet({ kind, isNamed = false, isBusy, actions }: AddSheetProps) {
  if (kind === undefined) return null;
  const add = (): void => {
    if (!isBusy) void actions.addSheet(kind);
  };
  return (
    <button type="button" className="link" aria-label={words.rights.addSheetOf(kind)} aria-disabled={isBusy} onClick={add}>
      {isNamed ? words.rights.addSheetOf(kind) : words.rights.addSheet}
    </button>
  );
}
