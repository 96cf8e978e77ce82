/** What is claimed and what is due, with what people keep about it: for the sheets Claims, Calendar and True-up, and for the pane. Rule text: rules 8, 8b, 8c. */
import type { CivilDate } from "../contract/base/calendar";
import { claimRows, claimTotals, type ClaimRow, type KeptClaim } from "../contract/statement/claims/claimRows";
import type { CalendarRow } from "../contract/statement/calendar/status";
import { dueOf } from "../contract/statement/due";
import type { CreditStatement } from "../contract/statement/statement";
import { keptClaims } from "../workbook/claimsSheet";
import { inWorkbook, placeFinding, type DecodedWorkbook, type VendorBook } from "../workbook/decodedWorkbook";
import type { KeyedFound } from "../workbook/keyedSheet";
import { SheetFindings, type SheetFinding } from "../workbook/sheetFindings";
import { statedStyle } from "../workbook/textStyle";
import type { Book, ClaimsAndDays } from "./computed";
import { withPauses, type Pause } from "./pausing";
import { ofVendor, ownKey } from "./vendorKeys";
import { findingOfVendor } from "./vendorWords";

/** A book before its claims are joined with what people keep about them. */
export type StatedBook = VendorBook & { readonly statement: CreditStatement };

/** @param kept the sheet Claims as it stands; undefined before there is one. */
export async function claimsAndDays(
  decoded: DecodedWorkbook,
  stated: readonly StatedBook[],
  kept: KeyedFound | undefined,
  pause?: Pause,
): Promise<{ readonly books: readonly Book[]; readonly due: ClaimsAndDays }> {
  const cells = new SheetFindings();
  const style = statedStyle(decoded.agreed.whole);
  const notes = kept === undefined ? [] : keptClaims(kept, { is1904: decoded.is1904, stated: style, findings: cells });
  const vendors = stated.map(({ vendor }) => vendor);
  const left = new Set(notes);
  const books: Book[] = [];
  for (const book of stated) {
    const own = notes.flatMap((note): readonly KeptClaim[] => {
      const key = ownKey(book.vendor, vendors, note.key);
      if (key === undefined) return [];
      left.delete(note);
      return [{ ...note, key }];
    });
    const due = await withPauses(dueOf(book.statement, own), pause);
    books.push({
      ...book,
      due: { ...due, findings: due.findings.map((it) => findingOfVendor(book.vendor, placeFinding(book.decoded, it))) },
    });
  }
  const found = cells.all();
  return { books, due: dueOfAll(books, [...left], found) };
}

/** The claims and days of all books, those of a vendor with its name; rows of Claims that are of none stay as withdrawn. */
function dueOfAll(books: readonly Book[], left: readonly KeptClaim[], found: readonly SheetFinding[]): ClaimsAndDays {
  const [first] = books;
  const findings = [...found, ...books.flatMap(({ due }) => due.findings)];
  if (books.length === 1 && first!.vendor === "" && left.length === 0) return { ...first!.due, findings };
  const today = latestOf(books.map(({ due }) => due.today));
  const gone = claimRows([], left, { facts: { parts: { keys: [] } }, today, found: () => undefined });
  const claims = [...books.flatMap((book) => book.due.claims.map((claim) => claimOfAll(book, claim))), ...gone];
  const days = books.flatMap((book) => book.due.days.map((day) => dayOfAll(book, day)));
  const accounts = books.flatMap(({ due: { trueUp } }) => trueUp ?? []);
  return {
    today,
    claims,
    totals: claimTotals(claims),
    days: books.length === 1 ? days : [...days].sort((a, b) => a.date - b.date),
    trueUp: accounts[0],
    findings,
  };
}

const latestOf = (days: readonly (CivilDate | undefined)[]): CivilDate | undefined =>
  days.reduce((latest, day) => (latest === undefined || (day !== undefined && day > latest) ? day : latest), undefined);

const claimOfAll = (book: Book, claim: ClaimRow): ClaimRow => ({
  ...claim,
  key: ofVendor(book.vendor, claim.key),
  record: claim.record && inWorkbook(book, claim.record),
});

/** A day of a book as the workbook numbers its record, named with its vendor. */
export const dayOfAll = (book: Book, day: CalendarRow): CalendarRow => ({
  ...day,
  key: ofVendor(book.vendor, day.key),
  what: ofVendor(book.vendor, day.what),
  record: day.record && inWorkbook(book, day.record),
  ...(day.claims && { claims: day.claims.map((key) => ofVendor(book.vendor, key)) }),
});
