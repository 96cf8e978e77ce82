import type { BookComment, BookSheet } from "../../book/model";
import { defineClass, type ClassMaker, type Thing } from "../schema";
import type { HostState } from "../state";
import { rangeArgument, rangeObject } from "./range";

/** Threaded comments of the workbook or of one sheet; read only. Notes are another API (1.18), which this client has not. */
export interface CommentsSelf {
  readonly sheet?: BookSheet;
}

interface CommentSelf {
  readonly sheet: BookSheet;
  readonly comment: BookComment;
}

function commentsOf(self: CommentsSelf, host: HostState): readonly CommentSelf[] {
  const sheets = self.sheet ? [self.sheet] : host.book.sheets;
  return sheets.flatMap((sheet) => sheet.comments.filter(({ kind }) => kind === "thread").map((comment) => ({ sheet, comment })));
}

function idOf({ sheet, comment }: CommentSelf): string {
  return `${sheet.id}#${comment.row},${comment.column}`;
}

function findComment(self: CommentsSelf, key: unknown, host: HostState): Thing | null {
  const found = commentsOf(self, host).find((comment) => idOf(comment) === key);
  return found ? commentObject(found) : null;
}

export const commentsObject: ClassMaker<CommentsSelf> = defineClass<CommentsSelf>({
  name: "CommentCollection",
  items: (self, host) => commentsOf(self, host).map((comment) => commentObject(comment)),
  find: findComment,
  methods: {
    GetCount: { since: "1.10", call: (self, _args, host) => commentsOf(self, host).length },
    GetItemByCell: {
      since: "1.10",
      call: (self, args, host) => {
        const { sheet, area } = rangeArgument(args, 0, self.sheet ?? host.activeSheet);
        const found = commentsOf({ sheet }, host).find(({ comment }) => comment.row === area.row && comment.column === area.column);
        if (!found) throw args.wrong(0, "a cell with a comment");
        return commentObject(found);
      },
    },
  },
});

const commentObject: ClassMaker<CommentSelf> = defineClass<CommentSelf>({
  name: "Comment",
  key: { field: "Id", of: idOf },
  scalars: {
    Id: { since: "1.10", get: idOf },
    Content: { since: "1.10", get: ({ comment }) => comment.text },
    AuthorName: { since: "1.10", get: ({ comment }) => comment.author },
  },
  methods: {
    GetLocation: {
      since: "1.10",
      call: ({ sheet, comment }) => rangeObject({ sheet, area: { row: comment.row, column: comment.column, rowCount: 1, columnCount: 1 } }),
    },
  },
});
