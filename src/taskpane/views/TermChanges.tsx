import { isoText, type CivilDate } from "../../contract/base/calendar";
import { termMeaning } from "../../contract/agreement/vocabulary";
import { useState } from "react";
import type { Amendment, TermEntry } from "../../credits/termEntries";
import { useFormats } from "../formats";
import { useFocusKept } from "../parts/useFocusKept";
import { words } from "../laterWords";
import { AmendmentForm, type TermChangesProps } from "./AmendmentForm";

/** What changes a term later, and since when, in time order; a way to change it on another day. */
export function TermChanges(props: TermChangesProps) {
  const { entry } = props;
  const { count } = useFormats();
  /** The day of the amendment that is being mended; "new" for one more. */
  const [open, setOpen] = useState<CivilDate | "new">();
  /** Where the focus goes back to. */
  const [left, setLeft] = useState<CivilDate | "new">();
  const close = (): void => {
    setLeft(open);
    setOpen(undefined);
  };
  const { name, definition, amendments, unused } = entry;
  const isWhole = termMeaning(name).decidedOn === "wholeAgreement";
  const form = (mended: Amendment | undefined) => <AmendmentForm {...props} mended={mended} onDone={close} />;
  return (
    <>
      {amendments.length > 0 && (
        <ul className="list">
          {amendments.map((amendment) => (
            <li key={amendment.from}>
              {open === amendment.from ? (
                form(amendment)
              ) : (
                <Change amendment={amendment} entry={entry} hasFocus={left === amendment.from} onMend={() => setOpen(amendment.from)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {unused.map(({ place, from, value, why }) => (
        <p key={place.row} className="small wrong">
          {words.terms.unused(count(place.row + 1), from, value, why)}
        </p>
      ))}
      {open === "new" && form(undefined)}
      {isWhole && <p className="soft small">{words.terms.whole}</p>}
      {!isWhole && open !== "new" && (
        <button
          type="button"
          className="link small"
          autoFocus={left === "new"}
          aria-label={words.terms.amendOf(definition.meaning)}
          onClick={() => setOpen("new")}
        >
          {words.terms.amend}
        </button>
      )}
    </>
  );
}

interface ChangeProps {
  readonly amendment: Amendment;
  readonly entry: TermEntry;
  readonly hasFocus: boolean;
  readonly onMend: () => void;
}

function Change({ amendment, entry, hasFocus, onMend }: ChangeProps) {
  const { date, term } = useFormats();
  const part = useFocusKept<HTMLParagraphElement>();
  const { from, value, place, invalid } = amendment;
  const { definition } = entry;
  return (
    <p className="small" ref={part}>
      {words.terms.amended(date(from), value === undefined ? undefined : term(definition, value))}{" "}
      {place !== undefined && (
        <button
          type="button"
          className="link"
          autoFocus={hasFocus}
          aria-label={words.terms.mendOf(definition.meaning, isoText(from))}
          onClick={onMend}
        >
          {words.terms.mend}
        </button>
      )}
      {invalid && <span className="wrong"> {words.entry.invalidInSheet(invalid.found, invalid.wanted)}</span>}
    </p>
  );
}
