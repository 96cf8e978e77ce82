/**
 * What a workbook may hold at most, in one place. A file is a stranger's: without an end to them, a few kilobytes could keep a computer
 * busy for hours. Each end lies above what Excel itself writes, and what lies beyond it is refused before it is built up in memory.
 */
import { BookError } from "./model";

/** Tags within tags. Office files nest some thirty deep; libxml2, by which many programs read them, ends at the same number. */
export const MOST_NESTED = 256;

/** Attributes of one tag. The richest that Office writes has about sixty. */
export const MOST_ATTRIBUTES = 1_024;

/**
 * Elements of a part, or of what stands around a sheet's rows: merged areas, conditional formats, links, comments. Excel states no end to
 * them but 65,530 links a sheet; 250,000 conditional formats, of four elements each, are more than it opens in any useful time.
 */
export const MOST_ELEMENTS = 1_000_000;

/** Cell formats that Excel allows in a workbook. It uses no more fonts, fills, borders or number formats than that, one a cell format. */
export const MOST_STYLES = 65_490;

/** Sheets are numbered up to this (ECMA-376, ST_SheetId as Excel writes it); each costs its part, so no lower end is needed. */
export const MOST_SHEETS = 65_534;

/** Parts of a package: what a zip without the 64-bit extension can list. Excel writes some per sheet, table and picture. */
export const MOST_PARTS = 65_535;

/** What one part may point at: every part of the package, and as many links as Excel allows on a sheet. */
export const MOST_RELATIONSHIPS = MOST_PARTS + 65_530;

/** A million rows of ten columns take about half a gigabyte; no workbook that Excel handles well unpacks to more than this. */
export const MOST_UNPACKED_BYTES = 2 ** 30;

/**
 * How many times its packed size a part may unpack to. Rows that all say the same reach about 50; deflate itself ends at 1,032. Parts
 * small enough to cost nothing may: a sheet of blanks, a picture of one colour.
 */
export const MOST_UNPACKING = 250;
export const HARMLESS_BYTES = 2 ** 26;
export const DEFLATE_END = 1_032;

/** Bytes of one shared text. A cell holds 32,767 characters; a run of its own around each of them takes some ten million bytes. */
export const MOST_TEXT_BYTES = 2 ** 24;

/** Characters of one attribute: a text, a formula or a list of areas; Excel writes none of a million. */
export const MOST_ATTRIBUTE_LENGTH = 2 ** 23;

/** Characters from one tag to the next where no texts of cells stand: comments and blanks. What Office writes there is a formula at most. */
export const MOST_BETWEEN_TAGS = 2 ** 23;

/** Refused for its size alone. `place` begins the sentence, as in damage. */
export function tooMuch(place: string, what: string): BookError {
  return new BookError(
    "TOO_LARGE",
    `${place} ${what}. Excel writes no such file: open it there, take out what you do not need and save it as .xlsx, or fetch a fresh copy.`,
  );
}

export const inWords = (count: number): string => count.toLocaleString("en-US");
