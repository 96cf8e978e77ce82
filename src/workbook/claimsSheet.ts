/** Claims: the sheet from which people work. Its rows go by the claim; what people enter about one stays with it. Rule text: rules 8b, "Claims". */
import { CLAIMED } from "../contract/agreement/clauses";
import type { Cents } from "../contract/base/money";
import type { ClaimRow, KeptClaim } from "../contract/statement/claims/claimRows";
import { claimsTable } from "../contract/statement/tables/claimsTable";
import { CLAIMS_COLUMNS } from "../contract/statement/tables/columns";
import { isBlank } from "./cells";
import { cellOfTable, columnOfTable } from "./encodeOwn";
import { centsOf } from "./furtherRecords";
import { CLAIMS_SHEET_NAME } from "./headers";
import { hasForm, type KeyedColumn, type KeyedFound, type KeyedRow, type KeyedSheet } from "./keyedSheet";
import { plainText } from "./plainText";
import type { Cell, ColumnBlock } from "./port";
import { RowReader } from "./rowReader";
import type { RecognisedSheet } from "./sheetColumns";
import type { SheetFindings } from "./sheetFindings";
import { optional, required } from "./sheets/column";
import { columnsIn, declareSheet } from "./sheets/sheet";
import type { StatedStyle } from "./textStyle";

/** The columns that people fill in, with what their headings say while they are selected. */
const USERS: Readonly<Record<string, string>> = {
  "Submitted on": "Yours: the day on which you sent the claim. Every fill leaves it as it is.",
  "Vendor reference": "Yours: what the vendor calls the claim.",
  "Credit memo": "Yours: the memo that credits it. For a request, the cell on Return requests counts first.",
  "Credited amount": "Yours: dollars that the memo credits. For a request, the cell on Return requests counts first.",
  Note: "Yours: anything you want to keep about the claim.",
};

const [KEY, ...OTHERS] = CLAIMS_COLUMNS;

const keyedColumn = (column: (typeof OTHERS)[number]): KeyedColumn => {
  const text = USERS[column.heading];
  const shown = columnOfTable(column);
  return text === undefined ? { ...shown, whenGone: "kept" } : { ...shown, hint: { title: column.heading, text } };
};

export const CLAIMS_SHEET: KeyedSheet = {
  name: CLAIMS_SHEET_NAME,
  form: new RegExp(`^(?:\\d+\\.\\d+(\\([A-Z]\\))?|${CLAIMED.join("|")}) \\S`, "i"),
  key: columnOfTable(KEY),
  columns: OTHERS.map(keyedColumn),
};

const OURS = CLAIMS_COLUMNS.map(({ heading }, place) => ({ heading, place })).filter(
  ({ heading, place }) => place > 0 && !(heading in USERS),
);

/** The rows as the sheet holds them: the claim, and the cells of our columns. */
export function claimsSheetRows(rows: readonly ClaimRow[], is1904: boolean): readonly KeyedRow[] {
  return claimsTable(rows).rows.map(({ cells }, row) => ({
    key: rows[row]!.key,
    cells: OURS.map(({ place }) => cellOfTable(CLAIMS_COLUMNS[place]!, cells[place], is1904)),
  }));
}

const KEPT = declareSheet(
  CLAIMS_SHEET_NAME,
  "One row a claim.",
  {
    claim: required("text", "Claim", "The clause, and what is claimed under it."),
    clause: optional("text", "Clause", "The clause."),
    partNumber: optional("text", "Part number", "The part."),
    submittedOn: optional("date", "Submitted on", USERS["Submitted on"]!),
    vendorReference: optional("text", "Vendor reference", USERS["Vendor reference"]!),
    creditMemo: optional("text", "Credit memo", USERS["Credit memo"]!),
    creditedAmount: optional("amount", "Credited amount", USERS["Credited amount"]!),
    note: optional("note", "Note", USERS.Note!),
  },
  { badRow: "cellBlank" },
);

/** Of a keyed sheet, what its cells are read by. */
export type ClaimsFound = Pick<KeyedFound, "headingRow" | "rowCount" | "columnOf" | "keys" | "cell"> & {
  readonly sheet: Pick<KeyedFound["sheet"], "id" | "name">;
};

/** What an earlier fill and people left on the sheet, row by row; rows of the user's own are passed over. */
export function keptClaims(
  found: ClaimsFound,
  { is1904, stated, findings }: { readonly is1904: boolean; readonly stated: StatedStyle; readonly findings: SheetFindings },
): readonly KeptClaim[] {
  const { keys, rowCount, headingRow } = found;
  const sheet = recognised(found);
  const reader = new RowReader(sheet, is1904, findings, undefined, { stated });
  const headingAt = new Map([...found.columnOf].map(([heading, column]) => [column, heading]));
  const cells = (column: number): readonly Cell[] => keys.map((_, row) => found.cell(headingAt.get(column)!, row));
  const block: ColumnBlock = { top: headingRow + 1, rowCount, columns: reader.columnIndexes.map(cells) };
  return keys.flatMap((key, row) => {
    if (!hasForm(CLAIMS_SHEET, key) || !reader.at(block, row)) return [];
    return [{ key: plainText(key), ...keptRow(reader) }];
  });
}

function recognised({ sheet, headingRow, rowCount, columnOf }: ClaimsFound): RecognisedSheet<typeof KEPT> {
  const columns = Object.fromEntries(
    columnsIn(KEPT).flatMap(([field, { heading }]) => {
      const column = columnOf.get(heading);
      return column === undefined ? [] : [[field, column]];
    }),
  );
  return {
    kind: KEPT.kind,
    declared: KEPT,
    sheetId: sheet.id,
    sheetName: sheet.name,
    headingRow,
    columns,
    top: headingRow + 1,
    rowCount,
    tableId: undefined,
  };
}

type KeptReader = RowReader<typeof KEPT>;

const keptRow = (reader: KeptReader): Omit<KeptClaim, "key"> => ({
  clause: reader.read("clause") ?? "",
  part: reader.read("partNumber") ?? "",
  submittedOn: reader.read("submittedOn"),
  vendorReference: reader.read("vendorReference") ?? "",
  creditMemo: reader.read("creditMemo") ?? "",
  creditedAmount: creditedAmount(reader),
  note: noteOf(reader.cell("note")),
});

function creditedAmount(reader: KeptReader): Cents | undefined {
  const amount = reader.read("creditedAmount");
  if (amount === undefined) return undefined;
  if (amount >= 0) return centsOf(amount);
  reader.bad("creditedAmount", "0 or more");
  return undefined;
}

/** A note may hold anything. */
const noteOf = (cell: Cell): string => (typeof cell === "object" || isBlank(cell) ? "" : plainText(String(cell)));
