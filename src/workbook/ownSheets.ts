/** How our own sheets are told from the user's. */
import type { Agreement } from "../contract/agreement/agreement";
import { clauseTexts } from "../contract/agreement/clauses";
import { CLAIMS_SHEET_NAME, FILL_HISTORY_NAME, OWN_SHEETS, REVIEW_SHEET_NAME, SIGN_OFFS_NAME, type OwnSheetName } from "./headers";
import type { SheetShape } from "./port";

/** What the first column of each holds below its heading. */
export const OWN_SHEET_FORMS: Readonly<Record<OwnSheetName, RegExp>> = {
  Summary: /\S/,
  "Balancing limits": /^FY\d+ Q[1-4]$/,
  "Credit detail": /^\d+\.\d+(\([A-Z]\))?$/,
  "Return proposal": /^FY\d+ Q[1-4]$/,
  Calendar: /^\d{1,7}$/,
  "Claim totals": /^[a-z]+$/,
  "True-up": /\S/,
  "Stock days": /\S/,
  Changes: /^Fill \d+$/,
  "Report 3.6(A)": /^\d{1,7}$/,
  "Report 3.6(B)": /^\d{1,7}$/,
  "Report 6.5": /^\d{4}-\d{2}$/,
  "RMA request": /\S/,
  "Claim packet": /^(Claim|Notice|Stock|Credit|Total|Signature)$/,
  Readings: /^\w+\.\w+$/,
};

/** The form of Credit detail where other agreements than the first are applied: its first column has their clauses, too. */
export function detailForm(agreements: readonly Agreement[]): RegExp {
  const texts = [...new Set(clauseTexts(agreements))].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const own = OWN_SHEET_FORMS["Credit detail"];
  return texts.length === 0 ? own : new RegExp(`${own.source}|^(?:${texts.join("|")})$`);
}

const OWN_NAMES = [...Object.keys(OWN_SHEETS), CLAIMS_SHEET_NAME, REVIEW_SHEET_NAME, FILL_HISTORY_NAME, SIGN_OFFS_NAME];

/** Sheets that are never read as inputs: those that bear our mark, whatever they are called and copies among them, and those of our names. */
export function isOwnSheet({ name, mark }: Pick<SheetShape, "name" | "mark">): boolean {
  return mark !== undefined || OWN_NAMES.some((own) => own.toLowerCase() === name.trim().toLowerCase());
}

/** The sheet that we add under a name: the one that bears our mark, whatever it is called, else the one of that name. A copy is the user's. */
export function ownSheetIn(sheets: readonly SheetShape[], own: string): SheetShape | undefined {
  const isCalled = ({ name }: SheetShape): boolean => name.toLowerCase() === own.toLowerCase();
  return sheets.find(({ mark }) => mark?.of === own && !mark.isCopy) ?? sheets.find(isCalled);
}

/** Whether a sheet stands for the one that we add under a name: it bears our mark, whatever it is called, or that name. */
export const isCalledOrMarked = ({ name, mark }: Pick<SheetShape, "name" | "mark">, own: string): boolean =>
  mark?.of === own || name.toLowerCase() === own.toLowerCase();
