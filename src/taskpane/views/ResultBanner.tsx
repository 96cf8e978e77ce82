import type { SheetPlace } from "../../credits/rowReasons";
import { Outcome } from "../parts/Outcome";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../laterWords";
import { Totals } from "./Totals";

function GoToFigures({ place: { sheet, row, column }, actions }: { place: SheetPlace; actions: PaneActions }) {
  return (
    <p>
      <button type="button" className="link" onClick={() => void actions.goToCell(sheet, row, column)}>
        {words.outcome.show(sheet)}
      </button>
    </p>
  );
}

/** What the last fill, restore or stop did. */
export function ResultBanner({ state: { result }, actions }: { state: PaneState; actions: PaneActions }) {
  const { count } = useFormats();
  if (result === undefined) return null;
  const cells = (number: number): string => words.cells(count(number));
  switch (result.kind) {
    case "filled":
      return (
        <Outcome tone="good" title={words.result.filled}>
          <p>{result.cellsChanged === 0 ? words.outcome.nothingChanged : words.result.cells(cells(result.cellsChanged))}</p>
          {result.differsFromPreview && <p>{words.outcome.differs}</p>}
          {result.changedMeanwhile !== undefined && <p>{words.outcome.changedMeanwhile(result.changedMeanwhile)}</p>}
          {result.replaced && (
            <p>
              {words.outcome[result.replaced.isChosen ? "replacedTyped" : "replaced"](
                count(result.replaced.rows),
                result.replaced.from.join(", "),
                result.replaced.sheet,
              )}
            </p>
          )}
          <Totals totals={result.totals} onFindings={() => actions.chooseTab("findings")} />
          <GoToFigures place={result.figuresAt} actions={actions} />
        </Outcome>
      );
    case "restored":
      return (
        <Outcome tone="good" title={words.result.restored}>
          <p>
            {words.result.restoredText(cells(result.cellsChanged))} {result.cellsLeft > 0 && words.outcome.left(count(result.cellsLeft))}
          </p>
          {result.leftAt.length > 0 && <p className="small">{words.outcome.leftAt(result.leftAt.join(", "))}</p>}
        </Outcome>
      );
    case "stopped":
      return (
        <Outcome tone="plain" title={words.result.stopped}>
          <p>
            {result.during === "filling" || result.during === "restoring"
              ? words.outcome.stoppedText[result.during]
              : words.outcome.stoppedText.other}
          </p>
        </Outcome>
      );
  }
}
