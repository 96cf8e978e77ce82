/** Work that the view Findings and the ticks of Why set off: what stands on Review, and what a person says of one of its rows. */
import { LEADING_SHEETS, ownRowPlace } from "../../credits/ownRowPlace";
import type { PreparedFill } from "../../credits/prepareFill";
import { figureCell } from "../../credits/figureCell";
import { isOfFigure, type FigurePlace } from "../../credits/figurePlace";
import { figureLines } from "../../credits/reviewLines";
import { readReview, rowEntered, wordsEntered, type KeptReview, type ReviewWords } from "../../credits/reviewKept";
import { readSignOffs, signatureEntered } from "../../credits/signOffsKept";
import { isCalledOrMarked } from "../../workbook/ownSheets";
import { WorkbookProblem, type Cell, type SheetShape, type WorkbookPort } from "../../workbook/port";
import type { Signature, SignerRole } from "../../workbook/signOffs";
import type { SelectedCell, WorkbookView } from "../../workbook/workbookView";
import { reviewWords } from "../reviewWords";
import { signOffWords } from "../signOffWords";
import type { OwnRow } from "./paneState";
import type { Store } from "./store";

export interface ReviewWork {
  readonly read: () => Promise<void>;
  readonly enter: (key: string, words: Partial<ReviewWords>) => Promise<void>;
  /** Signs a claim in a role, for what stands in its row of Sign-offs. */
  readonly sign: (key: string, role: SignerRole, signature: Signature) => Promise<void>;
  /** @param question what a comment on the figure's cell says, too, where this Excel has comments. */
  readonly enterFigure: (figure: FigurePlace, words: Partial<ReviewWords>, question?: string) => Promise<void>;
}

export function reviewWork({ state, dispatch }: Store, port: WorkbookPort, view: WorkbookView): ReviewWork {
  const standing = async (): Promise<KeptReview | undefined> => readReview(port, await port.describe());
  const read = async (): Promise<void> => {
    const shape = await port.describe();
    dispatch({ type: "reviewRead", review: await readReview(port, shape), signOffs: await readSignOffs(port, shape) });
  };
  /** Read anew before it is written: rows may have moved. */
  const enter = async (key: string, words: Partial<ReviewWords>): Promise<void> => {
    const kept = await standing();
    const row = kept && wordsEntered(kept, key, words);
    if (row === undefined) throw notOnReview();
    await view.enterRow(row);
    await read();
  };
  const sign = async (key: string, role: SignerRole, signature: Signature): Promise<void> => {
    const kept = await readSignOffs(port, await port.describe());
    const row = kept && signatureEntered(kept, key, role, signature);
    if (row === undefined) throw notOnSignOffs();
    await view.enterRow(row);
    dispatch({ type: "signed", signer: { by: signature.by, as: signature.as } });
    await read();
  };
  const enterFigure = async (figure: FigurePlace, words: Partial<ReviewWords>, question?: string): Promise<void> => {
    const { preview } = state();
    const line = preview && figureLines(preview.prepared).find((it) => isOfFigure(it, figure));
    const kept = await standing();
    if (line === undefined || kept === undefined) throw notOnReview();
    await view.enterRow(wordsEntered(kept, line.key, words) ?? rowEntered(kept, line, words));
    await read();
    const cell = question === undefined ? undefined : figureCell(preview!.prepared, (await port.describe()).sheets, figure);
    if (cell) await view.comment(cell, question!);
  };
  return { read, enter, sign, enterFigure };
}

const notOnReview = (): WorkbookProblem => new WorkbookProblem("SHEET_GONE", reviewWords.noRowYet);

const notOnSignOffs = (): WorkbookProblem => new WorkbookProblem("SHEET_GONE", signOffWords.noRowNow);

/** Where the selected row leads, where it is one of a sheet of ours that tells of rows with figures. */
export async function readOwnRow(
  port: WorkbookPort,
  prepared: PreparedFill,
  sheets: readonly SheetShape[],
  { sheetId, row }: SelectedCell,
): Promise<OwnRow | undefined> {
  const sheet = sheets.find(({ id }) => id === sheetId);
  const of = sheet && [...LEADING_SHEETS.keys()].find((name) => isCalledOrMarked(sheet, name));
  if (sheet === undefined || of === undefined) return undefined;
  const headings = sheet.head.find((cells) => cells.includes(LEADING_SHEETS.get(of)!)) ?? [];
  const columns = headings.flatMap((heading, column) => (typeof heading === "string" && heading !== "" ? [{ heading, column }] : []));
  if (columns.length === 0) return undefined;
  const cells = new Map<string, Cell>();
  const indexes = columns.map(({ column }) => column);
  await port.readColumns(sheetId, indexes, row, 1, (block) => {
    columns.forEach(({ heading }, place) => void cells.set(heading, block.columns[place]![0]!));
  });
  return { sheetId, row, place: ownRowPlace(prepared, of, cells) };
}
