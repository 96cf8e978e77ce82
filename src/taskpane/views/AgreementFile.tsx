import { DefaultButton } from "@fluentui/react";
import { useRef, useState, type ChangeEvent } from "react";
import type { Agreement } from "../../contract/agreement/agreement";
import { agreementInFile, faultInWords } from "../../contract/agreement/agreementFile";
import { agreementText, withoutUnasked, withWithheldRows } from "../../contract/agreement/agreementText";
import { agreementWords as say } from "../agreementWords";
import { useFormats } from "../formats";
import { useAgreements } from "../parts/useAgreements";
import { saveFile } from "../saveFile";
import type { AgreementWays } from "./ChooseAgreement";

const MOST_TOLD = 8;

interface Refused {
  readonly title: string;
  readonly faults: readonly string[];
}

/** The agreement as a file that the command line accepts, and back. Faults of a file are told by row, and nothing is written then. */
export function AgreementFile({ outlook, isBusy, actions }: AgreementWays) {
  const { count } = useFormats();
  const agreements = useAgreements(actions.partFailed);
  const [refused, setRefused] = useState<Refused>();
  const chooser = useRef<HTMLInputElement>(null);
  const { agreement, lacks } = outlook;
  const mayNotSave = lacks !== undefined && lacks.length > 0;
  const save = (): void => saveFile(`${agreement.id}.json`, "application/json", agreementText(withWithheldRows(withoutUnasked(agreement))));
  const load = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file === undefined) return;
    const read = agreementOfText(await file.text(), agreements);
    // The same file may be chosen again once it is mended.
    target.value = "";
    if (typeof read === "string") return setRefused({ title: say.notJson(file.name, read), faults: [] });
    if ("faults" in read)
      return setRefused({ title: say.faults(file.name, count(read.faults.length)), faults: read.faults.map(faultInWords) });
    setRefused(undefined);
    await actions.stateAgreement(read.agreement);
  };
  return (
    <>
      <p className="soft small">{say.fileText}</p>
      <div className="actions">
        <DefaultButton text={say.save} disabled={mayNotSave} allowDisabledFocus onClick={mayNotSave ? undefined : save} />
        <DefaultButton text={say.load} disabled={isBusy} allowDisabledFocus onClick={() => chooser.current?.click()} />
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          className="hidden"
          tabIndex={-1}
          aria-label={say.loading}
          onChange={(event) => void load(event)}
        />
      </div>
      <p className="soft small">{mayNotSave ? say.saveNot : say.leftOfFile}</p>
      {refused && (
        <div className="small wrong" role="alert">
          <p>{refused.title}</p>
          <ul>
            {refused.faults.slice(0, MOST_TOLD).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          {refused.faults.length > MOST_TOLD && <p>{say.more(count(refused.faults.length - MOST_TOLD))}</p>}
        </div>
      )}
    </>
  );
}

/** What a file states; or why it is no JSON, in the words of whoever read it. */
function agreementOfText(text: string, known: readonly Agreement[]): ReturnType<typeof agreementInFile> | string {
  try {
    return agreementInFile(JSON.parse(text.replace(/^\ufeff/, "")), known);
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}
