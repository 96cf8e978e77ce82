import { BookError, type BookComment } from "./model";
import { cellName, parseCell } from "./address";
import { CONTENT, XML_HEAD } from "./kinds";
import { firstShapeNumber, NO_SHAPES, shapeXml, withShapeNumbers } from "./noteShapes";
import type { Package } from "./parts/package";
import type { Relationships } from "./parts/relationships";
import { relationshipPrefix } from "./relationshipPrefix";
import { WORKSHEET_ORDER, type SheetFrame } from "./sheetFrame";
import type { WorkbookFile } from "./workbookFile";
import type { XmlDocument } from "./xml/document";
import { escapeCellText, spaceAttribute, unescapeCellText, contentText } from "./xml/text";
import { attribute, child, children, relationshipId, type XmlElement } from "./xml/tree";

/** What notes need of their sheet. */
export interface NoteHome {
  readonly relationships: Relationships;
  readonly frame: SheetFrame;
}

/**
 * The notes and threads of one sheet. A note lives in three places: the comments part, a shape in a drawing,
 * and the sheet's link to that drawing. Threads keep a stand-in note ("tc="), which is never touched.
 */
export class SheetNotes {
  private readonly present: readonly BookComment[];
  private pending: BookComment[] = [];

  constructor(
    private readonly file: WorkbookFile,
    private readonly sheet: NoteHome,
  ) {
    const part = this.commentsPart();
    this.present = part ? readComments(file, sheet, file.parts.document(part)) : [];
    this.known = new Set(this.present.map((it) => cellName(it.row, it.column)));
  }
  private readonly known: Set<string>;
  private readonly added: BookComment[] = [];

  get all(): readonly BookComment[] {
    return [...this.present, ...this.added];
  }

  add(row: number, column: number, author: string, text: string): void {
    const at = cellName(row, column);
    if (this.known.has(at)) throw new BookError("UNSUPPORTED", `Cell ${at} has a note or comment already.`);
    if (text.length > 32_767) throw new BookError("UNSUPPORTED", `The note for ${at} has ${text.length} characters; Excel allows 32767.`);
    const note: BookComment = { row, column, author, text, kind: "note" };
    this.known.add(at);
    this.added.push(note);
    this.pending.push(note);
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

interface Thread {
  readonly author: string;
  readonly text: string;
}

function readComments(file: WorkbookFile, sheet: NoteHome, document: XmlDocument): BookComment[] {
  const authors = children(document.find("authors"), "author").map((it) => unescapeCellText(contentText(document.inner(it))));
  const threads = readThreads(file, sheet);
  return children(document.find("commentList"), "comment").flatMap((it): BookComment[] => {
    const place = parseCell(attribute(it, "ref") ?? "");
    if (!place) return [];
    const author = authors[Number(attribute(it, "authorId") ?? 0)] ?? "";
    const thread = threads.get(cellName(place.row, place.column));
    if (thread || author.startsWith("tc=")) {
      return [{ ...place, author: thread?.author ?? "", text: thread?.text ?? plainText(document, child(it, "text")), kind: "thread" }];
    }
    return [{ ...place, author, text: plainText(document, child(it, "text")), kind: "note" }];
  });
}

function plainText(document: XmlDocument, element: XmlElement | undefined): string {
  if (!element || element.local === "rPh") return "";
  if (element.local === "t") return unescapeCellText(contentText(document.inner(element)).replace(/\r\n?/g, "\n"));
  return element.children.map((it) => plainText(document, it)).join("");
}

/** The opening comment of every thread, by cell. */
function readThreads(file: WorkbookFile, sheet: NoteHome): Map<string, Thread> {
  const people = readPeople(file);
  const threads = new Map<string, Thread>();
  for (const { part } of sheet.relationships.ofType("threadedComment")) {
    if (!part || !file.parts.has(part)) continue;
    const document = file.parts.document(part);
    for (const it of document.root.children) {
      const ref = attribute(it, "ref") ?? "";
      const text = it.children.find((inner) => inner.local === "text");
      if (threads.has(ref) || attribute(it, "parentId") !== undefined || !text) continue;
      threads.set(ref, { author: people.get(attribute(it, "personId") ?? "") ?? "", text: contentText(document.inner(text)) });
    }
  }
  return threads;
}

function readPeople({ relationships, parts }: { relationships: Relationships; parts: Package }): Map<string, string> {
  const people = new Map<string, string>();
  for (const { part } of relationships.ofType("person")) {
    if (!part || !parts.has(part)) continue;
    for (const it of parts.document(part).root.children) people.set(attribute(it, "id") ?? "", attribute(it, "displayName") ?? "");
  }
  return people;
}
