/**
 * Threaded comments of one sheet (MS-XLSX 2.1.17): a part with the comments and their replies, people in a part of the workbook, and for
 * programs that know no threads a note on the same cell, by the author "tc=" and the thread's id.
 */
import { cellName, parseCell } from "./address";
import { CONTENT, XML_HEAD } from "./kinds";
import { BookError, type BookComment, type BookReply } from "./model";
import type { NoteHome } from "./notes";
import type { WorkbookFile } from "./workbookFile";
import type { XmlDocument } from "./xml/document";
import { contentText, escapeAttribute, escapeText } from "./xml/text";
import { attribute, type XmlElement } from "./xml/tree";

const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const RELATIONSHIPS = "http://schemas.microsoft.com/office/2017/10/relationships/";
/** Whose the stand-in note of a thread is. */
export const STAND_IN = "tc=";
/** Content of a comment at most, as Excel takes it. */
const LONGEST = 32_767;

/** A thread of the sheet with its id. */
export type BookThread = BookComment & Required<Pick<BookComment, "id">>;

export class SheetThreads {
  constructor(
    private readonly file: WorkbookFile,
    private readonly sheet: NoteHome,
  ) {}

  get all(): readonly BookThread[] {
    const people = this.people();
    const threads = new Map<string, { thread: BookThread; replies: BookReply[] }>();
    for (const document of this.documents())
      for (const it of document.root.children) {
        const [id, parent] = [attribute(it, "id") ?? "", attribute(it, "parentId")];
        const said = {
          id,
          author: people.get(attribute(it, "personId") ?? "") ?? "",
          text: textOf(document, it),
          created: attribute(it, "dT") ?? "",
        };
        const place = parseCell(attribute(it, "ref") ?? "");
        if (parent !== undefined) threads.get(parent)?.replies.push(said);
        else if (place) {
          const replies: BookReply[] = [];
          threads.set(id, { thread: { ...said, ...place, kind: "thread", isResolved: attribute(it, "done") === "1", replies }, replies });
        }
      }
    return [...threads.values()].map(({ thread }) => thread);
  }

  /** @param created as ISO text, without a zone. */
  add(row: number, column: number, author: string, text: string, created: string): string {
    return this.append(cellName(row, column), author, text, created);
  }

  reply(id: string, author: string, text: string, created: string): string {
    const thread = this.all.find((it) => it.id === id);
    if (!thread) throw gone();
    return this.append(cellName(thread.row, thread.column), author, text, created, id);
  }

  /** Says something else, of a thread or of a reply. */
  setText(id: string, text: string): void {
    checkLength(text);
    const { document, element } = this.element(id);
    const held = element.children.find((it) => it.local === "text");
    const xml = `<${document.tag("text")}>${escapeText(text)}</${document.tag("text")}>`;
    if (held) document.replace(held.start, held.end, xml);
    else document.append(element, xml);
    // Whom the old words named, the new ones do not.
    const { document: after, element: changed } = this.element(id);
    const mentions = changed.children.find((it) => it.local === "mentions");
    if (mentions) after.remove(mentions);
  }

  setResolved(id: string, isResolved: boolean): void {
    const { document, element } = this.element(id);
    document.setAttribute(element, "done", isResolved ? "1" : undefined);
  }

  /** A thread goes with its replies; of a reply it alone goes. */
  remove(id: string): void {
    const { document } = this.element(id);
    document.removeAll(document.root.children.filter((it) => attribute(it, "id") === id || attribute(it, "parentId") === id));
    if (document.root.children.length > 0) return;
    const link = this.links().find(({ part }) => part === document.part);
    if (link) this.sheet.relationships.remove(link.id);
    this.file.types.remove(document.part);
    this.file.parts.remove(document.part);
  }

  private append(ref: string, author: string, text: string, created: string, parent?: string): string {
    checkLength(text);
    const document = this.documents()[0] ?? this.create();
    const person = this.personNamed(author);
    const id = this.freeId();
    const tag = (local: string): string => document.tag(local);
    const of = parent === undefined ? "" : ` parentId="${parent}"`;
    const xml = `<${tag("threadedComment")} ref="${ref}" dT="${escapeAttribute(created)}" personId="${escapeAttribute(person)}" id="${id}"${of}><${tag("text")}>${escapeText(text)}</${tag("text")}></${tag("threadedComment")}>`;
    // Replies stand behind their thread.
    const last =
      parent === undefined
        ? undefined
        : document.root.children.filter((it) => [attribute(it, "id"), attribute(it, "parentId")].includes(parent)).at(-1);
    if (last) document.replace(last.end, last.end, xml);
    else document.append(document.root, xml);
    return id;
  }

