/** Threaded comments through the real Office.js: made, answered, changed, resolved, deleted, and as the file has them. */
import { newBook, openBook, type Book } from "../../src/book";
import { expectTidyHost, newFaults, openInExcel } from "../../testing";
import { fixture } from "../../testing/fixture";
import { partOf, unzipped } from "../book/workbooks";

afterEach(expectTidyHost);

function stock(): Book {
  const book = newBook();
  book.sheets[0]!.setValues({ row: 0, column: 0, rowCount: 2, columnCount: 1 }, [["Stock"], [5]]);
  return book;
}

async function open(book: Book = stock()): Promise<Book> {
  return (await openInExcel(book)).book;
}
const sheetOf = (book: Book) => book.sheets[0]!;
const threads = (book: Book) => sheetOf(book).comments.filter(({ kind }) => kind === "thread");
const commentsOf = (context: Excel.RequestContext) => context.workbook.comments;
const ask = (text: string, cell = "A2") =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const comment = commentsOf(context).add(sheet.getRange(cell), text);
    comment.load("id,content,authorName,creationDate,resolved");
    await context.sync();
    return comment.toJSON();
  });

test("a comment is made on a cell, by whoever uses this host, with its time", async () => {
  const book = await open();
  const made = await ask("Why 5 & not <6>?");
  expect(made).toMatchObject({ content: "Why 5 & not <6>?", authorName: "Preview user", resolved: false });
  expect(Math.abs(new Date(made.creationDate!).getTime() - Date.now())).toBeLessThan(86_400_000 * 2);
  expect(threads(book)).toEqual([expect.objectContaining({ row: 1, column: 0, text: "Why 5 & not <6>?", replies: [] })]);
});

test("its file holds the thread, its person, and a note for programs that know no threads", async () => {
  const before = stock().save();
  const book = await open(openBook(before));
  await ask("Why?");
  const after = book.save();
  expect(newFaults(before, after)).toEqual([]);
  expect(partOf(book, "xl/threadedComments/threadedComment1.xml")).toMatch(
    /<threadedComment ref="A2" dT="[-0-9T:.]+" personId="(\{[-0-9A-F]+\})" id="\{[-0-9A-F]+\}"><text>Why\?<\/text>/,
  );
  expect(partOf(book, "xl/persons/person1.xml")).toContain('displayName="Preview user"');
  expect(partOf(book, "xl/comments1.xml")).toMatch(/<author>tc=\{[-0-9A-F]+\}<\/author>.*Comment:\n {4}Why\?/s);
  expect(threads(openBook(after))).toEqual(threads(book));
});

test("replies, other words and the mark that it is settled", async () => {
  const book = await open();
  await ask("Why?");
  await Excel.run(async (context) => {
    const comment = commentsOf(context).getItemByCell(context.workbook.worksheets.getFirst().getRange("A2"));
    comment.replies.add("Because of the count.");
    comment.replies.add("Thanks.");
    await context.sync();
    comment.content = "Why 5?";
    comment.resolved = true;
    comment.replies.load("items/content,items/authorName");
    comment.load("resolved,content");
    await context.sync();
    expect(comment.replies.items.map(({ content }) => content)).toEqual(["Because of the count.", "Thanks."]);
    expect([comment.resolved, comment.content]).toEqual([true, "Why 5?"]);
    comment.replies.items[1]!.delete();
    await context.sync();
  });
  const [thread] = threads(openBook(book.save()));
  expect(thread).toMatchObject({ text: "Why 5?", isResolved: true, replies: [expect.objectContaining({ text: "Because of the count." })] });
  expect(partOf(book, "xl/comments1.xml")).toMatch(/Comment:\n {4}Why 5\?\nReply:\n {4}Because of the count\.</);
});

test("a deleted comment leaves nothing on its cell, and the cell takes another", async () => {
  const book = await open();
  await ask("Why?");
  await Excel.run(async (context) => {
    commentsOf(context).getItemByCell(context.workbook.worksheets.getFirst().getRange("A2")).delete();
    await context.sync();
  });
  const parts = unzipped(book.save());
  expect(sheetOf(openBook(book.save())).comments).toEqual([]);
  expect(Object.keys(parts).filter((name) => name.includes("threadedComment"))).toEqual([]);
  expect(parts["xl/drawings/vmlDrawing1.vml"]).not.toContain("<v:shape ");
  await ask("Again?");
  expect(threads(openBook(book.save()))).toHaveLength(1);
});

test("threads that a file brings along stay as they are beside a new one, with their person", async () => {
  const bytes = fixture("rich.xlsx");
  const book = await open(openBook(bytes));
  await ask("And this?", "C7");
  const thread = partOf(book, "xl/threadedComments/threadedComment1.xml");
  const old = unzipped(bytes)["xl/threadedComments/threadedComment1.xml"]!;
  expect(thread.startsWith(old.slice(0, old.lastIndexOf("</")))).toBe(true);
  expect(threads(book).map(({ author }) => author)).toEqual(["Alice Auditor", "Preview user"]);
  expect(newFaults(bytes, book.save())).toEqual([]);
});

// prettier-ignore
test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, string]>([
  ["two cells",                   (sheet, context) => void commentsOf(context).add(sheet.getRange("A1:A2"), "Why?"),           "InvalidArgument"],
  ["no words",                    (sheet, context) => void commentsOf(context).add(sheet.getRange("A1"), ""),                  "InvalidArgument"],
  ["a mention, which sends mail", (sheet, context) => void commentsOf(context).add(sheet.getRange("A1"), "x", "Mention"),      "NotImplemented"],
  ["a cell that has one",         (sheet, context) => void commentsOf(context).add(sheet.getRange("A2"), "Why?"),              "InvalidOperation"],
  ["a cell without one",          (sheet, context) => void commentsOf(context).getItemByCell(sheet.getRange("A1")).load("id"), "ItemNotFound"],
])("%s: refused", async (_story, act, code) => {
  await open();
  await ask("Why?");
  const answer = await Excel.run(async (context) => {
    act(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  }).catch((error: unknown) => (error as OfficeExtension.Error).code);
  expect(answer).toBe(code);
});

test("a protected sheet takes none", async () => {
  const { book } = await openInExcel(stock());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().protection.protect();
    await context.sync();
  });
  expect(await ask("Why?").catch((error: unknown) => (error as OfficeExtension.Error).code)).toBe("AccessDenied");
  expect(threads(book)).toEqual([]);
});
