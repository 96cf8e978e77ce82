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
export function UnfinishedBanner(props: UnfinishedBannerProps) {
  const { work } = props.unfinished;
  return work === "fill" ? <OfFill {...props} /> : <OfOtherWork {...props} work={work} />;
}

type OtherWork = Exclude<UnfinishedFill["work"], "fill">;

/** Filling would not finish it; its own button does, once what it left is away. */
function OfOtherWork({ unfinished: { sheets, cannotPutBack }, work, isBusy, actions }: UnfinishedBannerProps & { work: OtherWork }) {
  const { title, text, ...what } = words.unfinishedWork;
  return (
    <Banner tone="warning" title={title[work]}>
      <p>{text(sheets)}</p>
      <p>{cannotPutBack === undefined ? what.putBack : what.cannotPutBack}</p>
      {cannotPutBack === undefined && (
        <div className="actions">
          <PrimaryButton
            text={words.unfinished.putBack}
            disabled={isBusy}
            allowDisabledFocus
            onClick={() => void actions.putBackUnfinished()}
          />
        </div>
      )}
    </Banner>
  );
}

function OfFill({ unfinished: { begun, cannotPutBack }, isBusy, actions }: UnfinishedBannerProps) {
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
