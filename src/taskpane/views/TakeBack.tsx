import { DefaultButton } from "@fluentui/react";
import { useFormats } from "../formats";
import { useFocusKept } from "../parts/useFocusKept";
import type { PaneActions } from "../state/actions";
import type { Undo } from "../state/paneState";
import { words } from "../words";

interface TakeBackProps {
  readonly last: Undo;
  /** How many fills before it can be taken back after it. */
  readonly earlier: number;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** The last fill that can be taken back, whatever was looked at since. */
export function TakeBack({ last, earlier, isBusy, actions }: TakeBackProps) {
  const { count, time } = useFormats();
  const place = useFocusKept<HTMLElement>();
  const cells = words.cells(count(last.cellsChanged));
  return (
    <section className="panel" aria-label={words.undo.title} ref={place}>
      <p>{last.filledAt === undefined ? words.undo.interrupted : words.undo.filled(time(last.filledAt), cells)}</p>
      <div className="actions">
        <DefaultButton text={words.undo.restore} disabled={isBusy} allowDisabledFocus onClick={() => void actions.restore(last.before)} />
      </div>
      <p className="soft small">
        {words.undo.text} {earlier > 0 && words.undo.earlier(count(earlier))}
      </p>
    </section>
  );
}
