import { BookError, type BookComment, type BookReply, type BookSheet } from "../../book/model";
import type { Arguments } from "../arguments";
import { CELL_HAS_COMMENT, COMMENT_AUTHOR } from "../assumptions";
import { requireUnprotected } from "../guards";
import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker, type Thing } from "../schema";
import { liveSheet, type HostState } from "../state";
import { rangeArgument, rangeObject } from "./range";

/** Threaded comments of the workbook or of one sheet. Notes are another API (1.18), which this client has not. */
export interface CommentsSelf {
  readonly sheet?: BookSheet;
}

/** A thread by its id, or by its cell where a program left it without one. */
interface CommentSelf {
  readonly sheet: BookSheet;
  readonly id: string;
}

interface ReplySelf extends CommentSelf {
  readonly reply: string;
}

const idOf = (comment: BookComment): string => comment.id ?? `${comment.row},${comment.column}`;
const threadsOn = (sheet: BookSheet): readonly BookComment[] => sheet.comments.filter(({ kind }) => kind === "thread");

function commentsOf(self: CommentsSelf, host: HostState): readonly CommentSelf[] {
  const sheets = self.sheet ? [liveSheet(host, self.sheet)] : host.book.sheets;
  return sheets.flatMap((sheet) => threadsOn(sheet).map((comment) => ({ sheet, id: idOf(comment) })));
}

/** The thread as it is now; ItemNotFound where it was deleted. */
function live({ sheet, id }: CommentSelf, host: HostState): BookComment {
  const comment = threadsOn(liveSheet(host, sheet)).find((it) => idOf(it) === id);
  if (!comment) throw failure("ItemNotFound", "The comment has been deleted.", "Comment");
  return comment;
}

function liveReply(self: ReplySelf, host: HostState): BookReply {
  const reply = live(self, host).replies?.find(({ id }) => id === self.reply);
  if (!reply) throw failure("ItemNotFound", "The reply has been deleted.", "CommentReply");
  return reply;
}

function findComment(self: CommentsSelf, key: unknown, host: HostState): Thing | null {
  const found = commentsOf(self, host).find(({ id }) => id === key);
  return found ? commentObject(found) : null;
}

const at = (self: CommentSelf, host: HostState) => {
  const { row, column } = live(self, host);
  return rangeObject({ sheet: self.sheet, area: { row, column, rowCount: 1, columnCount: 1 } });
};

/** A text as it is said; mentions would send mail. */
function content(args: Arguments, index: number): string {
  const given = args.at(index);
  if (typeof given === "object" && given !== null) throw notServed(args.where, "this host sends no mail, and takes plain comments only");
  const text = args.text(index);
  if ((args.optionalText(index + 1) ?? "Plain") !== "Plain")
    throw notServed(args.where, "this host sends no mail, and takes plain comments only");
  if (text === "") throw args.wrong(index, "a text that is not empty");
  return text;
}

/** The day and time by the clock of the machine, as a comment bears it. */
const now = (): string => new Date().toISOString().replace("Z", "");

function add(self: CommentsSelf, args: Arguments, host: HostState): Thing {
  const { sheet: of, area } = rangeArgument(args, 0, self.sheet ?? host.activeSheet);
  const sheet = liveSheet(host, of);
  if (area.rowCount !== 1 || area.columnCount !== 1) throw args.wrong(0, "one cell");
  const text = content(args, 1);
  requireUnprotected(host, sheet, args.where);
  if (!sheet.addThread) throw notServed(args.where, "the workbook engine behind this host makes no comments");
  if (sheet.comments.some(({ row, column }) => row === area.row && column === area.column))
    throw failure(CELL_HAS_COMMENT, `${args.where}: the cell has a comment or a note already.`, args.where);
  return commentObject({ sheet, id: sheet.addThread(area.row, area.column, COMMENT_AUTHOR, text, now()) });
}

export const commentsObject: ClassMaker<CommentsSelf> = defineClass<CommentsSelf>({
  name: "CommentCollection",
  items: (self, host) => commentsOf(self, host).map((comment) => commentObject(comment)),
  find: findComment,
  methods: {
    Add: { since: "1.10", call: add },
    GetCount: { since: "1.10", call: (self, _args, host) => commentsOf(self, host).length },
    GetItemByCell: {
      since: "1.10",
      call: (self, args, host) => {
        const { sheet, area } = rangeArgument(args, 0, self.sheet ?? host.activeSheet);
        const found = threadsOn(liveSheet(host, sheet)).find(({ row, column }) => row === area.row && column === area.column);
        if (!found) throw failure("ItemNotFound", `${args.where}: the cell has no comment.`, args.where);
        return commentObject({ sheet, id: idOf(found) });
      },
    },
    GetItemOrNullObject: { since: "1.14", call: (self, args, host) => findComment(self, args.at(0), host) },
  },
});

