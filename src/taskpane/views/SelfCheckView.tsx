import { DefaultButton } from "@fluentui/react";
import { useRef, useState } from "react";
import { PRODUCT } from "../../credits/product";
import { WorkbookProblem } from "../../workbook/port";
import {
  selfCheckReport,
  TO_BE_TRIED_BY_HAND,
  type CheckedAssumption,
  type SelfCheck,
  type SelfCheckResult,
  type Tried,
} from "../../workbook/selfCheck";
import { copyText } from "../clipboard";
import { useFormats } from "../formats";
import { Fold } from "../parts/Fold";
import { selfCheckWords as say } from "../selfCheckWords";
import { words } from "../words";

interface SelfCheckViewProps {
  readonly selfCheck: SelfCheck;
  readonly about: Readonly<Record<string, string>>;
  /** A fill or another piece of work is under way. */
  readonly isBusy: boolean;
}

type Stand =
  | { readonly is: "idle" }
  | { readonly is: "asking"; readonly done: number; readonly of: number; readonly isStopping: boolean }
  | { readonly is: "done"; readonly result: SelfCheckResult }
  | { readonly is: "failed"; readonly message: string };

/** Asks Excel what is taken for granted of it, shows what differs, and offers the report. */
export function SelfCheckView({ selfCheck, about, isBusy }: SelfCheckViewProps) {
  const [stand, setStand] = useState<Stand>({ is: "idle" });
  const isStopping = useRef(false);
  const { count } = useFormats();
  const start = async (): Promise<void> => {
    isStopping.current = false;
    setStand({ is: "asking", done: 0, of: 0, isStopping: false });
    try {
      const result = await selfCheck.run((done, of) => {
        setStand({ is: "asking", done, of, isStopping: isStopping.current });
        return isStopping.current ? "stop" : undefined;
      });
      setStand({ is: "done", result });
    } catch (problem) {
      if (!(problem instanceof WorkbookProblem)) throw problem;
      setStand({ is: "failed", message: problem.message });
    }
  };
  const stop = (): void => {
    isStopping.current = true;
    setStand((now) => (now.is === "asking" ? { ...now, isStopping: true } : now));
  };
  const isAsking = stand.is === "asking";
  return (
    <>
      <p className="soft">{say.text}</p>
      <div className="actions">
        {isAsking ? (
          <DefaultButton text={stand.isStopping ? say.stopping : say.stop} disabled={stand.isStopping} allowDisabledFocus onClick={stop} />
        ) : (
          <DefaultButton text={stand.is === "idle" ? say.start : say.again} disabled={isBusy} onClick={() => void start()} />
        )}
      </div>
      <p role="status">
        {isAsking && stand.of > 0 && say.progress(count(stand.done + 1), count(stand.of))}
        {stand.is === "done" && summaryOf(stand.result, count)}
      </p>
      {stand.is === "failed" && <p role="alert">{stand.message}</p>}
      {stand.is === "done" && <Answers result={stand.result} about={about} />}
    </>
  );
}

function summaryOf({ checked, isStopped, leftBehind }: SelfCheckResult, count: (value: number) => string): string {
  const differing = checked.filter(({ verdict }) => verdict === "differs").length;
  return [
    say.summary(differing, count(checked.length)),
    ...(isStopped ? [say.stopped] : []),
    ...(leftBehind === undefined ? [] : [say.leftBehind(leftBehind)]),
  ].join(" ");
}

function Answers({ result, about }: { readonly result: SelfCheckResult; readonly about: Readonly<Record<string, string>> }) {
  const [copied, setCopied] = useState<string>();
  const [tried, setTried] = useState<Readonly<Record<string, Tried>>>({});
  const report = selfCheckReport(PRODUCT, about, result, tried);
  const copy = async (): Promise<void> => setCopied((await copyText(report)) ? words.help.copied : words.help.notCopied);
  return (
    <>
      {result.checked
        .filter(({ verdict }) => verdict === "differs")
        .map((it) => (
          <Differing key={it.id} checked={it} />
        ))}
      <Fold title={say.all}>
        <AnswersTable checked={result.checked} />
      </Fold>
      <Fold title={say.byHand}>
        <p className="soft">{say.byHandText}</p>
        <ol>
          {TO_BE_TRIED_BY_HAND.map(({ id, todo, expects }) => (
            <li key={id}>
              {todo} {expects}{" "}
              <select
                aria-label={say.byHandLabel(todo)}
                value={tried[id] ?? "no"}
                onChange={({ target }) => setTried((now) => ({ ...now, [id]: target.value as Tried }))}
              >
                {(Object.keys(say.tried) as Tried[]).map((answer) => (
                  <option key={answer} value={answer}>
                    {say.tried[answer]}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ol>
      </Fold>
      <p className="soft">{say.reportText}</p>
      <button type="button" className="link" onClick={() => void copy()}>
        {say.copy}
      </button>{" "}
      <span role="status">{copied}</span>
      <textarea className="report" readOnly rows={8} aria-label={say.reportLabel} value={report} />
    </>
  );
}

function Differing({ checked: { asks, came, expects, matters } }: { readonly checked: CheckedAssumption }) {
  return (
    <div className="panel">
      <h3>{asks}</h3>
      <p>
        {came} ({say.expected(expects)})
      </p>
      <p>{matters}</p>
    </div>
  );
}

function AnswersTable({ checked }: { readonly checked: readonly CheckedAssumption[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say.headings.asks}</th>
          <th scope="col">{say.headings.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {checked.map(({ id, asks, expects, came, verdict }) => (
          <tr key={id}>
            <td className="key">
              {asks}
              {expects.length > 0 && <div className="soft">{say.expected(expects)}</div>}
              {came !== "" && <div>{say.came(came)}</div>}
            </td>
            <td>{say.verdicts[verdict]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
