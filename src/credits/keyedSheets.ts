/** The keyed sheets of a fill: each says its rows, given what people have entered on it so far. */
import type { CivilDate } from "../contract/base/calendar";
import { english as recorded } from "../contract/base/inWords";
import { latestReport } from "../contract/base/records";
import { CLAIMS_SHEET, claimsSheetRows } from "../workbook/claimsSheet";
import { centsInDollars, dollarsOf } from "../workbook/dollars";
import { FILL_HISTORY, fillHistoryRows } from "../workbook/fillHistory";
import {
  comparedKey,
  keyedBlock,
  readKeyed,
  type KeyedFound,
  type KeyedReaders,
  type KeyedRow,
  type KeyedSheet,
} from "../workbook/keyedSheet";
import type { SheetShape, WrittenBlock } from "../workbook/port";
import type { Refusal } from "../workbook/refusal";
import { REVIEW_SHEET, reviewRows, withKeysOfLines } from "../workbook/reviewSheet";
import { SIGN_OFFS, signOffRows } from "../workbook/signOffs";
import { agreementTitles } from "./agreementTitles";
import { inputSentence } from "./causeWords";
import { claimPrintsOfBooks } from "./claimPrints";
import type { ComputedFill } from "./computed";
import { hasOwnVendorColumn, rowsOfVendors, withVendorColumn, type VendorOfRow } from "./keyedOfVendors";
import { isFigureKey, reviewLines } from "./reviewLines";
import { vendorOfKey } from "./vendorKeys";
import { userWords } from "./userWords";
import { creditWords } from "./creditWords";

export interface KeyedSource {
  readonly sheet: KeyedSheet;
  /** @param found what stands on the sheet; undefined before it is added. */
  rows(of: ComputedFill, found: KeyedFound | undefined): readonly KeyedRow[];
  /** Gives the rows of a sheet of an earlier version their keys. */
  readonly withKeys?: (of: ComputedFill, found: KeyedFound) => KeyedFound;
  /** It is added though it has no rows. */
  readonly isAlwaysThere?: true;
  /** Whose its rows are; given, the sheet has a column Vendor in a workbook of several. */
  readonly vendorOf?: (of: ComputedFill, found: KeyedFound | undefined) => VendorOfRow;
}

/** Its findings and what else rests on it are worked out with the claims (`claimsAndDays.ts`). */
/** The name of a claim has its vendor's. */
function ofClaims({ books }: ComputedFill): VendorOfRow {
  const vendors = books.map(({ vendor }) => vendor);
  return (key) => vendorOfKey(vendors, key);
}

const CLAIMS: KeyedSource = {
  sheet: CLAIMS_SHEET,
  rows: ({ decoded: { is1904 }, due: { claims } }) => claimsSheetRows(claims, is1904),
  vendorOf: ofClaims,
};

const HISTORY: KeyedSource = { sheet: FILL_HISTORY, rows: ({ history: { row } }) => (row ? fillHistoryRows(row) : []) };

/** An amount of Sign-offs as a signature names it: read back, and so the same in every language. */
export const signedFor = (dollars: number): string => recorded.dollars(centsInDollars(dollars));

/** A withdrawn claim is signed no more; its row stays. */
const SIGNATURES: KeyedSource = {
  sheet: SIGN_OFFS,
  vendorOf: ofClaims,
  rows: (of, found) => {
    const claims = of.due.claims.filter(({ status }) => status !== "withdrawn");
    const printOf = claims.length === 0 ? () => "" : claimPrintsOfBooks(of.books);
    const toSign = claims.map((claim) => ({
      key: claim.key,
      amount: dollarsOf(claim.amount),
      amountText: recorded.dollars(claim.amount),
      fingerprint: printOf(claim),
      changes: changesOf(of, claim.key),
    }));
    return signOffRows(toSign, found, signedFor, { is1904: of.decoded.is1904, today: of.clockDay });
  },
};

/** What has changed since the last fill of what a claim rests on; all that has where nothing tells which it is, so far as anybody knows. */
function changesOf({ history: { last, changes }, changed }: ComputedFill, claim: string): readonly string[] {
  if (last === undefined) return [creditWords.notKnownWhat];
  const own = changed?.ofClaim(claim).map(inputSentence) ?? [];
  return own.length > 0 ? own : changes;
}