  private links() {
    return this.sheet.relationships.ofType("threadedComment").filter(({ part }) => part !== undefined && this.file.parts.has(part));
  }
  private documents(): readonly XmlDocument[] {
    return this.links().map(({ part }) => this.file.parts.document(part!));
  }

  private create(): XmlDocument {
    const { file, sheet } = this;
    const part = file.parts.freeName(`${file.folder}threadedComments/threadedComment`, ".xml");
    file.types.add(part, CONTENT.threadedComments);
    sheet.relationships.add(`${RELATIONSHIPS}threadedComment`, part);
    return file.parts.create(part, `${XML_HEAD}<ThreadedComments xmlns="${NAMESPACE}"/>`);
  }

  private element(id: string): { readonly document: XmlDocument; readonly element: XmlElement } {
    for (const document of this.documents()) {
      const element = document.root.children.find((it) => attribute(it, "id") === id);
      if (element) return { document, element };
    }
    throw gone();
  }

  private peopleDocument(): XmlDocument | undefined {
    const part = this.file.relationships.ofType("person").find((it) => it.part !== undefined && this.file.parts.has(it.part))?.part;
    return part === undefined ? undefined : this.file.parts.document(part);
  }

  /** Names by id. */
  private people(): ReadonlyMap<string, string> {
    const children = this.peopleDocument()?.root.children ?? [];
    return new Map(children.map((it) => [attribute(it, "id") ?? "", attribute(it, "displayName") ?? ""]));
  }

  private personNamed(name: string): string {
    const known = [...this.people()].find(([, displayName]) => displayName === name)?.[0];
    if (known !== undefined) return known;
    const { file } = this;
    let document = this.peopleDocument();
    if (!document) {
      const part = file.parts.freeName(`${file.folder}persons/person`, ".xml");
      file.types.add(part, CONTENT.people);
      file.relationships.add(`${RELATIONSHIPS}person`, part);
      document = file.parts.create(part, `${XML_HEAD}<personList xmlns="${NAMESPACE}"/>`);
    }
    const id = guid("50455253", new Set(this.people().keys()));
    const shown = escapeAttribute(name);
    document.append(document.root, `<${document.tag("person")} displayName="${shown}" id="${id}" userId="${shown}" providerId="None"/>`);
    return id;
  }

  private freeId(): string {
    const taken = new Set(this.documents().flatMap((document) => document.root.children.map((it) => attribute(it, "id") ?? "")));
    return guid(seriesOf(this.sheet.part), taken);
  }
}

/** Eight hexadecimal digits of the name of a sheet's part, which no other sheet has. */
const seriesOf = (part: string): string =>
  ([...part].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) >>> 0).toString(16).toUpperCase().padStart(8, "0");

/** The first of a series that is free; a series is of people, or of the comments of one sheet. */
function guid(series: string, taken: ReadonlySet<string>): string {
  for (let number = taken.size + 1; ; number++) {
    const id = `{${series}-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!taken.has(id)) return id;
  }
}

function textOf(document: XmlDocument, comment: XmlElement): string {
  const text = comment.children.find((it) => it.local === "text");
  return text ? contentText(document.inner(text)) : "";
}

function checkLength(text: string): void {
  if (text.length > LONGEST) throw new BookError("UNSUPPORTED", `A comment has ${text.length} characters; Excel allows ${LONGEST}.`);
}

const gone = (): BookError => new BookError("UNSUPPORTED", "The comment is not there any more.");

/** What the stand-in note of a thread says to programs that know no threads. */
export const standInText = ({ text, replies = [] }: Pick<BookComment, "text" | "replies">): string =>
  ["[Threaded comment]", "", "Comment:", `    ${text}`, ...replies.flatMap((it) => ["Reply:", `    ${it.text}`])].join("\n");
