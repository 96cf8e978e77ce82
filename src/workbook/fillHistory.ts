/** Fill history: the sheet with a row a fill that changed something, for whoever reviews and signs it, with the add-in or without. */
import { FILL_HISTORY_NAME } from "./headers";
import { ourColumn, theirColumn, type KeyedFound, type KeyedRow, type KeyedSheet } from "./keyedSheet";
import { keyOf } from "./cells";

const STANDS = "latest";
const REPLACED = "replaced";

export const FILL_HISTORY: KeyedSheet = {
  name: FILL_HISTORY_NAME,
  form: /^FILL \d+$/,
  key: { heading: "Fill", format: "text", width: 8 },
  columns: [
    ourColumn("Filled on", "text", 16),
    ourColumn("State", "text", 9, { whenGone: { is: REPLACED } }),
    ourColumn("Agreement", "note", 20),
    ourColumn("Release", "text", 8),
    ourColumn("Rows", "quantity", 8),
    ourColumn("Figures", "note", 50),
    ourColumn("Findings", "note", 20),
    ourColumn("Changed since the fill before", "note", 40),
    ourColumn("Fingerprint", "text", 12, {
      hint: {
        title: "Fingerprint",
        text: "Of all rows, terms and rules that the figures come from, and of the figures: another one for another fill.",
      },
    }),
    theirColumn(
      "Prepared by",
      "text",
      14,
      "Yours: who stands by these figures. It counts for this fill alone; once the state is replaced, sign the latest.",
    ),
    theirColumn("Prepared as", "text", 12, "Yours: the role in which it is signed, such as credit analyst."),
    theirColumn("Prepared on", "text", 12, "Yours: the day of it."),
    theirColumn(
      "Reviewed by",
      "text",
      14,
      "Yours: who has checked these figures. It counts for this fill alone; once the state is replaced, sign the latest.",
    ),
    theirColumn("Reviewed as", "text", 12, "Yours: the role in which it is signed, such as controller."),
    theirColumn("Reviewed on", "text", 12, "Yours: the day of it."),
    theirColumn("Remark", "note", 26, "Yours: anything you want to keep about this fill."),
  ],
};

/** A fill as its row has it. */
export interface FillRow {
  readonly number: number;
  readonly at: string;
  readonly agreement: string;
  readonly release: string;
  readonly rows: number;
  readonly figures: string;
  readonly findings: string;
  readonly changes: string;
  readonly fingerprint: string;
}

/** The row of the latest fill; those of earlier ones stay as they are, and are told to be replaced. */
export const fillHistoryRows = ({
  number,
  at,
  agreement,
  release,
  rows,
  figures,
  findings,
  changes,
  fingerprint,
}: FillRow): readonly KeyedRow[] => [
  { key: `Fill ${number}`, cells: [at, STANDS, agreement, release, rows, figures, findings, changes, fingerprint] },
];

/** The number of the last fill that stands on the sheet; 0 where none does. */
export const lastFillOn = (found: Pick<KeyedFound, "keys"> | undefined): number =>
  Math.max(0, ...(found?.keys ?? []).map((key) => Number(/^FILL (\d{1,9})$/.exec(keyOf(key))?.[1] ?? 0)));
