import type { ClaimRow } from "../../contract/statement/claims/claimRows";
import type { ClaimGroup } from "../../credits/worklist";
import { useFormats } from "../formats";
import { Fold } from "../parts/Fold";
import { MoreOf } from "../parts/MoreOf";
import type { PaneActions } from "../state/actions";
import type { PaneState, Preview } from "../state/paneState";
import { words } from "../laterWords";
import { ClaimItem } from "./ClaimItem";
import { ClaimTotals } from "./ClaimTotals";
import { LaterView } from "./LaterView";
import { MissingForClaims } from "./MissingForClaims";
import { NotAsked } from "./NotAsked";
import { NotYet } from "./NotYet";
import { Reports } from "./Reports";
import { StalePapers } from "./StalePapers";

const SHOWN_AT_ONCE = 25;
/** What can be claimed stands before what is missing, what was claimed behind it, and what is over is folded away. */
const TO_CLAIM = ["overdue", "ready"] as const satisfies readonly ClaimGroup[];
const CLAIMED = ["differing", "waiting"] as const satisfies readonly ClaimGroup[];
const OVER = ["done", "withdrawn"] as const satisfies readonly ClaimGroup[];

/** The claims from which people work: what can be claimed, by when, what is missing, and how the others stand. */
export function ClaimsView({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { preview, refusals, work } = state;
  if (preview) return <Claims preview={preview} state={state} actions={actions} />;
  if (refusals.length > 0) return <Refused onCredits={() => actions.chooseTab("fill")} />;
  return <NotYet text={words.claims.notYet} onPreview={work ? undefined : () => void actions.preview()} />;
}

function Claims({ preview, state, actions }: { preview: Preview; state: PaneState; actions: PaneActions }) {
  const { date } = useFormats();
  const { claims, notAsked } = preview.todo;
  const { today, totals } = preview.prepared.due;
  const isBusy = state.work !== undefined;
  const isNothingToClaim = claims.overdue.length + claims.ready.length + notAsked.length === 0;
  return (
    <>
      {isNothingToClaim && <p>{words.claims.none}</p>}
      {today !== undefined && <p className="soft small">{words.claims.countedFrom(date(today))}</p>}
      {TO_CLAIM.map((group) => (
        <Group key={group} group={group} claims={claims[group]} actions={actions} />
      ))}
      <NotAsked days={notAsked} outlook={state.outlook} isBusy={isBusy} actions={actions} />
      <MissingForClaims findings={preview.todo.missing} outlook={state.outlook} isBusy={isBusy} actions={actions} />
      {CLAIMED.map((group) => (
        <Group key={group} group={group} claims={claims[group]} actions={actions} />
      ))}
      {state.signOffs !== undefined && <LaterView view="SignOffsView" state={state} actions={actions} />}
      <StalePapers findings={preview.prepared.findings} actions={actions} />
      <Reports prepared={preview.prepared} isBusy={isBusy} actions={actions} />
      {totals.length > 0 && <ClaimTotals totals={totals} />}
      {OVER.map((group) => (
        <FoldedGroup key={group} group={group} claims={claims[group]} actions={actions} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: ClaimGroup;
  readonly claims: readonly ClaimRow[];
  readonly actions: PaneActions;
}

function Group({ group, claims, actions }: GroupProps) {
  const { count } = useFormats();
  if (claims.length === 0) return null;
  const id = `claims-${group}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.claims.countOf(words.claims.groups[group], count(claims.length))}</h2>
      <p className="soft small">{words.claims.texts[group]}</p>
      <ClaimList claims={claims} actions={actions} />
    </section>
  );
}

function FoldedGroup({ group, claims, actions }: GroupProps) {
  const { count } = useFormats();
  if (claims.length === 0) return null;
  return (
    <Fold title={words.claims.countOf(words.claims.groups[group], count(claims.length))}>
      <p className="soft small">{words.claims.texts[group]}</p>
      <ClaimList claims={claims} actions={actions} />
    </Fold>
  );
}

function ClaimList({ claims, actions }: { claims: readonly ClaimRow[]; actions: PaneActions }) {
  return (
    <MoreOf items={claims} atOnce={SHOWN_AT_ONCE}>
      {(claim) => <ClaimItem key={claim.key} claim={claim} actions={actions} />}
    </MoreOf>
  );
}

/** The view Credits says why, and has the choices that mend it. */
function Refused({ onCredits }: { onCredits: () => void }) {
  return (
    <>
      <p className="soft">{words.claims.refused}</p>
      <button type="button" className="link" onClick={onCredits}>
        {words.claims.toCredits}
      </button>
    </>
  );
}
