/** The claims of all books as the book has them that they are of. Rule text: rules 8c. */
import { plainKey, type ClaimRow } from "../contract/statement/claims/claimRows";
import type { Book } from "./computed";
import { ownKey } from "./vendorKeys";

/** The book of a claim, and the claim as that book numbers its records; one that is of none any more is withdrawn, and as it is in the first. */
export function claimOfBook(books: readonly Book[], claim: ClaimRow): { readonly book: Book; readonly own: ClaimRow } {
  const found = bookOfKey(books, claim.key);
  const own = found && claimsByKey(found.book).get(plainKey(found.key));
  return own ? { book: found.book, own } : { book: books[0]!, own: claim };
}

const known = new WeakMap<Book, ReadonlyMap<string, ClaimRow>>();

/** Of several rows with one key the first is the claim's. */
function claimsByKey(book: Book): ReadonlyMap<string, ClaimRow> {
  const claims = known.get(book) ?? new Map([...book.due.claims].reverse().map((claim) => [plainKey(claim.key), claim]));
  known.set(book, claims);
  return claims;
}

/** The book that a key of our sheets is of, and the key without its vendor. */
export function bookOfKey(books: readonly Book[], key: string): { readonly book: Book; readonly key: string } | undefined {
  const vendors = books.map(({ vendor }) => vendor);
  for (const book of books) {
    const own = ownKey(book.vendor, vendors, key);
    if (own !== undefined) return { book, key: own };
  }
  return undefined;
}
