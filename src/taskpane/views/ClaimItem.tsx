import type { ClaimRow } from "../../contract/statement/claims/claimRows";
import { isRequest } from "../../credits/claimKinds";
import { useFormats, type Formats } from "../formats";
import type { PaneActions } from "../state/actions";
import { words } from "../laterWords";

/** A claim: how much, by when, how it stands, and the three things that disputes turn on, a press away each: the count, the proof, the day. */
export function ClaimItem({ claim, actions }: { claim: ClaimRow; actions: PaneActions }) {
  const formats = useFormats();
  const { key, units, amount, claimBy, status, part, record } = claim;
  const { places } = words.claims;
  const link = (text: string, onClick: () => void) => (
    <button type="button" className="link" onClick={onClick}>
      {text} <span className="unseen">{words.claims.of(key)}</span>
    </button>
  );
  const isStanding = status !== "withdrawn";
  return (
    <li className="finding">
      <div className="between">
        <strong className="key">{key}</strong>
        <span className="figure">{formats.money(amount)}</span>
      </div>
      {isStanding && (
        <div className="between soft small">
          <span>{units === undefined ? "" : words.units(formats.count(units))}</span>
          <span className={status}>{claimBy === undefined ? words.claims.anyDay : words.claims.by(formats.date(claimBy))}</span>
        </div>
      )}
      {answerTo(claim, formats).map((line) => (
        <div key={line} className="small">
          {line}
        </div>
      ))}
      <div className="links">
        {isStanding && part !== "" && link(places.count, () => void actions.goToClaim(claim, "count"))}
        {record !== undefined && link(places.proof, () => void actions.goToClaim(claim, "proof"))}
        {link(places.claims, () => void actions.goToClaim(claim, "claims"))}
        {record !== undefined && link(places.why, () => void actions.whyClaim(claim))}
        {isStanding && link(words.papers.packet, () => void actions.makePaper({ paper: "Claim packet", claim: key }))}
        {isRequest(claim) && link(words.papers.rma, () => void actions.makePaper({ paper: "RMA request", claim: key }))}
      </div>
    </li>
  );
}

/** What was submitted, what was credited for it, and how that differs. */
function answerTo({ notes, creditMemo, creditedAmount, difference = 0, status }: ClaimRow, { date, money }: Formats): readonly string[] {
  const { submittedOn, vendorReference } = notes;
  const submitted = submittedOn === undefined ? [] : [words.claims.submittedOn(date(submittedOn))];
  const credited = creditedAmount === undefined ? [] : [words.claims.credited(money(creditedAmount))];
  const memo = creditMemo === "" ? [] : [words.claims.memo(creditMemo)];
  const isDiffering = difference !== 0 && status !== "withdrawn";
  const differing = isDiffering ? [difference < 0 ? words.claims.less(money(-difference)) : words.claims.more(money(difference))] : [];
  const lines = [
    [...submitted, ...(vendorReference === "" ? [] : [vendorReference])],
    [...credited, ...memo, ...differing],
  ];
  return lines.filter((line) => line.length > 0).map((line) => line.join(" · "));
}
