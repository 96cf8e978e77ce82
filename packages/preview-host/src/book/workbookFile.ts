import { damage, partPlace } from "./damage";
import { BookError } from "./model";
import { CONTENT, MAIN_NAMESPACE, relationshipType, XML_HEAD } from "./kinds";
import { ContentTypes } from "./parts/contentTypes";
import type { Package } from "./parts/package";
import { Relationships } from "./parts/relationships";
import { ValuesJson } from "./cells/valuesJson";
import { SharedStrings } from "./sharedStrings";
import { sheetElements } from "./sheetList";
import { themeColours } from "./styles/colours";
import { StyleSheet } from "./styles/styleSheet";
import type { XmlDocument } from "./xml/document";
import { contentText, escapeText } from "./xml/text";
import { attribute, children, flag, type XmlElement } from "./xml/tree";
import { checkVersions } from "./xml/versions";

/** Order of what the workbook part holds, as the schema fixes it. */
export const WORKBOOK_ORDER = [
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize",
  "customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
].flatMap((line) => line.split(" "));

/** What of them we read or write. */
const OWN_ELEMENTS: ReadonlySet<string> = new Set(
  "workbookPr workbookProtection bookViews workbookView sheets sheet definedNames definedName calcPr".split(" "),
);

/** A sheet, as far as others ask for its formulas. */
export interface FormulaSource {
  formulaTexts(): Iterable<string>;
}

/** What all sheets of one file share: its package, workbook part, styles and texts. */
export class WorkbookFile {
  readonly types: ContentTypes;
  readonly relationships: Relationships;
  readonly isStrict: boolean;
  readonly date1904: boolean;
  /** Set when an edit may have made a formula's kept result stale. */
  needsCalculation = false;
  sheets: () => readonly FormulaSource[] = () => [];
  /** Set when a formula was added or taken away, so that the order of calculation no longer fits. */
  formulasChanged = false;
  private draftedStyles: string | undefined;
  private loadedStyles: StyleSheet | undefined;
  private loadedJson: ValuesJson | undefined;
  private loadedStrings: { readonly part: string; readonly strings: SharedStrings } | undefined;

  constructor(
    readonly parts: Package,
    readonly part: string,
  ) {
    this.types = new ContentTypes(parts);
    this.types.check();
    this.relationships = new Relationships(parts, part);
    const { root } = this.document;
    if (root.local !== "workbook")
      throw new BookError("NOT_A_WORKBOOK", `Part "${part}" is not a workbook. Choose an Excel workbook (.xlsx or .xlsm).`);
    checkVersions(root, OWN_ELEMENTS, partPlace(part));
    this.isStrict = root.attributes.some((it) => it.name.startsWith("xmlns") && it.value === MAIN_NAMESPACE.strict);
    this.date1904 = flag(this.document.find("workbookPr"), "date1904");
  }

  get document(): XmlDocument {
    return this.parts.document(this.part);
  }

  get namespace(): string {
    return this.isStrict ? MAIN_NAMESPACE.strict : MAIN_NAMESPACE.transitional;
  }

  relationshipType(name: string): string {
    return relationshipType(name, this.isStrict);
  }

  /** xmlns:r of this kind of file. */
  get relationshipNamespace(): string {
    return this.relationshipType("").replace(/\/$/, "");
  }

  /** Folder of the workbook part, mostly "xl/". */
  get folder(): string {
    return this.part.slice(0, this.part.lastIndexOf("/") + 1);
  }

  get styles(): StyleSheet {
    return (this.loadedStyles ??= this.loadStyles());
  }

  get strings(): SharedStrings {
    return (this.loadedStrings ??= this.loadStrings()).strings;
  }

  private loadStyles(): StyleSheet {
    const part = this.partOfType("styles");
    const themePart = this.relationships.ofType("theme")[0]?.part;
    const theme = themePart && this.parts.has(themePart) ? themeColours(this.parts.document(themePart).root) : [];
    return new StyleSheet(part ? this.parts.document(part) : this.createStyles(), theme);
  }

  /** In memory at first: `flush` puts it into the file when a style is added. */
  private createStyles(): XmlDocument {
    const part = this.unusedName("styles");
    const document = this.parts.draft(part, `${XML_HEAD}<styleSheet xmlns="${this.namespace}"></styleSheet>`);
    this.draftedStyles = part;
    return document;
  }

  /** Values of the sheets as JSON; what their shared texts are as such is kept in common. */
  get valuesJson(): ValuesJson {
    return (this.loadedJson ??= new ValuesJson(this.strings));
  }

  private loadStrings(): { part: string; strings: SharedStrings } {
    const known = this.partOfType("sharedStrings");
    if (known) return { part: known, strings: new SharedStrings(this.parts.readXml(known), known) };
    const part = this.unusedName("sharedStrings");
    return { part, strings: new SharedStrings(new TextEncoder().encode(`${XML_HEAD}<sst xmlns="${this.namespace}"/>`), part) };
  }

