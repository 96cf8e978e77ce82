/** Whose agreements a fill applied, as its sheets say. Rule text: rules 8c. */
import { agreementTitle } from "../contract/agreement/agreementTitle";
import type { CreditStatement } from "../contract/statement/statement";
import type { VendorBook } from "../workbook/decodedWorkbook";
import { creditWords } from "./creditWords";

/** A title above a printed page is short. */
const LONGEST = 200;

type OfBook = Pick<VendorBook, "vendor"> & { readonly statement: CreditStatement };

/** The title of the agreement; of several, each with its vendor. */
export function agreementTitles(books: readonly OfBook[]): string {
  const titles = books.map(({ vendor, statement }) => withVendor(books, vendor, agreementTitle(statement.agreed.agreement)));
  const all = titles.join("; ");
  return all.length <= LONGEST ? all : `${all.slice(0, LONGEST - 1)}…`;
}

/** The id of the agreement; of several, each with its vendor. */
export const agreementIds = (books: readonly OfBook[]): string =>
  books.map(({ vendor, statement }) => withVendor(books, vendor, statement.agreed.agreement.id)).join("; ");

const withVendor = (books: readonly OfBook[], vendor: string, what: string): string =>
  books.length === 1 ? what : `${vendor === "" ? creditWords.withoutVendor : vendor}: ${what}`;
