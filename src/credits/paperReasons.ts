/** Why a sheet that is asked for cannot be made, and what can be made instead. Rule text: rules 8b, "Reports". */
import { plainKey, type ClaimRow } from "../contract/statement/claims/claimRows";
import { listedUpTo } from "../workbook/refusal";
import { isRequest } from "./claimKinds";
import { booksWith, type PaperWish, type ReportWish } from "./paperTables";
import type { PreparedFill } from "./prepareFill";
import { monthsToReport } from "./reportMonths";
import { userWords } from "./userWords";

/** A workbook may have thousands of claims; a person reads a few. */
const LISTED = 50;

/** The wish with its claim's key as the claim has it: keys that differ in case and spaces are one. */
export function withKnownKey({ due }: Pick<PreparedFill, "due">, wish: PaperWish): PaperWish {
  if (!("claim" in wish)) return wish;
  const claim = due.claims.find(({ key }) => plainKey(key) === plainKey(wish.claim));
  return claim ? { ...wish, claim: claim.key } : wish;
}

/** Said where `paperPlan` gives nothing, or would of a month in which nothing was sold; undefined where the paper can be asked for. */
export function whyNoPaper(prepared: PreparedFill, wish: PaperWish): string | undefined {
  const { claims } = prepared.due;
  switch (wish.paper) {
    case "Report 3.6(A)":
    case "Report 3.6(B)":
      return whyNoVendor(prepared, wish);
    case "Report 6.5":
      return whyNoMonth(prepared, wish.month) ?? whyNoVendor(prepared, wish);
    case "RMA request":
      return whyNotOf(wish.claim, claims, claims.filter(isRequest), userWords.asksForNoGoods);
    case "Claim packet": {
      const standing = claims.filter(({ status }) => status !== "withdrawn");
      return whyNotOf(wish.claim, claims, standing, userWords.isWithdrawn);
    }
  }
}

/** A report goes to one vendor. */
function whyNoVendor({ books }: PreparedFill, wish: ReportWish): string | undefined {
  if (books.length === 1) return undefined;
  const { paper, vendor } = wish;
  const names = shortListed(books.filter((it) => it.vendor !== "").map((it) => `"${it.vendor}"`));
  if (vendor !== undefined && !books.some((it) => plainKey(it.vendor) === plainKey(vendor))) return userWords.noSuchVendor(vendor, names);
  const able = booksWith(books, wish);
  if (able.length < 2) return undefined;
  const ofVendors = able.map(({ book }) => (book.vendor === "" ? userWords.rowsWithoutVendor : `"${book.vendor}"`));
  return userWords.ofOneVendor(paper, shortListed(ofVendors));
}

function whyNoMonth(prepared: PreparedFill, month: string | undefined): string | undefined {
  if (prepared.decoded.facts.sales === undefined) return userWords.needsSales;
  const months = monthsToReport(prepared.decoded.facts);
  if (months.length === 0) return userWords.needsASale;
  return month === undefined || months.includes(month) ? undefined : userWords.nothingSoldIn(month, shortListed(months));
}

function whyNotOf(key: string, all: readonly ClaimRow[], able: readonly ClaimRow[], because: string): string | undefined {
  if (able.some((it) => it.key === key)) return undefined;
  if (all.length === 0) return userWords.noClaimAtAll(key);
  const isThere = all.some((it) => it.key === key);
  const keys = (isThere ? able : all).map((it) => `"${it.key}"`);
  if (!isThere) return userWords.noSuchClaim(key, shortListed(keys));
  return userWords.claimIsNot(key, because, keys.length === 0 ? userWords.none : shortListed(keys));
}

const shortListed = (names: readonly string[]): string => listedUpTo(LISTED, names);
