/** What stands on sheets that are made on request, to be sent to the vendor. Rule text: rules 8b, "Reports". */
import { reportMonthNamed } from "../contract/rights/monthlyReport/rule";
import type { ClaimRow } from "../contract/statement/claims/claimRows";
import { dealerReportTable } from "../contract/statement/reports/dealerReport";
import { monthlyReportTable } from "../contract/statement/reports/monthlyReport";
import { protectionReportTable } from "../contract/statement/reports/protectionReport";
import { rmaRequestTable } from "../contract/statement/reports/rmaRequest";
import type { CreditStatement } from "../contract/statement/statement";
import type { OwnTable } from "../contract/statement/tables/ownTable";
import { packetTable } from "../workbook/encodePacket";
import type { Computed } from "./computed";
import { monthsToReport } from "./reportMonths";

/** Reports that go with claims. */
export type ClaimReport = "Report 3.6(A)" | "Report 3.6(B)";
export type Report = ClaimReport | "Report 6.5";
export type Paper = Report | "RMA request" | "Claim packet";

/** What is to be made; of a claim, by its key; of a month, by its name ("2000-03"), the latest with sales where none is given. */
export type PaperWish =
  | { readonly paper: ClaimReport }
  | { readonly paper: "Report 6.5"; readonly month?: string }
  | { readonly paper: "RMA request" | "Claim packet"; readonly claim: ClaimRow["key"] };

const REPORTS: Readonly<Record<ClaimReport, (statement: CreditStatement, claims: readonly ClaimRow[]) => OwnTable>> = {
  "Report 3.6(A)": protectionReportTable,
  "Report 3.6(B)": dealerReportTable,
};

/** What stands on the paper; undefined where there is nothing to put on it. */
export function paperTable({ decoded, statement, due: { claims } }: Computed, wish: PaperWish): OwnTable | undefined {
  if (wish.paper === "Report 6.5") return monthTable(statement, wish.month);
  if (!("claim" in wish)) return REPORTS[wish.paper](statement, claims);
  const claim = claims.find(({ key }) => key === wish.claim);
  if (claim === undefined) return undefined;
  return wish.paper === "Claim packet" ? packetTable(decoded, statement, claim) : requestTable({ statement }, claim);
}

/** Undefined without a sheet Sales: there is nothing to report then. */
function monthTable(statement: CreditStatement, name: string | undefined): OwnTable | undefined {
  if (statement.facts.sales === undefined) return undefined;
  const month = reportMonthNamed(name ?? monthsToReport({ statement })[0] ?? "");
  return month && monthlyReportTable(statement, month);
}

function requestTable({ statement: { settled, facts } }: Pick<Computed, "statement">, { record }: ClaimRow): OwnTable | undefined {
  if (settled === undefined || record?.kind !== "returnRequests") return undefined;
  const request = settled.rows[record.index]?.request;
  return request && rmaRequestTable(request, settled.rows, facts);
}
