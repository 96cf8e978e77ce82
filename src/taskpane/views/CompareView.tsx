import { DefaultButton } from "@fluentui/react";
import { useId, useState } from "react";
import type { Agreement } from "../../contract/agreement/agreement";
import { ALWAYS } from "../../contract/agreement/inForce";
import type { CivilDate } from "../../contract/base/calendar";
import { sideKey, sidesOf, sideTitle, type Side } from "../../credits/compareSides";
import type { Outlook } from "../../credits/outlook";
import { agreementWords as say } from "../agreementWords";
import { useAgreements } from "../parts/useAgreements";
import type { PaneState } from "../state/paneState";
import type { AgreementWays } from "./ChooseAgreement";
import { Compared } from "./Compared";

/** Two sides chosen, and what differs between them. It takes a computation a side, so it is asked for. */
export function CompareView({ state, outlook, isBusy, actions }: AgreementWays & { readonly state: PaneState }) {
  const agreements = useAgreements(actions.partFailed);
  const { recognition, vendors } = outlook;
  const [vendor, setVendor] = useState("");
  const { agreement, begins } = vendors.find((it) => it.vendor === vendor)?.agreed ?? withoutVendor(outlook);
  const sides = sidesOf(agreement, begins, agreements);
  const [keys, setKeys] = useState({ left: sideKey(sides[0]!), right: "" });
  const titleOf = (side: Side): string => sideTitle(side, agreement, agreements);
  const chosen = (key: string, instead: number): Side => sides.find((side) => sideKey(side) === key) ?? sides[instead]!;
  // The workbook's own agreement by itself is no other side.
  const other = sides.findIndex((side) => side.by !== "workbook" && !(side.by === "agreement" && side.id === agreement.id));
  const [left, right] = [chosen(keys.left, 0), chosen(keys.right, Math.max(0, other))];
  const isSame = sideKey(left) === sideKey(right);
  const cannot = recognition.refusals.length > 0;
  const { comparison } = state;
  const choose = { sides, titleOf };
  return (
    <>
      <p className="soft small">{say.compareText}</p>
      <div className="amendment">
        {vendors.length > 0 && <VendorChoice vendor={vendor} vendors={vendors} onChoose={setVendor} />}
        <SideChoice label={say.sideA} side={left} {...choose} onChoose={(key) => setKeys({ ...keys, left: key })} />
        <SideChoice label={say.sideB} side={right} {...choose} onChoose={(key) => setKeys({ ...keys, right: key })} />
      </div>
      {(isSame || cannot) && <p className="soft small">{cannot ? say.cannot : say.sameSide}</p>}
      <div className="actions">
        <DefaultButton
          text={say.compareNow}
          disabled={isBusy || isSame || cannot}
          allowDisabledFocus
          onClick={() => void (isSame || cannot || actions.compareAgreements({ left, right, vendor }))}
        />
      </div>
      {comparison && <Compared comparison={comparison} state={state} titleOf={titleOf} actions={actions} />}
    </>
  );
}

/** The agreement that the workbook applies to rows without a vendor, and the days on which its terms change. */
function withoutVendor({ agreement, terms }: Outlook): { readonly agreement: Agreement; readonly begins: readonly CivilDate[] } {
  const days = terms.flatMap(({ amendments }) => amendments.map(({ from }) => from));
  return { agreement, begins: [ALWAYS, ...[...new Set(days)].sort((a, b) => a - b)] };
}

interface VendorChoiceProps {
  readonly vendor: string;
  readonly vendors: Outlook["vendors"];
  readonly onChoose: (vendor: string) => void;
}

/** Sides are of one vendor: its amendments, its rows. */
function VendorChoice({ vendor, vendors, onChoose }: VendorChoiceProps) {
  const id = useId();
  const known = vendors.filter(({ agreed }) => agreed !== undefined);
  return (
    <>
      <label htmlFor={id}>{say.vendor}</label>
      <select id={id} value={vendor} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say.noVendor}</option>
        {known.map((it) => (
          <option key={it.vendor} value={it.vendor}>
            {it.vendor}
          </option>
        ))}
      </select>
    </>
  );
}

interface SideChoiceProps {
  readonly label: string;
  readonly side: Side;
  readonly sides: readonly Side[];
  readonly titleOf: (side: Side) => string;
  readonly onChoose: (key: string) => void;
}

function SideChoice({ label, side, sides, titleOf, onChoose }: SideChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={sideKey(side)} onChange={(event) => onChoose(event.target.value)}>
        {sides.map((it) => (
          <option key={sideKey(it)} value={sideKey(it)}>
            {titleOf(it)}
          </option>
        ))}
      </select>
    </>
  );
}
