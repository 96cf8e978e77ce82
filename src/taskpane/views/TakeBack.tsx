import { DefaultButton } from "@fluentui/react";
import { useFormats } from "../formats";
import { useFocusKept } from "../parts/useFocusKept";
import type { PaneActions } from "../state/actions";
import type { Undo } from "../state/paneState";
import { words } from "../words";

interface TakeBackProps {
  readonly last: Undo;
  /** Those before it that can be taken back after it. */
  readonly earlier: readonly Undo[];
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** The last write that can be taken back, whatever was looked at since. */
export function TakeBack({ last, earlier, isBusy, actions }: TakeBackProps) {
  const { count, time } = useFormats();
  const place = useFocusKept<HTMLElement>();
  return (
    <section className="panel" aria-label={words.undo.titles[last.wrote.by]} ref={place}>
      <p>
        {last.filledAt === undefined ? words.undo.interrupted : written(last, time(last.filledAt), words.cells(count(last.cellsChanged)))}
      </p>
      <div className="actions">
        <DefaultButton text={words.undo.restore} disabled={isBusy} allowDisabledFocus onClick={() => void actions.restore(last.before)} />
      </div>
      <p className="soft small">
        {words.undo.text} {earlier.length > 0 && earlierInWords(earlier, count(earlier.length))}
      </p>
    </section>
  );
}

const written = ({ wrote }: Undo, time: string, cells: string): string =>
  wrote.by === "fill" ? words.undo.fill(time, cells) : words.undo[wrote.by](wrote.sheet, time, cells);

const earlierInWords = (earlier: readonly Undo[], count: string): string =>
  earlier.every(({ wrote }) => wrote.by === "fill") ? words.undo.earlierFills(count) : words.undo.earlier(count);
