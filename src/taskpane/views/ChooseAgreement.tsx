import { DefaultButton } from "@fluentui/react";
import { termIn, type Agreement } from "../../contract/agreement/agreement";
import { agreementTitle } from "../../contract/agreement/agreementTitle";
import { askedOf, blankIn } from "../../credits/blankTerms";
import type { Outlook } from "../../credits/outlook";
import { agreementWords as say } from "../agreementWords";
import { useFormats } from "../formats";
import { useAgreements } from "../parts/useAgreements";
import type { PaneActions } from "../state/actions";

export interface AgreementWays {
  readonly outlook: Outlook;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** The agreements that are known, each with whose it is, where its text is and how much of it is blank. */
export function ChooseAgreement({ outlook, isBusy, actions }: AgreementWays) {
  const sheet = outlook.recognition.sheets.Terms?.sheetName;
  const others = useAgreements(actions.partFailed).filter(({ id }) => id !== outlook.agreement.id);
  if (others.length === 0) return <p className="soft small">{say.onlyOne}</p>;
  return (
    <>
      <p className="soft small">
        {say.chooseText} {sheet === undefined ? say.makesSheet : say.keepsSheet(sheet)}
      </p>
      <ul className="list">
        {others.map((agreement) => (
          <li key={agreement.id} className="finding">
            <Known agreement={agreement} isBusy={isBusy} onApply={() => void actions.applyAgreement(agreement)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Known({ agreement, isBusy, onApply }: { agreement: Agreement; isBusy: boolean; onApply: () => void }) {
  const { count } = useFormats();
  const { source, leftOut } = agreement;
  const asked = askedOf((name) => termIn(agreement, name).value).length;
  const title = agreementTitle(agreement, "user");
  return (
    <>
      <p>{title}</p>
      <p className="soft small">
        {say.source(source.name)} {say.terms(count(blankIn(agreement).length), count(asked))}
        {leftOut.length > 0 && ` ${say.leftOut(count(leftOut.length))}`}
      </p>
      <DefaultButton text={say.apply} ariaLabel={say.applyOf(title)} disabled={isBusy} allowDisabledFocus onClick={onApply} />
    </>
  );
}
