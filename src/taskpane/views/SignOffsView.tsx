import { DefaultButton } from "@fluentui/react";
import { useId, useState } from "react";
import { civilDate, isoText } from "../../contract/base/calendar";
import type { KeptSignOff } from "../../credits/signOffsKept";
import { BadCell, readDate } from "../../workbook/cells";
import type { Signature, SignerRole } from "../../workbook/signOffs";
import { useFormats } from "../formats";
import { Field } from "../parts/Field";
import { Fold } from "../parts/Fold";
import { MoreOf } from "../parts/MoreOf";
import { signOffWords } from "../signOffWords";
import type { PaneActions } from "../state/actions";
import type { PaneState } from "../state/paneState";
import { words } from "../laterWords";
import { centsInDollars } from "../../workbook/dollars";

const SHOWN_AT_ONCE = 25;
const ROLES: readonly SignerRole[] = ["Prepared", "Reviewed"];
/** What asks for a signature stands first. */
const ORDER = ["suspended", "open", "prepared", "signed", "withdrawn"];

/** The claims as they stand on Sign-offs, to be signed one by one; nothing where there is no such sheet yet. */
export function SignOffsView({ state: { signOffs, signer, work }, actions }: { state: PaneState; actions: PaneActions }) {
  const { count } = useFormats();
  const [role, setRole] = useState<SignerRole>("Prepared");
  const [by, setBy] = useState(signer.by);
  const [as, setAs] = useState(signer.as);
  const [on, setOn] = useState(today);
  const rows = useSettledOrder(signOffs?.rows ?? []);
  if (rows.length === 0) return null;
  const standing = rows.filter(({ state }) => state !== "withdrawn");
  const countOf = (wanted: string): number => standing.filter(({ state }) => state === wanted).length;
  const suspended = countOf("suspended");
  const day = readDate(on, false);
  const isComplete = by.trim() !== "" && as.trim() !== "" && typeof day === "number";
  const signature = isComplete ? { by: by.trim(), as: as.trim(), on: isoText(day) } : undefined;
  const title = signOffWords.title(count(countOf("signed")), count(standing.length), suspended === 0 ? undefined : count(suspended));
  return (
    <Fold title={title}>
      <p className="soft small">{signOffWords.text}</p>
      <div className="review-words">
        <label>
          {signOffWords.as}{" "}
          <select value={role} onChange={(event) => setRole(event.target.value as SignerRole)}>
            {ROLES.map((it) => (
              <option key={it} value={it}>
                {signOffWords.roles[it]}
              </option>
            ))}
          </select>
        </label>
        <Text label={signOffWords.name} value={by} onChange={setBy} />
        <Text label={signOffWords.position} value={as} onChange={setAs} />
        <Text label={signOffWords.day} value={on} onChange={setOn} isWrong={day instanceof BadCell} />
      </div>
      {day instanceof BadCell && <p className="wrong">{words.entry.wants(day.wanted)}</p>}
      {signature === undefined && <p className="soft small">{signOffWords.lacking}</p>}
      <MoreOf items={rows} atOnce={SHOWN_AT_ONCE}>
        {(row) => (
          <SignOffItem
            key={row.key}
            row={row}
            role={role}
            onSign={work === undefined && signature ? () => void actions.sign(row.key, role, signature) : undefined}
          />
        )}
      </MoreOf>
    </Fold>
  );
}

/** What asks for a signature first, as the last fill left it: no row moves while people sign. */
function useSettledOrder(rows: readonly KeptSignOff[]): readonly KeptSignOff[] {
  const filled = rows.map(({ key, fingerprint }) => `${key} ${fingerprint}`).join("\n");
  const ordered = (): readonly string[] => [...rows].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).map(({ key }) => key);
  const [settled, settle] = useState({ filled, keys: ordered() });
  const keys = settled.filled === filled ? settled.keys : ordered();
  if (settled.filled !== filled) settle({ filled, keys });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** By the user's clock. */
function today(): string {
  const now = new Date();
  const day = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return day === undefined ? "" : isoText(day);
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isWrong?: boolean;
}

function Text({ label, value, onChange, isWrong = false }: TextProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Field id={id} value={value} invalid={isWrong} onChange={(_event, text = "") => onChange(text)} />
    </div>
  );
}

interface SignOffItemProps {
  readonly row: KeptSignOff;
  readonly role: SignerRole;
  /** Undefined where nobody can sign now. */
  readonly onSign: (() => void) | undefined;
}

function SignOffItem({ row: { key, amount, state, open, signatures }, role, onSign }: SignOffItemProps) {
  const { money } = useFormats();
  const isWithdrawn = state === "withdrawn";
  return (
    <li className="finding">
      <div className="between">
        <strong className="key">{key}</strong>
        <span className="figure">{amount === undefined ? "" : money(centsInDollars(amount))}</span>
      </div>
      <div className="between">
        <span className={`small ${state === "suspended" ? "late" : "soft"}`}>{signOffWords.states[state] ?? state}</span>
        {!isWithdrawn && (
          <DefaultButton
            text={signOffWords.sign}
            ariaLabel={signOffWords.signOf(key, signOffWords.roles[role])}
            disabled={onSign === undefined}
            allowDisabledFocus
            onClick={onSign}
          />
        )}
      </div>
      {ROLES.flatMap((it) => signedLine(it, signatures[it])).map((line) => (
        <div key={line} className="small">
          {line}
        </div>
      ))}
      {open !== "" && <div className="soft small">{open}</div>}
    </li>
  );
}

const signedLine = (role: SignerRole, { by, as, on }: Signature): readonly string[] =>
  by === "" && as === "" && on === "" ? [] : [signOffWords.signature(signOffWords.did[role], by, as, on)];
