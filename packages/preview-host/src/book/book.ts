import { BookError, type Book, type BookName, type BookSheet, type Spilled, type Visibility } from "./model";
import { dropCalcChain, recalculateOnLoad } from "./calculation";
import { addTitle, removeTitle } from "./documentTitles";
import { emptySheet } from "./emptyWorkbook";
import { CONTENT } from "./kinds";
import { relationshipPrefix } from "./relationshipPrefix";
import { AddInSettings } from "./settings";
import { Sheet, type SheetEntry } from "./sheet";
import { checkSheetList, sheetElements } from "./sheetList";
import { checkSheetName } from "./sheetNames";
import { removeSheet } from "./removeSheet";
import { joined } from "./parts/joined";
import { isOfType } from "./parts/relationships";
import { CustomXmlParts } from "./xmlParts";
import { WORKBOOK_ORDER, type WorkbookFile } from "./workbookFile";
import { escapeAttribute, contentText } from "./xml/text";
import { attribute, children, flag, relationshipId, type XmlElement } from "./xml/tree";

/** A workbook file: opened, edited, saved; what no edit touched stays as it was. */
export class WorkbookBook implements Book {
  readonly settings: AddInSettings;
  readonly xmlParts: CustomXmlParts;
  private worksheets: Sheet[];
  private readonly firstActive: BookSheet;
  private named: { readonly version: number; readonly names: readonly BookName[] } | undefined;
  private listed: { readonly version: number; readonly elements: ReadonlyMap<number, XmlElement> } | undefined;
  private active: BookSheet;

  constructor(private readonly file: WorkbookFile) {
    checkSheetList(file);
    this.worksheets = this.elements().flatMap((it) => this.openSheet(it) ?? []);
    const [first] = this.worksheets;
    if (!first) throw new BookError("NOT_A_WORKBOOK", "The workbook has no worksheet. Choose a workbook with at least one.");
    this.settings = new AddInSettings(file);
    this.xmlParts = new CustomXmlParts(file);
    this.firstActive = this.active = this.findActive() ?? this.worksheets.find((it) => it.visibility === "Visible") ?? first;
    file.sheets = () => this.worksheets;
  }

  private elements(): XmlElement[] {
    return sheetElements(this.file);
  }

  /** Chart sheets, dialog sheets and macro sheets are left alone: only worksheets have cells. */
  private openSheet(element: XmlElement): Sheet | undefined {
    const link = this.file.relationships.byId(relationshipId(element));
    if (!link?.part || !isOfType(link, "worksheet")) return undefined;
    const sheetId = Number(attribute(element, "sheetId"));
    return new Sheet(this.file, link.part, idOf(sheetId), this.entry(sheetId));
  }

  private entry(sheetId: number): SheetEntry {
    const own = (): XmlElement | undefined => this.elementOf(sheetId);
    const setVisibility = this.setVisibility.bind(this);
    return {
      get name() {
        return attribute(own(), "name") ?? "";
      },
      get visibility() {
        return visibilityOf(own());
      },
      set visibility(visibility: Visibility) {
        setVisibility(own(), visibility);
      },
    };
  }

  /** By number, read anew after edits only: every look at a sheet's name asks. */
  private elementOf(sheetId: number): XmlElement | undefined {
    const { version } = this.file.document;
    if (this.listed?.version !== version) {
      const elements = new Map([...this.elements()].reverse().map((it) => [Number(attribute(it, "sheetId")), it]));
      this.listed = { version, elements };
    }
    return this.listed.elements.get(sheetId);
  }

  private setVisibility(element: XmlElement | undefined, visibility: Visibility): void {
    if (!element || visibilityOf(element) === visibility) return;
    const others = this.elements().filter((it) => it !== element && visibilityOf(it) === "Visible");
    if (visibility !== "Visible" && others.length === 0) {
      throw new BookError(
        "UNSUPPORTED",
        `"${attribute(element, "name") ?? ""}" is the only visible sheet; a workbook must show at least one.`,
      );
    }
    const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[visibility];
    this.file.document.setAttribute(element, "state", state);
  }

  get sheets(): readonly BookSheet[] {
    return this.worksheets;
  }

  get date1904(): boolean {
    return this.file.date1904;
  }

  get isStructureProtected(): boolean {
    return flag(this.file.document.find("workbookProtection"), "lockStructure");
  }

  /** Read anew after edits only: of each sheet somebody may ask for the names that it alone knows. */
  get names(): readonly BookName[] {
    const { version } = this.file.document;
    if (this.named?.version !== version) this.named = { version, names: this.readNames() };
    return this.named.names;
  }

  private readNames(): readonly BookName[] {
    const { document } = this.file;
    const sheets = this.elements().map((it) => attribute(it, "name") ?? "");
    return children(document.find("definedNames"), "definedName").map((it) => {
      const local = attribute(it, "localSheetId");
      return {
        name: attribute(it, "name") ?? "",
        formula: "=" + contentText(document.inner(it)),
        scope: local === undefined ? "Workbook" : (sheets[Number(local)] ?? ""),
        visible: !flag(it, "hidden"),
      };
    });
  }

  setSheetName(sheet: BookSheet, name: string, to: Pick<BookName, "formula" | "visible"> | undefined): void {
    this.file.setLocalName(sheet.name, name, to?.formula.replace(/^=/, ""), to?.visible === false);
  }

  check(): void {
    const { styles, strings } = this.file;
    void [styles.count, strings.count];
    for (const sheet of this.worksheets) void [sheet.used(true), sheet.merges, sheet.tables, sheet.isColumnHidden(0)];
  }

