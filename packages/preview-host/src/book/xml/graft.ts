import { parseContent, type XmlElement } from "./tree";

/** What an edit put in the place of the text from `start` to `end`; `text` is the part as it is now. */
export interface Edit {
  readonly text: string;
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * Brings a tree in step with an edit by reading only the elements that it meets: a part with a hundred thousand entries is read once,
 * however many edits follow. False when the whole part must be read again: the root's own tag was met, or what came is not well formed.
 */
export function graft(root: XmlElement, edit: Edit): boolean {
  const { start, end, length } = edit;
  const around = innermost(root, start, end);
  if (!around) return false;
  const { children } = around;
  const from = firstEndingAfter(children, start);
  let to = from;
  while (to < children.length && (children[to] as XmlElement).start < end) to++;
  const left = Math.min(start, children[from]?.start ?? start);
  const right = to > from ? Math.max(end, (children[to - 1] as XmlElement).end) : end;
  const shift = length - (end - start);
  let fresh: XmlElement[];
  try {
    fresh = parseContent(edit.text, edit.part, around, left, right + shift);
  } catch {
    return false; // told, with the place, by whoever reads the part next
  }
  moveAll(children, to, shift);
  around.children = [...children.slice(0, from), ...fresh, ...children.slice(to)];
  for (let at: XmlElement | undefined = around; at; at = at.parent) {
    at.closeStart += shift;
    at.end += shift;
    const siblings = at.parent?.children;
    if (siblings) moveAll(siblings, siblings.indexOf(at) + 1, shift);
  }
  return true;
}

/** The innermost element whose content holds these places. */
function innermost(root: XmlElement, start: number, end: number): XmlElement | undefined {
  let found: XmlElement | undefined;
  for (let at: XmlElement | undefined = root; at && holds(at, start, end); at = at.children[firstEndingAfter(at.children, start)])
    found = at;
  return found;
}

const holds = (it: XmlElement, start: number, end: number): boolean => !it.isSelfClosed && it.openEnd <= start && end <= it.closeStart;

/** The place of the first of these, which stand in order, that ends after a place. */
function firstEndingAfter(elements: readonly XmlElement[], place: number): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle] as XmlElement).end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function moveAll(elements: readonly XmlElement[], from: number, shift: number): void {
  if (shift === 0) return;
  for (let n = from; n < elements.length; n++) {
    const it = elements[n] as XmlElement;
    it.start += shift;
    it.openEnd += shift;
    it.closeStart += shift;
    it.end += shift;
    moveAll(it.children, 0, shift);
  }
}
