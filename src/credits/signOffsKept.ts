/** What stands on Sign-offs, for those who sign beside the sheet: read, and a signature entered in the row of its claim. Rule text: rules 9. */
import { signedFor } from "./keyedSheets";
import { comparedKey, hasForm, readKeyed, shownText, type KeyedFound } from "../workbook/keyedSheet";
import { ownSheetIn } from "../workbook/ownSheets";
import type { WorkbookPort, WorkbookShape } from "../workbook/port";
import { SIGN_OFFS, signedCells, signedDay, signatureHeadings, type Signature, type SignerRole } from "../workbook/signOffs";
import type { EnteredCell, EnteredRow } from "../workbook/workbookView";

export interface KeptSignOff {
  /** As it is written. */
  readonly key: string;
  /** In dollars, as it stands in the row: what a signature is for. */
  readonly amount: number | undefined;
  readonly fingerprint: string;
  readonly state: string;
  /** What is open, or what a signature was suspended by. */
  readonly open: string;
  readonly signatures: Readonly<Record<SignerRole, Signature>>;
}

export interface KeptSignOffs {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly rows: readonly KeptSignOff[];
  readonly found: KeyedFound;
}

/** Reads Sign-offs; undefined where there is none, or one that a fill has yet to bring up to date or cannot write to. */
export async function readSignOffs(port: WorkbookPort, { sheets, dateSystem }: WorkbookShape): Promise<KeptSignOffs | undefined> {
  if (ownSheetIn(sheets, SIGN_OFFS.name) === undefined) return undefined;
  const found = await readKeyed({ noting: port, rewriting: port, plain: port }, sheets, SIGN_OFFS);
  if (found === undefined || typeof found === "string") return undefined;
  const rows = found.keys.flatMap((key, row) => (hasForm(SIGN_OFFS, key) ? [keptRow(found, key, row, dateSystem === "1904")] : []));
  return { sheetId: found.sheet.id, sheetName: found.sheet.name, rows, found };
}

function keptRow({ cell }: KeyedFound, key: string, row: number, is1904: boolean): KeptSignOff {
  const text = (heading: string): string => shownText(cell(heading, row));
  const amount = cell("Amount", row);
  const signature = (role: SignerRole): Signature => {
    const [by, as, on] = signatureHeadings(role);
    return { by: text(by), as: text(as), on: signedDay(cell(on, row), is1904) };
  };
  return {
    key,
    amount: typeof amount === "number" ? amount : undefined,
    fingerprint: text("Fingerprint"),
    state: text("State"),
    open: text("What is open"),
    signatures: { Prepared: signature("Prepared"), Reviewed: signature("Reviewed") },
  };
}

/**
 * The cells to be entered so that a claim is signed for the amount and the fingerprint that stand in its row, whoever signed before in that
 * role; undefined where the sheet has no such row.
 */
export function signatureEntered({ found }: KeptSignOffs, key: string, role: SignerRole, signature: Signature): EnteredRow | undefined {
  const { sheet, headingRow, columnOf, rowOf, keys } = found;
  const row = rowOf.get(comparedKey(key));
  if (row === undefined) return undefined;
  const cells = signedCells(found, row, role, signature, signedFor).flatMap(([heading, content]): readonly EnteredCell[] => {
    const column = columnOf.get(heading);
    const format = SIGN_OFFS.columns.find((it) => it.heading === heading)!.format;
    return column === undefined ? [] : [{ column, content, format }];
  });
  const guard = { column: columnOf.get(SIGN_OFFS.key.heading)!, holds: keys[row]! };
  return { sheetId: sheet.id, sheetName: sheet.name, row: headingRow + 1 + row, cells, guard };
}
