import { DefaultButton, PrimaryButton } from "@fluentui/react";
import { useFocusKept } from "../parts/useFocusKept";
import { words } from "../words";

/** The first thing that a newcomer sees in a workbook that we cannot use yet. */
export function Welcome({ isEmpty, onSample, onSkip }: { isEmpty: boolean; onSample: () => void; onSkip: () => void }) {
  const { welcome } = words;
  const view = useFocusKept<HTMLElement>();
  return (
    <section ref={view} aria-labelledby="welcome">
      <h2 id="welcome">{welcome.title}</h2>
      <p>{welcome.text}</p>
      <div className="actions">
        {isEmpty && <PrimaryButton text={welcome.sample} onClick={onSample} />}
        {isEmpty ? <DefaultButton text={welcome.skip} onClick={onSkip} /> : <PrimaryButton text={welcome.choose} onClick={onSkip} />}
      </div>
      <p className="soft small">{isEmpty ? welcome.sampleText : welcome.sampleElsewhere}</p>
      <h3>{welcome.needs}</h3>
      <ul>
        <li>{welcome.inventory}</li>
        <li>{welcome.invoices}</li>
      </ul>
      <p className="soft">{welcome.anyOrder}</p>
    </section>
  );
}