  /** The one part of a kind that the workbook has; undefined where it has none. */
  private partOfType(type: string): string | undefined {
    const [link, second] = this.relationships.ofType(type);
    if (second) throw damage(partPlace(this.part), `it has two parts of the kind "${type}"`);
    if (!link) return undefined;
    if (!link.part || !this.parts.has(link.part))
      throw damage(partPlace(this.part), `its part of the kind "${type}" (${link.part ?? "outside the file"}) is missing`);
    return link.part;
  }

  /** A part of that name may lie in the file unused; it is not ours to replace. */
  private unusedName(name: string): string {
    const usual = `${this.folder}${name}.xml`;
    return this.parts.has(usual) ? this.parts.freeName(`${this.folder}${name}`, ".xml") : usual;
  }

  flush(): void {
    this.loadedStyles?.flush();
    if (this.draftedStyles && this.parts.document(this.draftedStyles).isChanged) {
      this.link(this.draftedStyles, "styles", CONTENT.styles);
      this.draftedStyles = undefined;
    }
    const loaded = this.loadedStrings;
    if (!loaded?.strings.isChanged) return;
    const { part, strings } = loaded;
    const isNew = !this.parts.has(part);
    const base = isNew ? new TextEncoder().encode(`${XML_HEAD}<sst xmlns="${this.namespace}"/>`) : this.parts.readXml(part);
    this.parts.write(part, strings.appended(base));
    if (isNew) this.link(part, "sharedStrings", CONTENT.sharedStrings);
    strings.markSaved();
  }

  /** Parts that hold tables, on whatever sheet. */
  tableParts(): string[] {
    return this.parts.names().filter((name) => this.types.of(name) === CONTENT.table);
  }

  /** Formula of a name that belongs to one sheet, without its "=". */
  localName(sheetName: string, name: string): string | undefined {
    const it = this.localNameElement(this.placeOf(sheetName), name);
    return it && contentText(this.document.inner(it));
  }

  /** Sets, or with undefined takes away, a name that belongs to one sheet. */
  setLocalName(sheetName: string, name: string, formula: string | undefined, isHidden = false): void {
    const { document } = this;
    const place = this.placeOf(sheetName);
    const present = this.localNameElement(place, name);
    const isSame = formula === undefined ? !present : this.localName(sheetName, name) === formula && flag(present, "hidden") === isHidden;
    if (isSame) return;
    if (present) document.remove(present);
    if (formula === undefined) return;
    const list = document.tag("definedNames");
    if (!document.find("definedNames")) document.insertInOrder(document.root, "definedNames", `<${list}></${list}>`, WORKBOOK_ORDER);
    const tag = document.tag("definedName");
    const hidden = isHidden ? ' hidden="1"' : "";
    document.append(
      document.find("definedNames")!,
      `<${tag} name="${name}" localSheetId="${place}"${hidden}>${escapeText(formula)}</${tag}>`,
    );
  }

  /** Names of a sheet that is gone, which a program left: one that is added in its place would get them. */
  dropNamesOf(place: number): void {
    for (const it of children(this.document.find("definedNames"), "definedName"))
      if (attribute(it, "localSheetId") === String(place)) this.document.remove(it);
  }

  private localNameElement(place: number, name: string): XmlElement | undefined {
    return children(this.document.find("definedNames"), "definedName").find(
      (it) => attribute(it, "name") === name && attribute(it, "localSheetId") === String(place),
    );
  }

  private placeOf(sheetName: string): number {
    return sheetElements(this).findIndex((it) => attribute(it, "name") === sheetName);
  }

  definedNames(): string[] {
    return children(this.document.find("definedNames"), "definedName").map((it) => attribute(it, "name") ?? "");
  }

  /** A formula, name or table column that uses a table's column by its name; undefined when none does. */
  userOfColumn(column: string): string | undefined {
    const name = `[${column.replace(/['[\]#@]/g, "'$&")}]`.toLowerCase();
    const uses = (text: string): boolean => text.toLowerCase().includes(name);
    for (const sheet of this.sheets()) for (const text of sheet.formulaTexts()) if (uses(text)) return `"=${text}"`;
    for (const part of this.tableParts()) {
      const document = this.parts.document(part);
      for (const it of children(document.find("tableColumns"), "tableColumn")) {
        const text = it.children.map((inner) => contentText(document.inner(inner))).find(uses);
        if (text !== undefined) return `"=${text}"`;
      }
    }
    for (const it of children(this.document.find("definedNames"), "definedName")) {
      if (uses(contentText(this.document.inner(it)))) return `of the name "${attribute(it, "name") ?? ""}"`;
    }
    return undefined;
  }

  /** Makes a part known to the workbook. */
  link(part: string, type: string, content: string): string {
    this.types.add(part, content);
    return this.relationships.all.find((it) => it.part === part)?.id ?? this.relationships.add(this.relationshipType(type), part);
  }
}
