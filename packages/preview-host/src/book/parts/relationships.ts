import { escapeAttribute } from "../xml/text";
import { attribute, type XmlElement } from "../xml/tree";
import { damage, partPlace } from "../damage";
import type { XmlDocument } from "../xml/document";
import type { Package } from "./package";
import { withoutPercents } from "./partNames";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part it leads to; undefined for what lies outside the file. */
  readonly part: string | undefined;
}

/** Only the end of a type is compared: transitional and strict files spell its beginning differently. */
export function isOfType(relationship: Relationship, suffix: string): boolean {
  return relationship.type.endsWith("/" + suffix);
}

/** What a state of the file said. */
interface Known {
  readonly document: XmlDocument;
  readonly version: number;
  readonly all: readonly Relationship[];
  readonly byId: ReadonlyMap<string, Relationship>;
}

/** What one part points at. The file is only made when the first relationship is added. */
export class Relationships {
  private readonly file: string;
  private known: Known | undefined;

  constructor(
    private readonly parts: Package,
    private readonly source: string,
  ) {
    const cut = source.lastIndexOf("/") + 1;
    this.file = `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
  }

  get all(): readonly Relationship[] {
    return this.parts.has(this.file) ? this.read().all : [];
  }

  byId(id: string | undefined): Relationship | undefined {
    return id !== undefined && this.parts.has(this.file) ? this.read().byId.get(id) : undefined;
  }

  /** Read anew after edits only: a workbook asks once a sheet. */
  private read(): Known {
    const document = this.document();
    if (this.known?.document === document && this.known.version === document.version) return this.known;
    const elements = this.elements();
    for (const it of elements) this.checkWhole(it);
    const all = elements.map((it) => ({
      id: attribute(it, "Id") ?? "",
      type: attribute(it, "Type") ?? "",
      part: attribute(it, "TargetMode") === "External" ? undefined : resolve(this.source, attribute(it, "Target") ?? ""),
    }));
    const byId = new Map([...all].reverse().map((it) => [it.id, it])); // of two with one id the first
    return (this.known = { document, version: document.version, all, byId });
  }

  /** One that leads nowhere would be passed over, and what it led to with it. */
  private checkWhole(element: XmlElement): void {
    const missing = ["Id", "Type", "Target"].find((name) => attribute(element, name) === undefined);
    if (missing !== undefined) throw damage(partPlace(this.file), `one of its relationships has no ${missing}`);
  }

  ofType(suffix: string): Relationship[] {
    return this.all.filter((it) => isOfType(it, suffix));
  }

  add(type: string, part: string): string {
    const document = this.parts.has(this.file) ? this.document() : this.parts.create(this.file, EMPTY);
    const taken = new Set(this.all.map((it) => it.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const target = escapeAttribute(relative(this.source, part));
    document.append(
      document.root,
      `<${document.tag("Relationship")} Id="rId${number}" Type="${escapeAttribute(type)}" Target="${target}"/>`,
    );
    return `rId${number}`;
  }

  remove(id: string): void {
    const element = this.elements().find((it) => attribute(it, "Id") === id);
    if (element) this.document().remove(element);
  }

  /** The file that holds them goes with its part. */
  removeAll(): void {
    this.parts.remove(this.file);
  }

  private document(): XmlDocument {
    return this.parts.document(this.file);
  }

  private elements(): XmlElement[] {
    return this.document().root.children.filter((it) => it.local === "Relationship");
  }
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

function resolve(source: string, target: string): string {
  const path = withoutPercents(target).replace(/\\/g, "/").replace(/#.*$/, "");
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function relative(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return "../".repeat(from.length - shared) + to.slice(shared).join("/");
}