const REVIEW: KeyedSource = {
  sheet: REVIEW_SHEET,
  isAlwaysThere: true,
  withKeys: (of, found) => withKeysOfLines(found, reviewLines(of, undefined)),
  vendorOf: (of, found) => {
    const vendors = new Map(reviewLines(of, found).map(({ key, vendor }) => [comparedKey(key), vendor ?? ""]));
    const ofFigures = ofClaims(of);
    return (key) => vendors.get(comparedKey(key)) ?? (isFigureKey(key) ? ofFigures(key) : undefined);
  },
  rows: (of, found) => reviewRows(reviewLines(of, found), found, { day: dayOf(of), is1904: of.decoded.is1904 }),
};

/** The day that the workbook itself states; the clock is never asked. */
function dayOf({ due: { today }, decoded: { facts } }: ComputedFill): CivilDate | undefined {
  return today ?? (latestReport(facts.inventory) || undefined);
}

/** In the order in which they are added. */
export const KEYED_SOURCES: readonly KeyedSource[] = [REVIEW, CLAIMS, SIGNATURES, HISTORY];

/** What stands on each, by its name; of those that there are. */
export type KeyedSheetsFound = ReadonlyMap<string, KeyedFound>;

/**
 * Reads the keyed sheets; refused where one cannot be written to.
 * @param hasVendors the workbook is of several agreements.
 */
export async function readKeyedSheets(
  sources: readonly KeyedSource[],
  readers: KeyedReaders,
  sheets: readonly SheetShape[],
  hasVendors = false,
): Promise<KeyedSheetsFound | { readonly refusals: readonly Refusal[] }> {
  const all = new Map<string, KeyedFound>();
  for (const { sheet, vendorOf } of sources) {
    const found = await readKeyed(readers, sheets, hasVendors && vendorOf ? withVendorColumn(sheet) : sheet);
    if (typeof found === "string") return { refusals: [{ kind: "Inventory", message: found, candidates: [] }] };
    if (found) all.set(sheet.name, found);
  }
  return all;
}

/** How a keyed sheet stands otherwise than it was read, in words; undefined: none does. */
export function keyedMisfit(all: KeyedSheetsFound, sheets: readonly SheetShape[]): string | undefined {
  for (const { sheet, headingRow } of all.values()) {
    const now = sheets.find(({ id }) => id === sheet.id);
    if (now?.used === undefined) return userWords.sheetEmptied(sheet.name);
    if (lastRowOf(now) !== lastRowOf(sheet)) return userWords.rowsComeOrGone(sheet.name);
    if (JSON.stringify(now.head[headingRow]) !== JSON.stringify(sheet.head[headingRow])) return userWords.columnsMoved(sheet.name);
  }
  return undefined;
}

const lastRowOf = ({ used }: SheetShape): number => (used ? used.top + used.rowCount : 0);

/** The blocks, by the names of their sheets, of those that have rows or are there already. */
export function keyedBlocks(sources: readonly KeyedSource[], all: KeyedSheetsFound, of: ComputedFill): ReadonlyMap<string, WrittenBlock> {
  const vendors = of.books.map(({ vendor }) => vendor);
  return new Map(
    sources.flatMap((source) => {
      const there = all.get(source.sheet.name);
      const found = there?.isWithoutKeys && source.withKeys ? source.withKeys(of, there) : there;
      const wanted = source.rows(of, found);
      if (found === undefined && wanted.length === 0 && !source.isAlwaysThere) return [];
      const tells = vendors.length > 1 && source.vendorOf && hasOwnVendorColumn(source.sheet, found, vendors);
      const block = tells
        ? keyedBlock(withVendorColumn(source.sheet), found, rowsOfVendors(wanted, found, source.vendorOf(of, found)))
        : keyedBlock(source.sheet, found, wanted);
      return [[source.sheet.name, { ...block, printTitle: agreementTitles(of.books) }] as const];
    }),
  );
}
