import { DefaultButton } from "@fluentui/react";
import { useId, useState } from "react";
import { PROPOSAL_ORDERS, type ProposalOrder } from "../../contract/statement/returnProposal/orders";
import { proposalQuarters, type ProposalQuarter } from "../../credits/proposalQuarters";
import type { ProposalWish } from "../../credits/proposeReturn";
import { useFormats } from "../formats";
import { useShownWhenNew } from "../parts/useShownWhenNew";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../laterWords";
import { ProposedReturn } from "./ProposedReturn";

interface ProposeReturnProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

const keyOf = ({ quarter, vendor }: ProposalQuarter): string => `${quarter} ${vendor}`.trim();
const named = (quarter: string, vendor: string): string => (vendor === "" ? quarter : words.ofVendor(quarter, vendor));

/** 3.7(A): which units to send back to use a quarter's limit. */
export function ProposeReturn({ state: { preview, proposed, work }, actions }: ProposeReturnProps) {
  const isBusy = work !== undefined;
  const { money } = useFormats();
  const ids = { quarter: useId(), order: useId() };
  const news = useShownWhenNew(proposed);
  const quarters = preview === undefined ? [] : proposalQuarters(preview.prepared);
  const [chosen, setChosen] = useState<Partial<ProposalWish>>({});
  const latest = quarters[0];
  if (latest === undefined) return null;
  const isChosen = ({ quarter, vendor }: ProposalQuarter): boolean => quarter === chosen.quarter && vendor === (chosen.vendor ?? "");
  const at = quarters.find(isChosen) ?? latest;
  const wishOf = ({ quarter, vendor }: ProposalQuarter, order: ProposalOrder): ProposalWish => ({
    quarter,
    order,
    ...(vendor !== "" && { vendor }),
  });
  const wish = wishOf(at, chosen.order ?? "most-credit");
  const chooseQuarter = (key: string): void => setChosen(wishOf(quarters.find((it) => keyOf(it) === key) ?? latest, wish.order));
  return (
    <section className="panel" aria-labelledby="propose">
      <h2 id="propose">{words.proposal.title}</h2>
      <p className="soft small">{words.proposal.text}</p>
      <div className="between">
        <label htmlFor={ids.quarter}>{words.proposal.quarter}</label>
        <select id={ids.quarter} value={keyOf(at)} onChange={(event) => chooseQuarter(event.target.value)}>
          {quarters.map((it) => (
            <option key={keyOf(it)} value={keyOf(it)}>
              {named(it.remaining === undefined ? it.name : words.proposal.quarterOf(it.name, money(it.remaining)), it.vendor)}
            </option>
          ))}
        </select>
      </div>
      <div className="between">
        <label htmlFor={ids.order}>{words.proposal.order}</label>
        <select
          id={ids.order}
          value={wish.order}
          onChange={(event) => setChosen({ ...wish, order: event.target.value as ProposalOrder })}
          aria-describedby={`${ids.order}-rule`}
        >
          {PROPOSAL_ORDERS.map((order) => (
            <option key={order} value={order}>
              {words.proposal.orders[order]}
            </option>
          ))}
        </select>
      </div>
      <p className="soft small" id={`${ids.order}-rule`}>
        {words.proposal.rules[wish.order]} {words.proposal.guarantee}
      </p>
      <div className="actions">
        <DefaultButton text={words.proposal.propose} disabled={isBusy} allowDisabledFocus onClick={() => void actions.propose(wish)} />
      </div>
      <div className="news" ref={news} />
      {proposed && <ProposedReturn shown={proposed} isBusy={isBusy} actions={actions} />}
    </section>
  );
}
