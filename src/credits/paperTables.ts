/** What stands on sheets that are made on request, to be sent to the vendor. Rule text: rules 8b, "Reports". */
import { reportMonthNamed } from "../contract/rights/monthlyReport/rule";
import { plainKey, type ClaimRow } from "../contract/statement/claims/claimRows";
import { dealerReportTable } from "../contract/statement/reports/dealerReport";
import { monthlyReportTable } from "../contract/statement/reports/monthlyReport";
import { protectionReportTable } from "../contract/statement/reports/protectionReport";
import { rmaRequestTable } from "../contract/statement/reports/rmaRequest";
import type { CreditStatement } from "../contract/statement/statement";
import type { OwnTable } from "../contract/statement/tables/ownTable";
import { packetTable } from "../workbook/encodePacket";
import { bookOfKey } from "./claimOfBook";
import type { Book, Computed, ComputedBooks } from "./computed";
import { monthsToReport } from "./reportMonths";

/** Reports that go with claims. */
export type ClaimReport = "Report 3.6(A)" | "Report 3.6(B)";
export type Report = ClaimReport | "Report 6.5";
export type Paper = Report | "RMA request" | "Claim packet";

/**
 * What is to be made, of a vendor where the workbook has several; of a claim, by its key; of a month, by its name ("2000-03"), the latest with sales where
 * none is given.
 */
export type PaperWish =
  | { readonly paper: ClaimReport; readonly vendor?: string }
  | { readonly paper: "Report 6.5"; readonly month?: string; readonly vendor?: string }
  | { readonly paper: "RMA request" | "Claim packet"; readonly claim: ClaimRow["key"] };

const REPORTS: Readonly<Record<ClaimReport, (statement: CreditStatement, claims: readonly ClaimRow[]) => OwnTable>> = {
  "Report 3.6(A)": protectionReportTable,
  "Report 3.6(B)": dealerReportTable,
};

/** A paper, and the book that it is of: it names no other vendor's things. */
export interface PaperOfBook {
  readonly book: Book;
  readonly table: OwnTable;
}

/** What stands on the paper; undefined where there is nothing to put on it, or nothing says of which vendor it is to be. */
export function paperTable({ books }: Pick<ComputedBooks, "books">, wish: PaperWish): PaperOfBook | undefined {
  if ("claim" in wish) {
    const found = bookOfKey(books, wish.claim);
    const table = found && ofBook(found.book, { ...wish, claim: found.key }, wish.claim);
    return table && { book: found.book, table };
  }
  const able = booksWith(books, wish);
  return able.length === 1 ? able[0] : undefined;
}

/** The books, of the vendor that is asked for, that have something to put on a report. */
export function booksWith(books: readonly Book[], wish: ReportWish): readonly PaperOfBook[] {
  const { vendor } = wish;
  const asked = vendor === undefined ? books : books.filter((it) => plainKey(it.vendor) === plainKey(vendor));
  const tables = asked.flatMap((book) => {
    const table = ofBook(book, wish, "");
    return table ? [{ book, table }] : [];
  });
  return books.length === 1 ? tables : tables.filter(({ table }) => table.rows.length > 0);
}

export type ReportWish = Exclude<PaperWish, { readonly claim: string }>;

/** @param named the claim's key as our sheets have it. */
function ofBook({ decoded, statement, due: { claims } }: Computed, wish: PaperWish, named: string): OwnTable | undefined {
  if (wish.paper === "Report 6.5") return monthTable(statement, wish.month);
  if (!("claim" in wish)) return REPORTS[wish.paper](statement, claims);
  const claim = claims.find(({ key }) => key === wish.claim);
  if (claim === undefined) return undefined;
  return wish.paper === "Claim packet" ? packetTable(decoded, statement, { ...claim, key: named }) : requestTable({ statement }, claim);
}

/** Undefined without a sheet Sales: there is nothing to report then. */
function monthTable(statement: CreditStatement, name: string | undefined): OwnTable | undefined {
  if (statement.facts.sales === undefined) return undefined;
  const month = reportMonthNamed(name ?? monthsToReport(statement.facts)[0] ?? "");
  return month && monthlyReportTable(statement, month);
}

function requestTable({ statement }: Pick<Computed, "statement">, { record }: ClaimRow): OwnTable | undefined {
  const { settled } = statement;
  if (settled === undefined || record?.kind !== "returnRequests") return undefined;
  const request = settled.rows[record.index]?.request;
  return request && rmaRequestTable(request, settled.rows, statement);
}
