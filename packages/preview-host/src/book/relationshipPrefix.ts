import type { XmlDocument } from "./xml/document";

/** The prefix under which a part writes r:id; declared on its root where it is not yet. */
export function relationshipPrefix(document: XmlDocument, namespace: string): string {
  const known = document.root.attributes.find(
    (it) => it.name.startsWith("xmlns:") && /\/officeDocument\/(2006\/)?relationships$/.test(it.value),
  );
  if (known) return known.name.slice("xmlns:".length);
  document.setAttribute(document.root, "xmlns:r", namespace);
  return "r";
}
