import { BookError, type BookComment } from "./model";
import { cellName, parseCell } from "./address";
import { CONTENT, XML_HEAD } from "./kinds";
import { firstShapeNumber, NO_SHAPES, shapeXml, withShapeNumbers } from "./noteShapes";
import type { Relationships } from "./parts/relationships";
import { relationshipPrefix } from "./relationshipPrefix";
import { WORKSHEET_ORDER, type SheetFrame } from "./sheetFrame";
import type { WorkbookFile } from "./workbookFile";
import type { XmlDocument } from "./xml/document";
import { escapeCellText, spaceAttribute, unescapeCellText, contentText } from "./xml/text";
import { attribute, child, children, relationshipId, type XmlElement } from "./xml/tree";
import { SheetThreads, STAND_IN, standInText, type BookThread } from "./threads";

/** What notes need of their sheet. */
export interface NoteHome {
  readonly relationships: Relationships;
  readonly frame: SheetFrame;
  readonly part: string;
}

/**
 * The notes and threads of one sheet. A note lives in three places: the comments part, a shape in a drawing,
 * and the sheet's link to that drawing. A thread (`threads.ts`) has a stand-in note, which says the same.
 */
export class SheetNotes {
  /** Notes, and stand-ins of threads that are lost. */
  private readonly present: readonly BookComment[];
  private readonly threads: SheetThreads;
  private pending: BookComment[] = [];
  private readonly known: Set<string>;
  private readonly added: BookComment[] = [];

  constructor(
    private readonly file: WorkbookFile,
    private readonly sheet: NoteHome,
  ) {
    this.threads = new SheetThreads(file, sheet);
    const part = this.commentsPart();
    const all = part ? readComments(file.parts.document(part)) : [];
    const threads = new Set(this.threads.all.map((it) => cellName(it.row, it.column)));
    this.known = new Set([...all.map((it) => cellName(it.row, it.column)), ...threads]);
    this.present = all.filter((it) => !threads.has(cellName(it.row, it.column)));
  }

