import { damage } from "../damage";
import { attribute, type XmlElement } from "./tree";

const CONTAINER = "AlternateContent";
const UNDERSTOOD = "http://schemas.microsoft.com/office/";

/**
 * A file may hold a stretch in several versions ("mc:AlternateContent"), each for the programs that understand it.
 * What we only pass by may stand in one; what we read or write may not: another program would see something else.
 */
export function checkVersions(root: XmlElement, ours: ReadonlySet<string>, place: string): void {
  const waiting = [...root.children];
  for (let it = waiting.pop(); it; it = waiting.pop()) {
    const held = it.local === CONTAINER ? heldBy(it).find((inner) => inner.prefix === root.prefix && ours.has(inner.local)) : undefined;
    if (held) throw damage(place, `it has <${held.local}> in several versions (AlternateContent), of which programs choose differently`);
    for (const inner of it.children) waiting.push(inner); // spread, a hundred thousand of them would not fit into one call
  }
}

/** The entries of a list, versions resolved; undefined when another program would count them differently. */
export function entriesOf(list: XmlElement): XmlElement[] | undefined {
  const entries: XmlElement[] = [];
  for (const it of list.children) {
    if (it.local !== CONTAINER) {
      if (it.prefix === list.prefix) entries.push(it);
      continue;
    }
    const versions = it.children.map((version) => version.children.filter((entry) => entry.prefix === list.prefix));
    const hasFallback = it.children.some((version) => version.local === "Fallback");
    if (!hasFallback || versions.some((version) => version.length !== versions[0]?.length)) return undefined;
    const chosen = it.children.findIndex((version) => version.local === "Fallback" || isUnderstood(version));
    for (const entry of versions[chosen] ?? []) entries.push(entry);
  }
  return entries;
}

/** A version says by prefix which extensions it needs; Excel understands those of its own maker. */
function isUnderstood(version: XmlElement): boolean {
  const needed = (attribute(version, "Requires") ?? "").split(/\s+/).filter((it) => it !== "");
  return needed.length > 0 && needed.every((prefix) => namespaceOf(version, prefix)?.startsWith(UNDERSTOOD) ?? false);
}

function namespaceOf(element: XmlElement | undefined, prefix: string): string | undefined {
  for (let at = element; at; at = at.parent) {
    const found = attribute(at, `xmlns:${prefix}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first thing that a container holds, for its place among others. */
export function firstHeld(element: XmlElement): XmlElement {
  return element.local === CONTAINER ? (heldBy(element)[0] ?? element) : element;
}

const heldBy = (container: XmlElement): XmlElement[] => container.children.flatMap((version) => version.children);
