/** 3.6(B): price protection of what dealers hold. */
import type { InSteps } from "../../base/steps";
import { NONE, type Facts } from "../../base/records";
import type { FiguresGiven, RightOfSheets, SheetFigures, SheetLine, SheetTotal } from "../sheetRight";
import { usedTerms } from "../usedTerms";
import { calendarOf, claimsByFall } from "./claims";
import { CLAUSE, dealerCredits, type DealerCredits, type DealerRow, type DecidedRow } from "./credits";
import { HEADINGS, ruling, sentence, type DealerView } from "./reasons";
import { english, words } from "./words";

export const DEALER_PROTECTION: RightOfSheets = {
  id: "dealerProtection",
  clauses: [CLAUSE],
  get name() {
    return words.name;
  },
  englishName: english.name,
  sheet: "Dealer inventory",
  needs: ["Dealer shipments"],
  rowsOf: ["Price changes", "Dealer inventory", "Dealer shipments"],
  terms: [
    "dealerProtection.given",
    "dealerProtection.shipmentWindowDays",
    "dealerProtection.reportDays",
    "dealerProtection.creditBasis",
    "notices.mailDays",
    "notices.courierDays",
  ],
  askedTerms: [
    { term: "dealerProtection.shipmentWindowDays", isForFigures: true },
    { term: "dealerProtection.reportDays", isForFigures: false },
  ],
  columns: [
    { heading: HEADINGS.quantity, format: "quantity", width: 11 },
    { heading: HEADINGS.credit, format: "money", width: 13 },
    {
      heading: HEADINGS.approval,
      format: "text",
      width: 15,
      get hint() {
        return { title: words.approvalHint.title, text: words.approvalHint.text };
      },
    },
    { heading: HEADINGS.explanation, format: "note", width: 50 },
  ],

  *figures(given): InSteps<SheetFigures> {
    const credits = yield* dealerCredits(given);
    const claims = claimsByFall(credits, given);
    return {
      right: DEALER_PROTECTION,
      cell: (record, column) => CELLS[column]!(viewOf(given, credits, record)),
      clauseOf: () => CLAUSE,
      totals: [totalOf(credits)],
      ruling: (record) => ruling(viewOf(given, credits, record)),
      termsUsed: (record) => viewOf(given, credits, record).termsUsed(),
      lines: credits.rows.flatMap((row, record) => linesOf(given.facts, row, record)),
      claims: [...claims.values()].flat(),
      calendar: calendarOf(credits.falls, claims, given),
    };
  },
};

type Cell = (view: DealerView) => number | string | undefined;
const ofDecided =
  (figure: (row: DecidedRow) => number | string): Cell =>
  ({ row }) =>
    row.outcome === "decided" ? figure(row) : undefined;

/** In the order of the columns. */
const CELLS: readonly Cell[] = [ofDecided((row) => row.units), ofDecided((row) => row.credit), ofDecided((row) => row.approval), sentence];

function viewOf({ agreed, facts }: FiguresGiven, { rows }: DealerCredits, record: number): DealerView {
  const row = rows[record]!;
  return {
    facts,
    stock: facts.dealerInventory![record]!,
    row,
    termsUsed: () => (row.outcome === "notMet" || row.outcome === "notGiven" ? [] : usedTerms(agreed, row.fall.asked.asked)),
  };
}

/** What was granted: what awaits approval is in no total. */
function totalOf({ rows }: DealerCredits): SheetTotal {
  const granted = rows.filter((row) => row.outcome === "decided").filter(({ approval }) => approval === "granted");
  const units = granted.reduce((sum, row) => sum + row.units, 0);
  const cents = granted.reduce((sum, row) => sum + row.credit, 0);
  return { clause: CLAUSE, name: words.name, englishName: english.name, units, cents };
}

function linesOf({ dealerInventory }: Facts, row: DealerRow, record: number): readonly SheetLine[] {
  if (row.outcome !== "decided" || row.units === 0) return [];
  const { effectiveDate, newPrice, index } = row.fall.change;
  return [
    {
      record,
      clause: CLAUSE,
      part: dealerInventory![record]!.part,
      invoiceLine: NONE,
      units: row.units,
      netCost: undefined,
      value: newPrice,
      unitCredit: row.fall.unitCredit!,
      credit: row.credit,
      cost: undefined,
      event: { record: { kind: "priceChanges", index }, date: effectiveDate, newPrice },
      isAwaited: row.approval !== "granted",
    },
  ];
}
