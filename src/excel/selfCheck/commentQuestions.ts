/** Threaded comments: "Ask about it" puts one on a cell. No author is named in an answer. */
import { refusalOf, shown, withSheet, type Question } from "./question";

const WORDS = "Ask about it puts its question on the sheet Review alone.";

/** A sheet with a comment on A1. */
const commented = (
  words: Pick<Question, "id" | "asks" | "expects"> & { readonly since?: string },
  ask: (comment: Excel.Comment, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<string>,
): Question => ({
  area: "Comments",
  matters: WORDS,
  since: "1.10",
  ...words,
  ask: (scratch) =>
    withSheet(scratch, async (sheet) => {
      const { context } = scratch;
      const comment = context.workbook.comments.add(sheet.getRange("A1"), "Why?");
      await context.sync();
      return ask(comment, sheet, context);
    }),
});

export const COMMENT_QUESTIONS: readonly Question[] = [
  commented({ id: "comments.add", asks: "Can a cell be given a comment?", expects: ['"Why?"'] }, async (comment, _sheet, context) => {
    comment.load("content");
    await context.sync();
    return shown(comment.content);
  }),
  commented({ id: "comments.byCell", asks: "Is a comment found by its cell?", expects: ["A1"] }, async (_comment, sheet, context) => {
    const cell = context.workbook.comments.getItemByCell(sheet.getRange("A1")).getLocation();
    cell.load("address");
    await context.sync();
    return cell.address.replace(/^.*!/, "");
  }),
  commented(
    { id: "comments.reply", asks: "Can a comment be replied to?", expects: ['"Why?", "Because."'] },
    async (comment, _sheet, context) => {
      comment.replies.add("Because.");
      comment.load("content");
      comment.replies.load("items/content");
      await context.sync();
      return [comment, ...comment.replies.items].map(({ content }) => shown(content)).join(", ");
    },
  ),
  commented(
    { id: "comments.resolve", asks: "Can a comment be resolved?", expects: ["resolved"], since: "1.11" },
    async (comment, _sheet, context) => {
      comment.resolved = true;
      await context.sync();
      comment.load("resolved");
      await context.sync();
      return comment.resolved ? "resolved" : "open";
    },
  ),
  commented(
    {
      id: "comments.second",
      asks: "With which code is a second comment on a cell refused?",
      expects: ["refused: InvalidOperation", "refused: InvalidArgument", "refused: ItemAlreadyExists"],
    },
    (_comment, sheet, context) =>
      refusalOf(async () => {
        context.workbook.comments.add(sheet.getRange("A1"), "Once more");
        await context.sync();
      }, "InvalidOperation"),
  ),
  commented(
    { id: "comments.twoCells", asks: "And a comment on two cells?", expects: ["refused: InvalidArgument"] },
    (_comment, sheet, context) =>
      refusalOf(async () => {
        context.workbook.comments.add(sheet.getRange("B1:B2"), "Both");
        await context.sync();
      }),
  ),
  commented(
    { id: "comments.none", asks: "And the comment of a cell that has none?", expects: ["refused: ItemNotFound"] },
    (_comment, sheet, context) =>
      refusalOf(async () => {
        context.workbook.comments.getItemByCell(sheet.getRange("C3")).load("content");
        await context.sync();
      }),
  ),
  commented(
    { id: "comments.deleted", asks: "Is a comment gone once it is deleted?", expects: ["gone"] },
    async (comment, sheet, context) => {
      comment.delete();
      sheet.comments.load("items/id");
      await context.sync();
      return sheet.comments.items.length === 0 ? "gone" : "there";
    },
  ),
];
