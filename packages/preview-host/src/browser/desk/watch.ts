import type { Area, Book, BookSheet } from "../../book/model";

/** What happened to a book, whoever did it: told while it happens, so the listener only takes notes. */
export interface BookListener {
  cells(sheet: BookSheet, area: Area, isContent: boolean): void;
  shape(sheet: BookSheet): void;
  sheets(): void;
}

/**
 * Office.js events are switched off during a fill and never tell of widths or panes, so the grid listens to the book itself.
 * The book's own methods are overlaid one by one: a wrapping object would be asked for every cell and lose its identity.
 */
export function watchBook(book: Book, listener: BookListener): void {
  for (const sheet of book.sheets) watchSheet(sheet, listener);
  after(book, "addSheet", (added) => {
    watchSheet(added, listener);
    listener.sheets();
  });
  after(book, "deleteSheet", () => listener.sheets());
}

function watchSheet(sheet: BookSheet, listener: BookListener): void {
  const cell = (row: number, column: number): Area => ({ row, column, rowCount: 1, columnCount: 1 });
  after(sheet, "setValues", (_, area) => listener.cells(sheet, area, true));
  after(sheet, "setFormula", (_, row, column) => listener.cells(sheet, cell(row, column), true));
  after(sheet, "clear", (_, area, what) => listener.cells(sheet, area, what !== "formats"));
  after(sheet, "changeFormat", (_, area) => listener.cells(sheet, area, false));
  after(sheet, "addNote", (_, row, column) => listener.cells(sheet, cell(row, column), false));
  after(sheet, "addTable", (_, area) => listener.cells(sheet, area, false));
  after(sheet, "setColumnWidth", () => listener.shape(sheet));
  after(sheet, "setStandardWidth", () => listener.shape(sheet));
  after(sheet, "setColumnHidden", () => listener.shape(sheet));
  if (sheet.addChart) after(sheet as BookSheet & Required<Pick<BookSheet, "addChart">>, "addChart", () => listener.shape(sheet));
  after(sheet, "freeze", () => listener.shape(sheet));
  after(sheet, "protect", () => listener.sheets());
}

type MethodName<T> = { [K in keyof T]-?: T[K] extends (...args: never[]) => unknown ? K : never }[keyof T];
type MethodOf<T, K extends keyof T> = T[K] extends (...args: infer A) => infer R ? { args: A; result: R } : never;

function after<T extends object, K extends MethodName<T>>(
  object: T,
  name: K,
  then: (result: MethodOf<T, K>["result"], ...args: MethodOf<T, K>["args"]) => void,
): void {
  const original = object[name] as (...args: MethodOf<T, K>["args"]) => MethodOf<T, K>["result"];
  const overlaid = (...args: MethodOf<T, K>["args"]): MethodOf<T, K>["result"] => {
    const result = original.apply(object, args);
    then(result, ...args);
    return result;
  };
  object[name] = overlaid as T[K];
}
