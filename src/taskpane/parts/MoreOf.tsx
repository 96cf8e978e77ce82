import { DefaultButton } from "@fluentui/react";
import { useState, type ReactNode } from "react";
import { useFormats } from "../formats";
import { words } from "../laterWords";

interface MoreOfProps<T> {
  readonly items: readonly T[];
  /** How many are drawn at first, and with each press. */
  readonly atOnce: number;
  readonly children: (item: T, place: number) => ReactNode;
}

/** A list that draws some of its items, and more on request: a workbook may have thousands. */
export function MoreOf<T>({ items, atOnce, children }: MoreOfProps<T>) {
  const { count } = useFormats();
  const [most, setMost] = useState(atOnce);
  const left = items.length - most;
  return (
    <>
      <ul className="list">{items.slice(0, most).map(children)}</ul>
      {left > 0 && (
        <div className="actions">
          <DefaultButton text={words.more(count(Math.min(atOnce, left)))} onClick={() => setMost(most + atOnce)} />
        </div>
      )}
    </>
  );
}
