import { DefaultButton, PrimaryButton } from "@fluentui/react";
import type { UnfinishedFill } from "../../workbook/port";
import { useFormats } from "../formats";
import type { PaneActions } from "../state/actions";
import { words } from "../words";
import { Banner } from "./Banner";

interface UnfinishedBannerProps {
  readonly unfinished: UnfinishedFill;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** A fill that lost its page, or its Excel, can be finished or put back by any later page. */
export function UnfinishedBanner({ unfinished: { begun, cannotPutBack }, isBusy, actions }: UnfinishedBannerProps) {
  const { moment } = useFormats();
  const { unfinished } = words;
  const common = { disabled: isBusy, allowDisabledFocus: true };
  return (
    <Banner tone="warning" title={unfinished.title}>
      <p>{begun === undefined ? unfinished.text : unfinished.textOf(moment(begun))}</p>
      <p>{cannotPutBack === undefined ? unfinished.both : unfinished.onlyFinish[cannotPutBack]}</p>
      <div className="actions">
        <PrimaryButton {...common} text={unfinished.finish} onClick={() => void actions.fill()} />
        {cannotPutBack === undefined && (
          <DefaultButton {...common} text={unfinished.putBack} onClick={() => void actions.putBackUnfinished()} />
        )}
      </div>
    </Banner>
  );
}
