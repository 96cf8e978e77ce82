import type { Outlook } from "../../credits/outlook";
import type { ReadKind } from "../../workbook/sheets";
import { useFormats } from "../formats";
import { AddSheet, lacks } from "../parts/AddSheet";
import type { PaneActions } from "../state/actions";
import { words } from "../words";

export interface ShownRight {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** Sheets that it cannot do without beside Inventory and Invoices. */
  readonly wanted: readonly ReadKind[];
  /** The agreement does not give it: no sheet is asked for. */
  readonly isNotGiven?: boolean;
}

interface RightItemProps {
  readonly right: ShownRight;
  readonly outlook: Outlook;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** Whether a right applies, by the sheet that it reads, and where that is lacking the way to one. */
export function RightItem({ right: { name, clause, wanted, isNotGiven = false }, outlook, isBusy, actions }: RightItemProps) {
  const { count, list } = useFormats();
  const { sheets, incomplete } = outlook.recognition;
  const standing = (kind: ReadKind): string => {
    if (sheets[kind]) return words.rights.applies(words.rows(count(outlook.rows[kind] ?? 0)));
    const near = incomplete[kind];
    if (!near?.missing.length) return words.rights.notUsed(kind);
    return near.alike
      ? words.rights.eachLacks(list([near.sheetName, ...near.alike]), list(near.missing))
      : words.rights.lacks(near.sheetName, list(near.missing));
  };
  const cited = clause === name ? "" : clause;
  if (isNotGiven)
    return (
      <li>
        {name} <span className="soft">{cited}</span>
        {": "}
        <span className="soft">{words.rights.notGiven}</span>
      </li>
    );
  const lacking = wanted.filter((kind) => sheets[kind] === undefined);
  return (
    <li>
      {name} <span className="soft">{cited}</span>
      {": "}
      {wanted.length === 0 && <span className="soft">{words.rights.always}</span>}
      {(lacking.length > 0 ? lacking : wanted.slice(0, 1)).map((kind) => (
        <span key={kind}>
          <span className="soft">{standing(kind)}</span>{" "}
          <AddSheet kind={lacks(outlook, kind) ? kind : undefined} isBusy={isBusy} actions={actions} />{" "}
        </span>
      ))}
    </li>
  );
}