  /** In the order of their cells. */
  get all(): readonly BookComment[] {
    const all = [...this.present, ...this.threads.all, ...this.added];
    return all.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  add(row: number, column: number, author: string, text: string): void {
    const note: BookComment = { row, column, author, text, kind: "note" };
    this.noteOn(note);
    this.added.push(note);
  }

  private noteOn(note: BookComment): void {
    const at = cellName(note.row, note.column);
    if (this.known.has(at)) throw new BookError("UNSUPPORTED", `Cell ${at} has a note or comment already.`);
    const { length } = note.text;
    if (length > 32_767) throw new BookError("UNSUPPORTED", `The note for ${at} has ${length} characters; Excel allows 32767.`);
    this.known.add(at);
    this.pending.push(note);
  }

  addThread(row: number, column: number, author: string, text: string, created: string): string {
    const at = cellName(row, column);
    if (this.known.has(at)) throw new BookError("UNSUPPORTED", `Cell ${at} has a note or comment already.`);
    const id = this.threads.add(row, column, author, text, created);
    this.noteOn({ row, column, author: `${STAND_IN}${id}`, text: standInText({ text }), kind: "note" });
    return id;
  }

  addReply(thread: string, author: string, text: string, created: string): string {
    const id = this.threads.reply(thread, author, text, created);
    this.sayAgain(thread);
    return id;
  }

  changeComment(id: string, { text, isResolved }: { readonly text?: string; readonly isResolved?: boolean }): void {
    if (text !== undefined) this.threads.setText(id, text);
    if (isResolved !== undefined) this.threads.setResolved(id, isResolved);
    if (text !== undefined) this.sayAgain(this.threadOf(id)?.id ?? id);
  }

  removeComment(id: string): void {
    const thread = this.threadOf(id);
    this.threads.remove(id);
    if (thread === undefined) return;
    if (thread.id !== id) return this.sayAgain(thread.id);
    this.known.delete(cellName(thread.row, thread.column));
    this.dropNote(thread);
  }

  /** The thread that an id is of, or whose reply it is. */
  private threadOf(id: string): BookThread | undefined {
    return this.threads.all.find((it) => it.id === id || it.replies?.some((reply) => reply.id === id));
  }

  /** The stand-in note of a thread says what the thread says by now. */
  private sayAgain(id: string): void {
    this.flush();
    const thread = this.threads.all.find((it) => it.id === id);
    const { document, element } = this.noteAt(thread);
    const held = element && child(element, "text");
    if (!thread || !document || !held) return;
    const text = standInText(thread);
    const tag = document.tag("t");
    document.replace(held.openEnd, held.closeStart, `<${tag}${spaceAttribute(text)}>${escapeCellText(text)}</${tag}>`);
  }

  private noteAt(at: Pick<BookComment, "row" | "column"> | undefined): { readonly document?: XmlDocument; readonly element?: XmlElement } {
    const part = this.commentsPart();
    if (!part || !at) return {};
    const document = this.file.parts.document(part);
    const element = children(document.find("commentList"), "comment").find((it) => attribute(it, "ref") === cellName(at.row, at.column));
    return element ? { document, element } : { document };
  }

  /** A note with its box. */
  private dropNote(at: Pick<BookComment, "row" | "column">): void {
    this.flush();
    const { document, element } = this.noteAt(at);
    if (document && element) document.remove(element);
    const drawing = this.drawing();
    const shape = drawing.root.children.find((it) => {
      const data = it.children.find(({ local }) => local === "ClientData");
      const numberIn = (local: string): string => {
        const held = data?.children.find((inner) => inner.local === local);
        return held ? drawing.inner(held).trim() : "";
      };
      return numberIn("Row") === String(at.row) && numberIn("Column") === String(at.column);
    });
    if (shape) drawing.remove(shape);
  }

  private commentsPart(): string | undefined {
    const part = this.sheet.relationships.ofType("comments")[0]?.part;
    return part && this.file.parts.has(part) ? part : undefined;
  }

  /** All new notes go in at once, so that a thousand notes cost no more than one edit of each part. */
  flush(): void {
    const notes = this.pending;
    if (notes.length === 0) return;
    this.pending = [];
    this.writeComments(notes);
    this.writeShapes(notes);
  }

  private writeComments(notes: readonly BookComment[]): void {
    const { file, sheet } = this;
    let part = this.commentsPart();
    if (!part) {
      part = file.parts.freeName(`${file.folder}comments`, ".xml");
      file.parts.create(part, `${XML_HEAD}<comments xmlns="${file.namespace}"><authors/><commentList/></comments>`);
      file.types.add(part, CONTENT.comments);
      sheet.relationships.add(file.relationshipType("comments"), part);
    }
    const document = file.parts.document(part);
    const places = addAuthors(document, [...new Set(notes.map((it) => it.author))]);
    const list = document.find("commentList");
    if (list) document.append(list, notes.map((note) => commentXml(document, note, places.get(note.author) ?? 0)).join(""));
  }

  private writeShapes(notes: readonly BookComment[]): void {
    const document = this.drawing();
    let number = firstShapeNumber(document.text);
    const shapes = notes.map((note) => shapeXml(number++, note.row, note.column)).join("");
    document.append(document.root, shapes);
    const text = withShapeNumbers(document.text, number - 1);
    document.replace(0, document.text.length, text);
  }

  private drawing(): XmlDocument {
    const { file, sheet } = this;
    const { document } = sheet.frame;
    const link = document.find("legacyDrawing");
    const part = link && sheet.relationships.byId(relationshipId(link))?.part;
    if (part && file.parts.has(part)) return file.parts.document(part);
    const made = file.parts.freeName(`${file.folder}drawings/vmlDrawing`, ".vml");
    file.types.addExtension("vml", CONTENT.vml);
    const id = sheet.relationships.add(file.relationshipType("vmlDrawing"), made);
    const xml = `<${document.tag("legacyDrawing")} ${relationshipPrefix(document, file.relationshipNamespace)}:id="${id}"/>`;
    document.insertInOrder(document.root, "legacyDrawing", xml, WORKSHEET_ORDER);
    return file.parts.create(made, NO_SHAPES);
  }
}

function addAuthors(document: XmlDocument, wanted: readonly string[]): Map<string, number> {
  const present = children(document.find("authors"), "author").map((it) => unescapeCellText(contentText(document.inner(it))));
  const places = new Map<string, number>();
  const added: string[] = [];
  for (const author of wanted) {
    const known = present.indexOf(author);
    places.set(author, known >= 0 ? known : present.length + added.length);
    if (known < 0) added.push(`<${document.tag("author")}>${escapeCellText(author)}</${document.tag("author")}>`);
  }
  const list = document.find("authors");
  if (list && added.length > 0) document.append(list, added.join(""));
  return places;
}

function commentXml(document: XmlDocument, note: BookComment, author: number): string {
  const tag = (local: string): string => document.tag(local);
  const text = `<${tag("t")}${spaceAttribute(note.text)}>${escapeCellText(note.text)}</${tag("t")}>`;
  const ref = cellName(note.row, note.column);
  return `<${tag("comment")} ref="${ref}" authorId="${author}"><${tag("text")}>${text}</${tag("text")}></${tag("comment")}>`;
}

function readComments(document: XmlDocument): BookComment[] {
  const authors = children(document.find("authors"), "author").map((it) => unescapeCellText(contentText(document.inner(it))));
  return children(document.find("commentList"), "comment").flatMap((it): BookComment[] => {
    const place = parseCell(attribute(it, "ref") ?? "");
    if (!place) return [];
    const author = authors[Number(attribute(it, "authorId") ?? 0)] ?? "";
    const text = plainText(document, child(it, "text"));
    return [author.startsWith(STAND_IN) ? { ...place, author: "", text, kind: "thread" } : { ...place, author, text, kind: "note" }];
  });
}

function plainText(document: XmlDocument, element: XmlElement | undefined): string {
  if (!element || element.local === "rPh") return "";
  if (element.local === "t") return unescapeCellText(contentText(document.inner(element)).replace(/\r\n?/g, "\n"));
  return element.children.map((it) => plainText(document, it)).join("");
}
