/** Sheets that are made on request, to be sent to the vendor: a report, the request for an authorization, the packet of a claim. Rule text: rules 8b, "Reports". */
import type { ClaimRow } from "../contract/statement/claims/claimRows";
import { dealerReportTable } from "../contract/statement/reports/dealerReport";
import { protectionReportTable } from "../contract/statement/reports/protectionReport";
import { rmaRequestTable } from "../contract/statement/reports/rmaRequest";
import type { OwnTable } from "../contract/statement/tables/ownTable";
import { packetTable } from "../workbook/encodePacket";
import { tableSheet } from "../workbook/encodeOwn";
import type { WritePlan } from "../workbook/port";
import { sheetPlan, type PreparedFill } from "./prepareFill";

export type Report = "Report 3.6(A)" | "Report 3.6(B)";
export type Paper = Report | "RMA request" | "Claim packet";

/** What is to be made; of a claim, by its key. */
export type PaperWish = { readonly paper: Report } | { readonly paper: "RMA request" | "Claim packet"; readonly claim: ClaimRow["key"] };

/** Writes the paper to its sheet, while everything that was read still stands. Undefined where there is nothing to put on it. */
export function paperPlan(prepared: PreparedFill, wish: PaperWish): WritePlan | undefined {
  const table = tableOf(prepared, wish);
  if (table === undefined || table.rows.length === 0) return undefined;
  return sheetPlan("paper", tableSheet(prepared.decoded, wish.paper, table), prepared);
}

const REPORTS: Readonly<Record<Report, (statement: PreparedFill["statement"], claims: readonly ClaimRow[]) => OwnTable>> = {
  "Report 3.6(A)": protectionReportTable,
  "Report 3.6(B)": dealerReportTable,
};

function tableOf({ decoded, statement, due: { claims } }: PreparedFill, wish: PaperWish): OwnTable | undefined {
  if (!("claim" in wish)) return REPORTS[wish.paper](statement, claims);
  const claim = claims.find(({ key }) => key === wish.claim);
  if (claim === undefined) return undefined;
  return wish.paper === "Claim packet" ? packetTable(decoded, statement, claim) : requestTable({ statement }, claim);
}

function requestTable({ statement: { settled, facts } }: Pick<PreparedFill, "statement">, { record }: ClaimRow): OwnTable | undefined {
  if (settled === undefined || record?.kind !== "returnRequests") return undefined;
  const request = settled.rows[record.index]?.request;
  return request && rmaRequestTable(request, settled.rows, facts);
}
