import { memo } from "react";
import type { Outlook } from "../../credits/outlook";
import { isRequiredKind, READ_KINDS, type ReadKind } from "../../workbook/sheets";
import { isOwnSheet } from "../../workbook/ownSheets";
import { useFormats } from "../formats";
import { Fold } from "../parts/Fold";
import type { PaneActions } from "../state/actions";
import { words } from "../words";
import { ColumnChoices } from "./ColumnChoices";

/** These are told of in any case; others once they are found, begun or chosen, and folded away until then. */
const ALWAYS: readonly ReadKind[] = ["Inventory", "Invoices", "Price changes", "Discontinuations", "Terms"];
const OTHERS = READ_KINDS.filter((kind) => !ALWAYS.includes(kind));

/** What was recognised; every sheet and column can be chosen by hand. Long lists, so they are not drawn anew at every step of a fill. */
export const FoundSheets = memo(function FoundSheets({ outlook, actions }: { outlook: Outlook; actions: PaneActions }) {
  const { sheets, incomplete } = outlook.recognition;
  const isTold = (kind: ReadKind): boolean =>
    sheets[kind] !== undefined || incomplete[kind] !== undefined || outlook.choices[kind]?.sheet !== undefined;
  const told = [...ALWAYS, ...OTHERS.filter(isTold)];
  const folded = OTHERS.filter((kind) => !isTold(kind));
  return (
    <section aria-labelledby="found">
      <h2 id="found">{words.found.title}</h2>
      <SheetsTable kinds={told} labelledBy="found" {...{ outlook, actions }} />
      {folded.length > 0 && (
        <Fold title={words.found.others}>
          <SheetsTable kinds={folded} label={words.found.others} {...{ outlook, actions }} />
        </Fold>
      )}
      <AsOf outlook={outlook} />
      {outlook.hasDamagedChoices && <p className="small">{words.found.damaged}</p>}
      {outlook.mark && <p className="soft small">{words.found.filledBefore}</p>}
      {told.map((kind) => {
        const sheet = incomplete[kind] ?? (kind === "Terms" ? undefined : sheets[kind]);
        const isIncomplete = incomplete[kind] !== undefined;
        return sheet && <ColumnChoices key={kind} {...{ kind, sheet, isIncomplete, outlook, actions }} />;
      })}
    </section>
  );
});

interface SheetsTableProps {
  readonly kinds: readonly ReadKind[];
  readonly labelledBy?: string;
  readonly label?: string;
  readonly outlook: Outlook;
  readonly actions: PaneActions;
}

function SheetsTable({ kinds, labelledBy, label, outlook, actions }: SheetsTableProps) {
  const { count } = useFormats();
  const {
    rows,
    recognition: { sheets },
  } = outlook;
  return (
    <table aria-labelledby={labelledBy} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.found.kind}</th>
          <th scope="col">{words.found.sheet}</th>
          <th scope="col" className="number">
            {words.found.rowCount}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              {kind}
              {outlook.choices[kind]?.sheet !== undefined && <div className="soft small">{words.found.byHand}</div>}
            </th>
            <td>
              <SheetChoiceList kind={kind} outlook={outlook} onChoose={(sheet) => void actions.chooseSheet(kind, sheet)} />
            </td>
            <td className="number">
              {sheets[kind] ? count(rows[kind] ?? 0) : <span className="soft">{isRequiredKind(kind) ? words.found.none : "–"}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SheetChoiceList({ kind, outlook, onChoose }: { kind: ReadKind; outlook: Outlook; onChoose: (sheet: string | undefined) => void }) {
  const { shape, choices, recognition } = outlook;
  const chosen = choices[kind]?.sheet;
  const candidates = shape.sheets.filter((sheet) => !isOwnSheet(sheet) && sheet.used);
  const found = chosen === undefined ? recognition.sheets[kind]?.sheetName : undefined;
  const others = candidates.filter(({ name }) => name !== found);
  const isGone = chosen !== undefined && !candidates.some(({ name }) => name.toLowerCase() === chosen.toLowerCase());
  return (
    <select
      aria-label={words.found.chooseSheet(kind)}
      value={chosen ?? ""}
      onChange={(event) => onChoose(event.target.value === "" ? undefined : event.target.value)}
    >
      <option value="">{chosen === undefined ? (found ?? words.found.none) : words.found.byHeadings}</option>
      {isGone && <option value={chosen}>{chosen}</option>}
      {others.map(({ id, name, isHidden }) => (
        <option key={id} value={name}>
          {isHidden ? words.found.hidden(name) : name}
        </option>
      ))}
    </select>
  );
}

function AsOf({ outlook: { asOf, terms } }: { outlook: Outlook }) {
  const { count, date } = useFormats();
  if (asOf === undefined) return null;
  const { distinct, earliest, latest, undatedRows } = asOf;
  const needsDate = undatedRows > 0 && terms.find(({ name }) => name === "calculation.date")?.value === undefined;
  const days =
    earliest === undefined || latest === undefined
      ? undefined
      : distinct === 1
        ? words.found.asOfOne(date(latest))
        : words.found.asOfSeveral(count(distinct), date(earliest), date(latest));
  return (
    <p className="small">
      {days}
      {days && needsDate && "; "}
      {needsDate && words.found.undated(words.rows(count(undatedRows)))}
    </p>
  );
}