  get activeSheet(): BookSheet {
    return this.active;
  }

  set activeSheet(sheet: BookSheet) {
    if (!this.worksheets.some((it) => it === sheet)) throw new RangeError(`"${sheet.name}" is not a sheet of this workbook`);
    if (sheet.visibility !== "Visible")
      throw new BookError("UNSUPPORTED", `The sheet "${sheet.name}" is hidden. Show it before activating it.`);
    this.active = sheet;
  }

  private findActive(): Sheet | undefined {
    const tab = Number(attribute(this.file.document.find("bookViews", "workbookView"), "activeTab") ?? 0);
    return this.sheetOf(this.elements()[tab]);
  }

  private sheetOf(element: XmlElement | undefined): Sheet | undefined {
    return element && this.worksheets.find((it) => it.id === idOf(Number(attribute(element, "sheetId"))));
  }

  addSheet(name: string): BookSheet {
    const { file } = this;
    const names = this.elements().map((it) => attribute(it, "name") ?? "");
    checkSheetName(name, names);
    const sheetId = this.elements().reduce((most, it) => Math.max(most, Number(attribute(it, "sheetId"))), 0) + 1;
    const part = file.parts.freeName(`${file.folder}worksheets/sheet`, ".xml");
    file.parts.create(part, emptySheet(file.namespace));
    file.parts.flush();
    const id = file.link(part, "worksheet", CONTENT.worksheet);
    const r = relationshipPrefix(file.document, file.relationshipNamespace);
    const list = file.document.find("sheets");
    if (!list) throw new BookError("DAMAGED", `Part "${file.part}" of the workbook is damaged: it lists no sheets.`);
    file.dropNamesOf(names.length);
    const xml = `<${file.document.tag("sheet")} name="${escapeAttribute(name)}" sheetId="${sheetId}" ${r}:id="${id}"/>`;
    file.document.append(list, xml);
    addTitle(file, name, this.worksheets.length);
    const sheet = new Sheet(file, part, idOf(sheetId), this.entry(sheetId));
    this.worksheets = [...this.worksheets, sheet];
    return sheet;
  }

  deleteSheet(id: string): void {
    const sheet = this.worksheets.find((it) => it.id === id);
    if (!sheet) throw new RangeError(`no sheet with the id ${id}`);
    const isLastVisible = !this.elements().some((it) => visibilityOf(it) === "Visible" && this.sheetOf(it) !== sheet);
    if (isLastVisible) throw new BookError("UNSUPPORTED", `"${sheet.name}" is the only visible sheet; a workbook must show at least one.`);
    const { name } = sheet;
    this.flush(); // what may point at the sheet is looked for in the parts
    removeSheet(this.file, sheet, this.elements().findIndex((it) => this.sheetOf(it) === sheet)); // prettier-ignore
    removeTitle(this.file, name, this.worksheets.length);
    const place = this.worksheets.indexOf(sheet);
    this.worksheets = this.worksheets.filter((it) => it !== sheet);
    if (this.active !== sheet) return;
    const visible = this.worksheets.filter((it) => it.visibility === "Visible");
    const [next = this.worksheets[0]] = [this.worksheets.slice(place).find((it) => visible.includes(it)) ?? visible[visible.length - 1]];
    if (next) this.active = next;
  }

  private flush(): void {
    const { file } = this;
    this.writeActive();
    for (const sheet of this.worksheets) sheet.flush();
    this.settings.flush();
    file.flush();
    if (file.formulasChanged) dropCalcChain(file);
    const mayHaveFormulas = this.worksheets.some((it) => !it.isLoaded || it.hasFormulas);
    if (file.needsCalculation && mayHaveFormulas) recalculateOnLoad(file);
    file.needsCalculation = file.formulasChanged = false;
  }

  /** Two selected sheets would open as a group in which every edit goes to both, so the old one is deselected. */
  private writeActive(): void {
    const { document } = this.file;
    const current = this.findActive();
    if (this.active === current || (current === undefined && this.active === this.firstActive)) return;
    const tab = this.elements().findIndex((it) => this.sheetOf(it) === this.active);
    const view = document.find("bookViews", "workbookView");
    if (view) document.setAttribute(view, "activeTab", String(tab));
    else {
      const xml = `<${document.tag("bookViews")}><${document.tag("workbookView")} activeTab="${tab}"/></${document.tag("bookViews")}>`;
      document.insertInOrder(document.root, "bookViews", xml, WORKBOOK_ORDER);
    }
    current?.frame.setTabSelected(false);
    const next = this.worksheets.find((it) => it === this.active);
    next?.frame.setTabSelected(true);
  }

  save(spills: readonly Spilled[] = []): Uint8Array {
    const pieces = this.saveInPieces(spills);
    // Whoever asked for the bytes may change them.
    return pieces.length === 1 && pieces[0] ? pieces[0].slice() : joined(pieces);
  }

  saveInPieces(spills: readonly Spilled[] = []): readonly Uint8Array[] {
    for (const sheet of this.worksheets) sheet.setSpills(spills.flatMap(({ sheetId, area }) => (sheetId === sheet.id ? [area] : [])));
    this.flush();
    if (this.file.parts.hasChanges) this.file.types.settle();
    return this.file.parts.toPieces();
  }
}

/** Excel on the web gives sheets ids of this form. */
function idOf(sheetId: number): string {
  return `{00000000-0001-0000-${(sheetId - 1).toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}

function visibilityOf(element: XmlElement | undefined): Visibility {
  const state = attribute(element, "state");
  return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
}
