import { useState, type FormEvent } from "react";
import { areaName } from "../../book/address";
import type { CellContent } from "../desk/desk";
import type { FunctionLibrary } from "../formulas/functionLibrary";
import { leaveByKey, type EditLeave } from "../grid/CellEditor";
import { FormulaInput } from "../grid/FormulaInput";
import { areaOf, type GridSelection } from "../grid/selection";
import { words } from "../words";

export interface FormulaBarProps {
  readonly selection: GridSelection;
  readonly content: CellContent | undefined;
  readonly editedText: string | undefined;
  /** The edit began here and not in the cell. */
  readonly isEditing: boolean;
  readonly library: FunctionLibrary | undefined;
  readonly onGoTo: (address: string) => void;
  readonly onBegin: () => void;
  readonly onChange: (text: string) => void;
  readonly onLeave: (leave: EditLeave) => void;
}

/** The name box and the content of the active cell. */
export function FormulaBar({ selection, content, editedText, isEditing, library, ...on }: FormulaBarProps) {
  const { onGoTo, onBegin, onChange, onLeave } = on;
  const text = editedText ?? content?.text ?? "";
  return (
    <div className="formulaBar">
      <NameBox address={areaName(areaOf(selection))} onGoTo={onGoTo} />
      <span aria-hidden="true" className="formulaSign">
        fx
      </span>
      <FormulaInput
        className="formulaText"
        aria-label={words.formulaBar}
        title={content?.isStale ? words.staleCell : content?.hint}
        text={text}
        isEditing={isEditing}
        library={library}
        onFocus={onBegin}
        onChange={onChange}
        onBlur={() => onLeave({ keep: true, then: "stay" })}
        onKey={(event) => leaveByKey(event, onLeave)}
      />
    </div>
  );
}

function NameBox({ address, onGoTo }: { readonly address: string; readonly onGoTo: (address: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (typed !== "") onGoTo(typed ?? address);
    setTyped(undefined);
  };
  return (
    <form onSubmit={go}>
      <input
        className="nameBox"
        aria-label={words.nameBox}
        value={typed ?? address}
        spellCheck={false}
        autoComplete="off"
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => event.key === "Escape" && setTyped(undefined)}
      />
    </form>
  );
}
