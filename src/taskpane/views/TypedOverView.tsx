import { DefaultButton } from "@fluentui/react";
import { columnLetters } from "../../workbook/columnNames";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../laterWords";

/** A longer list is decided as a whole. */
const MOST_SHOWN = 50;

/** Figures that somebody has typed over since they were written: each stays unless it is chosen to be replaced. */
export function TypedOverView({ state: { preview, replacing, work }, actions }: { state: PaneState; actions: PaneActions }) {
  const { count } = useFormats();
  const all = preview?.prepared.typedOver ?? [];
  const { typedOver: said } = words;
  const choose = (key: string, isReplaced: boolean): void =>
    actions.chooseTypedOver(new Set(isReplaced ? [...replacing, key] : [...replacing].filter((it) => it !== key)));
  const common = { disabled: work !== undefined, allowDisabledFocus: true };
  const chosen = all.filter(({ key }) => replacing.has(key)).length;
  return (
    <section className="panel" aria-labelledby="typed-over">
      <h2 id="typed-over">{said.title(count(all.length))}</h2>
      <p className="soft small">{said.text}</p>
      <div className="actions">
        <DefaultButton {...common} text={said.keepAll} onClick={() => actions.chooseTypedOver(new Set())} />
        <DefaultButton {...common} text={said.replaceAll} onClick={() => actions.chooseTypedOver(new Set(all.map(({ key }) => key)))} />
      </div>
      <p role="status" className="small">
        {said.chosen(count(all.length - chosen), count(chosen))}
      </p>
      <ul className="list small">
        {all.slice(0, MOST_SHOWN).map(({ key, sheet, sheetRow, column, heading, standsText, computedText }) => {
          const cell = `${sheet}!${columnLetters(column)}${sheetRow}`;
          return (
            <li key={key} className="finding">
              <label>
                <input
                  type="checkbox"
                  checked={replacing.has(key)}
                  disabled={work !== undefined}
                  onChange={({ target }) => choose(key, target.checked)}
                />{" "}
                {said.replace(cell, heading)}
              </label>
              <div>
                {said.figures(standsText, computedText)}{" "}
                <button type="button" className="link" onClick={() => void actions.goToCell(sheet, sheetRow - 1, column)}>
                  {said.show(cell)}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {all.length > MOST_SHOWN && <p className="soft small">{said.more(count(all.length - MOST_SHOWN))}</p>}
    </section>
  );
}
