import { DefaultButton } from "@fluentui/react";
import { useId, useState, type ReactNode } from "react";
import type { Agreement } from "../../contract/agreement/agreement";
import { agreementTitle } from "../../contract/agreement/agreementTitle";
import { idFor, idRefused, startedAgreement } from "../../credits/agreementSheet";
import { statedIn } from "../../credits/termEntries";
import { BadCell, readDate } from "../../workbook/cells";
import { agreementWords as say } from "../agreementWords";
import { useFormats } from "../formats";
import { DateDoubt } from "../parts/DateDoubt";
import { Field } from "../parts/Field";
import { EXAMPLES } from "../parts/TermField";
import { useAgreements } from "../parts/useAgreements";
import { words } from "../laterWords";
import type { AgreementWays } from "./ChooseAgreement";

/** Whose agreement it is and since when: enough to begin with. What is still needed is said while it is typed. */
export function StartAgreement({ outlook, isBusy, actions, onStarted }: AgreementWays & { readonly onStarted: () => void }) {
  const { list } = useFormats();
  const agreements = useAgreements(actions.partFailed);
  const [typed, setTyped] = useState(NOTHING);
  const set = (name: keyof typeof typed) => (text: string) => setTyped((before) => ({ ...before, [name]: text.trimStart() }));
  const hint = useId();
  const day = readDate(typed.date, outlook.shape.dateSystem === "1904", { stated: statedIn(outlook.terms).dateOrder });
  const date = typeof day === "number" ? day : undefined;
  const [vendor, distributor] = [typed.vendor.trim(), typed.distributor.trim()];
  const id = typed.id.trim() === "" ? idFor(vendor, distributor, date) : typed.id.trim();
  const missing = [
    ...(vendor === "" ? [say.vendor] : []),
    ...(distributor === "" ? [say.distributor] : []),
    ...(day === undefined ? [say.date] : []),
  ];
  const refused = missing.length > 0 ? undefined : idRefused(id, agreements);
  const likes = mayBegin(outlook.agreement, agreements);
  const isReady = missing.length === 0 && date !== undefined && refused === undefined;
  const start = (): void => {
    if (!isReady) return;
    const kind = typed.kind.trim() === "" ? say.kindExample : typed.kind.trim();
    const source = typed.text.trim() === "" ? `${kind} of ${vendor} and ${distributor}` : typed.text.trim();
    const like = likes.find((it) => it.id === typed.like);
    const agreement = startedAgreement({ id, kind, vendor, distributor, date, source, like });
    // What was typed stays where it could not be written.
    void actions.stateAgreement(agreement).then((isWritten) => isWritten && onStarted());
  };
  return (
    <form
      className="panel amendment"
      aria-label={say.start}
      aria-describedby={hint}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <p className="soft small">{say.startText}</p>
      <Line label={say.vendor} value={typed.vendor} onChange={set("vendor")} />
      <Line label={say.distributor} value={typed.distributor} onChange={set("distributor")} />
      <Line label={say.date} value={typed.date} such={EXAMPLES.date} isWrong={day instanceof BadCell} onChange={set("date")} />
      <DateDoubt typed={day} onChoose={set("date")} />
      <Line label={say.kind} value={typed.kind} such={say.kindExample} onChange={set("kind")} />
      <Line label={say.text} value={typed.text} such={say.textExample} onChange={set("text")} />
      <Line label={say.id} value={typed.id} placeholder={id} isWrong={refused !== undefined} onChange={set("id")} />
      <Labelled label={say.like}>
        {(labelled) => (
          <select id={labelled} value={typed.like} onChange={(event) => set("like")(event.target.value)}>
            <option value="">{say.likeNothing}</option>
            {likes.map((agreement) => (
              <option key={agreement.id} value={agreement.id}>
                {say.likeTerms(agreementTitle(agreement, "user"))}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <p id={hint} className={`small ${day instanceof BadCell || refused !== undefined ? "wrong" : "soft"}`}>
        {hintText()}
      </p>
      <div className="actions">
        <DefaultButton type="submit" text={say.startNow} disabled={isBusy || !isReady} allowDisabledFocus />
      </div>
    </form>
  );

  function hintText(): string {
    if (day instanceof BadCell) return day.doubt === undefined ? say.dateWanted : words.entry.whichDay;
    if (refused !== undefined) return say.idRefused(refused);
    if (missing.length > 0) return say.missing(list(missing));
    const { sheets } = outlook.recognition;
    return sheets.Terms === undefined ? say.makesSheet : say.keepsSheet(sheets.Terms.sheetName);
  }
}

const NOTHING = { vendor: "", distributor: "", kind: "", date: "", text: "", id: "", like: "" };

const mayBegin = (applied: Agreement, known: readonly Agreement[]): readonly Agreement[] => [
  ...known,
  ...(known.some(({ id }) => id === applied.id) ? [] : [applied]),
];

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly such?: string;
  readonly placeholder?: string;
  readonly isWrong?: boolean;
  readonly onChange: (text: string) => void;
}

function Line({ label, value, such, placeholder, isWrong = false, onChange }: LineProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Field
          id={id}
          value={value}
          invalid={isWrong}
          placeholder={such === undefined ? (placeholder ?? "") : words.such(such)}
          onChange={(_event, text = "") => onChange(text)}
        />
      )}
    </Labelled>
  );
}
