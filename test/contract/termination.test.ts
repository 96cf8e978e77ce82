/** 12: days worked out by hand with a calendar. The agreement takes effect on 22 December 1999. */
import { withTerms, type Terms } from "../../src/contract/agreement/terms";
import { renewalLines, terminationLines } from "../../src/contract/rights/termination/dates";
import {
  agreementTerm,
  dealerReturnEnds,
  nonRenewalNoticeBy,
  returnOptionEnds,
  sellOffEnds,
} from "../../src/contract/rights/termination/rule";
import type { CalendarLine } from "../../src/contract/rights/sheetRight";
import { day, isoOf, undated } from "./facts";

const term = (n: number, terms: Partial<Terms> = {}): string => {
  const { begins, ends } = agreementTerm(withTerms(terms), n)!;
  return `${isoOf(begins)} to ${isoOf(ends)}, stopped by ${isoOf(nonRenewalNoticeBy(withTerms(terms), ends)!)}`;
};

// prettier-ignore
test.each<[string, number, Partial<Terms>, string]>([
  ["the first term",                     0, {},                                                                              "1999-12-22 to 2000-12-21, stopped by 2000-09-22"],
  ["its first renewal",                  1, {},                                                                              "2000-12-22 to 2001-12-21, stopped by 2001-09-22"],
  ["its second renewal",                 2, {},                                                                              "2001-12-22 to 2002-12-21, stopped by 2002-09-22"],
  ["two years first",                    1, { "agreement.termMonths": 24 },                                                  "2001-12-22 to 2002-12-21, stopped by 2002-09-22"],
  ["renewals of six months",             2, { "agreement.renewalMonths": 6 },                                                "2001-06-22 to 2001-12-21, stopped by 2001-09-22"],
  ["from a leap day",                    0, { "agreement.effectiveDate": day("2000-02-29") },                                "2000-02-29 to 2001-02-27, stopped by 2000-11-29"],
  ["from a leap day, four years later",  3, { "agreement.effectiveDate": day("2000-02-29") },                                "2003-02-28 to 2004-02-28, stopped by 2003-11-30"],
])("%s", (_story, n, terms, said) => expect(term(n, terms)).toBe(said));

// prettier-ignore
test.each([
  ["stock may be sold or returned",        sellOffEnds(withTerms({}), day("2000-06-30")),                                              "2000-08-29"],
  ["ended for cause by the vendor: sold",  sellOffEnds(withTerms({ "termination.kind": "vendor-for-cause" }), day("2000-06-30")),      "2000-06-30"],
  ["ended for cause by the distributor",   sellOffEnds(withTerms({ "termination.kind": "distributor-for-cause" }), day("2000-06-30")), "2000-08-29"],
  ["stock may be returned",                returnOptionEnds(withTerms({}), day("2000-06-30")),                                         "2000-08-29"],
  ["dealers' stock may be returned",       dealerReturnEnds(withTerms({}), day("2000-06-30")),                                         "2000-09-28"],
])("after 30 June 2000: %s by", (_story, date, said) => expect(isoOf(date!)).toBe(said));

const said = (lines: readonly CalendarLine[]): readonly string[] =>
  lines.map(({ date, what, clause }) => `${isoOf(date)} ${clause} ${what}`);

test("renewals in a span, and by when each is stopped", () => {
  const span = { from: day("2000-01-01"), to: day("2001-12-22") };
  expect(said(renewalLines(undated(withTerms({})), span))).toEqual([
    "2000-09-22 12.1 Last day for notice not to renew the term that ends 2000-12-21",
    "2000-12-22 12.1 Agreement renews for another term",
    "2001-09-22 12.1 Last day for notice not to renew the term that ends 2001-12-21",
    "2001-12-22 12.1 Agreement renews for another term",
  ]);
});

test("a renewal after the span still has its notice in it, and nothing renews after an end", () => {
  expect(said(renewalLines(undated(withTerms({})), { from: day("2000-09-22"), to: day("2000-09-22") }))).toHaveLength(1);
  expect(said(renewalLines(undated(withTerms({})), { from: day("2000-09-23"), to: day("2000-12-21") }))).toEqual([]);
  const ended = undated(withTerms({ "termination.date": day("2000-12-21") }));
  expect(said(renewalLines(ended, { from: day("2000-01-01"), to: day("2002-01-01") }))).toEqual([
    "2000-09-22 12.1 Last day for notice not to renew the term that ends 2000-12-21",
  ]);
});

test("the days of an end", () => {
  const lines = (kind: Terms["termination.kind"]) =>
    said(terminationLines(undated(withTerms({ "termination.date": day("2000-06-30"), "termination.kind": kind }))));
  const after = ["2000-09-28 12.3 Last day to send back stock received from dealers", "2000-09-28 12.4 Final true-up of stock and money"];
  expect(lines("convenience")).toEqual(["2000-08-29 12.3 Last day to sell off or return stock after the end", ...after]);
  expect(lines("vendor-for-cause")).toEqual([
    "2000-06-30 12.3 Right to distribute ends",
    "2000-08-29 12.3 Last day to return stock after the end",
    ...after,
  ]);
  expect(terminationLines(undated(withTerms({})))).toEqual([]);
});
