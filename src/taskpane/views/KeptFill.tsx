import { DefaultButton } from "@fluentui/react";
import type { LastFill } from "../../workbook/port";
import { useFormats } from "../formats";
import { useFocusKept } from "../parts/useFocusKept";
import type { PaneActions } from "../state/actions";
import { words } from "../words";

interface KeptFillProps {
  readonly lastFill: LastFill;
  /** This page offers to take back what it wrote by itself, with all that it knows of it. */
  readonly isThisPages: boolean;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** What the workbook keeps of its last fill: to be taken back by any page on any day, or to be removed. */
export function KeptFill({ lastFill: { begun, characters, cannotTakeBack }, isThisPages, isBusy, actions }: KeptFillProps) {
  const { count, moment } = useFormats();
  const place = useFocusKept<HTMLElement>();
  const { kept } = words;
  const common = { disabled: isBusy, allowDisabledFocus: true };
  const size = count(Math.ceil(characters / 1000));
  return (
    <section className="panel" aria-label={kept.title} ref={place}>
      {!isThisPages && begun !== undefined && <p>{kept.filled(moment(begun))}</p>}
      <p className={isThisPages ? "soft small" : undefined}>
        {cannotTakeBack === undefined ? kept.text(size) : kept.cannot[cannotTakeBack]}
      </p>
      <div className="actions">
        {!isThisPages && cannotTakeBack === undefined && (
          <DefaultButton {...common} text={kept.takeBack} onClick={() => void actions.takeBackLastFill()} />
        )}
        <DefaultButton {...common} text={kept.remove} onClick={() => void actions.forgetLastFill()} />
      </div>
    </section>
  );
}
