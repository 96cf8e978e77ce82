/** How a sheet that we add is printed: pages that can be read and sent. */
import type { Entry } from "./journal";
import { pointsOf } from "./formats";

/** In points, of A4 and Letter the smaller: what stands between the margins is at least so wide. */
const MARGINS = { left: 28.8, right: 28.8, top: 36, bottom: 43.2, header: 18, footer: 21.6 } as const;
const UPRIGHT_WIDTH = 595 - MARGINS.left - MARGINS.right;
/** Upright as long as Calibri 11 comes out at 6.5 points or more: a page then holds nearly twice the rows. */
const LEAST_UPRIGHT_SCALE = 0.59;

/** Of a sheet whose columns are so wide, in characters. */
export function orientationOf(widths: readonly number[]): "Portrait" | "Landscape" {
  const width = widths.reduce((sum, it) => sum + pointsOf(it), 0);
  return UPRIGHT_WIDTH >= LEAST_UPRIGHT_SCALE * width ? "Portrait" : "Landscape";
}

/** One page wide, one page in all where the sheet is a page, headings on each; sheet, agreement and page in one line at the foot, as large as they are however small the sheet. */
export function setUpPages({ pageLayout }: Excel.Worksheet, { target: { block, columns } }: Entry): void {
  const row = block.top + 1;
  pageLayout.orientation = block.page ? "Portrait" : orientationOf(columns.map(({ column }) => column.width));
  pageLayout.zoom = { horizontalFitToPages: 1, ...(block.page && { verticalFitToPages: 1 }) };
  pageLayout.leftMargin = MARGINS.left;
  pageLayout.rightMargin = MARGINS.right;
  pageLayout.topMargin = MARGINS.top;
  pageLayout.bottomMargin = MARGINS.bottom;
  pageLayout.headerMargin = MARGINS.header;
  pageLayout.footerMargin = MARGINS.footer;
  pageLayout.setPrintTitleRows(`$${row}:$${row}`);
  const { headersFooters } = pageLayout;
  headersFooters.useSheetScale = false;
  const title = (block.printTitle ?? "").replaceAll("&", "&&");
  // Middle and left share a line, and a long one would run into the other: all that is said stands on the left.
  headersFooters.defaultForAllPages.leftFooter = title === "" ? "&8&A" : `&8&A | ${title}`;
  headersFooters.defaultForAllPages.rightFooter = "&8Page &P of &N";
}