/** Changes a thread or a reply. */
function change(
  self: CommentSelf,
  id: string,
  host: HostState,
  where: string,
  to: { readonly text?: string; readonly isResolved?: boolean },
): void {
  const sheet = liveSheet(host, self.sheet);
  requireUnprotected(host, sheet, where);
  if (!sheet.changeComment) throw notServed(where, "the workbook engine behind this host changes no comments");
  sheet.changeComment(id, to);
}

function remove(self: CommentSelf, id: string, args: Arguments, host: HostState): void {
  const sheet = liveSheet(host, self.sheet);
  requireUnprotected(host, sheet, args.where);
  if (!sheet.removeComment) throw notServed(args.where, "the workbook engine behind this host deletes no comments");
  try {
    sheet.removeComment(id);
  } catch (error) {
    if (error instanceof BookError) throw failure("ItemNotFound", error.message, args.where);
    throw error;
  }
}

function textGiven(value: unknown, where: string): string {
  if (typeof value !== "string" || value === "") throw failure("InvalidArgument", `${where}: a text that is not empty.`, where);
  return value;
}

const commentObject: ClassMaker<CommentSelf> = defineClass<CommentSelf>({
  name: "Comment",
  key: { field: "Id", of: ({ id }) => id },
  scalars: {
    Id: { since: "1.10", get: ({ id }) => id },
    Content: {
      since: "1.10",
      get: (self, host) => live(self, host).text,
      set: (self, value, host) => change(self, self.id, host, "Comment.content", { text: textGiven(value, "Comment.content") }),
    },
    Resolved: {
      since: "1.11",
      get: (self, host) => live(self, host).isResolved ?? false,
      set: (self, value, host) => change(self, self.id, host, "Comment.resolved", { isResolved: value === true }),
    },
    AuthorName: { since: "1.10", get: (self, host) => live(self, host).author },
    CreationDate: { since: "1.10", get: (self, host) => live(self, host).created ?? "" },
  },
  links: { Replies: { since: "1.10", to: (self) => repliesObject(self) } },
  methods: {
    GetLocation: { since: "1.10", call: (self, _args, host) => at(self, host) },
    Delete: { since: "1.10", call: (self, args, host) => remove(self, idOf(live(self, host)), args, host) },
  },
});

const repliesOf = (self: CommentSelf, host: HostState): readonly ReplySelf[] =>
  (live(self, host).replies ?? []).map(({ id }) => ({ ...self, reply: id }));

const repliesObject: ClassMaker<CommentSelf> = defineClass<CommentSelf>({
  name: "CommentReplyCollection",
  items: (self, host) => repliesOf(self, host).map((it) => replyObject(it)),
  find: (self, key, host) => {
    const found = repliesOf(self, host).find(({ reply }) => reply === key);
    return found ? replyObject(found) : null;
  },
  methods: {
    Add: {
      since: "1.10",
      call: (self, args, host) => {
        const sheet = liveSheet(host, self.sheet);
        const text = content(args, 0);
        const thread = idOf(live(self, host));
        requireUnprotected(host, sheet, args.where);
        if (!sheet.addReply) throw notServed(args.where, "the workbook engine behind this host makes no replies");
        return replyObject({ ...self, reply: sheet.addReply(thread, COMMENT_AUTHOR, text, now()) });
      },
    },
    GetCount: { since: "1.10", call: (self, _args, host) => repliesOf(self, host).length },
  },
});

const replyObject: ClassMaker<ReplySelf> = defineClass<ReplySelf>({
  name: "CommentReply",
  key: { field: "Id", of: ({ reply }) => reply },
  scalars: {
    Id: { since: "1.10", get: ({ reply }) => reply },
    Content: {
      since: "1.10",
      get: (self, host) => liveReply(self, host).text,
      set: (self, value, host) =>
        change(self, self.reply, host, "CommentReply.content", { text: textGiven(value, "CommentReply.content") }),
    },
    Resolved: { since: "1.11", get: (self, host) => live(self, host).isResolved ?? false },
    AuthorName: { since: "1.10", get: (self, host) => liveReply(self, host).author },
    CreationDate: { since: "1.10", get: (self, host) => liveReply(self, host).created },
  },
  methods: {
    GetLocation: { since: "1.10", call: (self, _args, host) => at(self, host) },
    GetParentComment: { since: "1.10", call: ({ sheet, id }) => commentObject({ sheet, id }) },
    Delete: { since: "1.10", call: (self, args, host) => remove(self, liveReply(self, host).id, args, host) },
  },
});
