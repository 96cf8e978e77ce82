/** Which of the changed inputs a changed figure comes of: those that it rests on. */
import { inputSentence } from "./causeWords";
import type { InputChange, RowChange } from "./inputChanges";
import { isOfReading, type RestsOn } from "./restsOn";
import { creditWords } from "./creditWords";

/** All changed inputs that the figure rests on; none where it rests on no change. */
export function causesOf(rests: RestsOn, changes: readonly InputChange[]): readonly InputChange[] {
  const found = changes.filter((change) => isCause(rests, change, rests.terms));
  return found.length > 0 ? found : changes.filter((change) => isCause(rests, change, rests.widerTerms));
}

function isCause(rests: RestsOn, change: InputChange, terms: RestsOn["terms"]): boolean {
  switch (change.is) {
    case "rules":
      return true;
    case "term":
      return isOfReading(change.term) || terms.has(change.term);
    case "sheet": {
      const { kind } = change;
      return (
        kind === rests.own?.kind || rests.kinds.has(kind) || rests.whole.has(kind) || (kind === "Invoices" && rests.days !== undefined)
      );
    }
    case "row":
      return isOfRow(rests, change);
  }
}

function isOfRow({ own, parts, kinds, whole, days }: RestsOn, { kind, alike, subjects }: RowChange): boolean {
  if (own?.kind === kind && alike.includes(own.row)) return true;
  if (whole.has(kind) && subjects.length > 0) return true;
  if (kinds.has(kind) && subjects.some(({ part }) => parts.has(part))) return true;
  return days !== undefined && kind === "Invoices" && subjects.some(({ day }) => day >= days.from && day <= days.to);
}

/** So many causes are named in a cell. */
const NAMED = 6;
/** Causes as a cell has them. */
export function causesText(causes: readonly InputChange[]): string {
  if (causes.length === 0) return creditWords.causeNotFound;
  const named = causes.slice(0, NAMED).map(inputSentence);
  return [...named, ...(causes.length > NAMED ? [creditWords.andMore(causes.length - NAMED)] : [])].join(". ");
}
