import type { Book } from "../src/book/model";
import type { Host } from "../src/protocol";
import { openInExcel, type ExcelHostOptions } from "./excelHost";

/** Runs one batch function on the first sheet of a workbook, as an add-in does; the last sync is made for it. */
export async function inExcel<B extends Book>(
  book: B,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext, host: Host) => Promise<void> | void,
  options: ExcelHostOptions = {},
): Promise<{ host: Host; book: B }> {
  const { host } = await openInExcel(book, options);
  await Excel.run(async (context) => {
    await batch(context.workbook.worksheets.getFirst(), context, host);
    await context.sync();
  });
  return { host, book };
}
