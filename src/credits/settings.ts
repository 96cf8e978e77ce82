/** What is kept with the workbook, and under which key. Anybody may have changed it: it is read as whatever it may be. */
import { READ_KINDS, type ReadKind } from "../workbook/sheets";
import type { WorkbookPort } from "../workbook/port";
import type { SheetChoice, SheetChoices } from "../workbook/sheetColumns";
import { sheetFinding, type SheetFinding } from "../workbook/sheetFindings";
import { settingsWords } from "./settingsWords";

/** Sheets and columns chosen by hand (`SheetChoices`). */
export const MAPPING_SETTING = "mapping";
/** That we filled this workbook, and where (`FillMark`). */
export const FILL_SETTING = "fill";

export interface FillMark {
  readonly sheet: string;
  readonly headings: readonly string[];
  /** The headings of ours on further sheets, by kind; absent where there are none. */
  readonly further?: Readonly<Record<string, readonly string[]>>;
}

/** Choices as far as they can be read. */
export interface KeptChoices {
  readonly choices: SheetChoices;
  /** Something kept is no choice and was left out. */
  readonly isDamaged: boolean;
}

export async function readKeptChoices(port: Pick<WorkbookPort, "readSetting">): Promise<KeptChoices> {
  return keptChoices(await port.readSetting(MAPPING_SETTING));
}

export async function readFillMark(port: Pick<WorkbookPort, "readSetting">): Promise<FillMark | undefined> {
  return fillMark(await port.readSetting(FILL_SETTING));
}

/** The next choice replaces what is damaged, so nobody has to mend it. */
export const damagedChoices = (): SheetFinding => sheetFinding("CHOICES_DAMAGED", settingsWords.choicesDamaged);

/** Of a damaged choice what can be read counts: a sheet chosen by hand is not lost because a column is. */
export function keptChoices(kept: unknown): KeptChoices {
  if (kept === undefined) return { choices: {}, isDamaged: false };
  if (!isObject(kept)) return { choices: {}, isDamaged: true };
  const choices: Partial<Record<ReadKind, SheetChoice>> = {};
  let isDamaged = Object.keys(kept).some((name) => !READ_KINDS.some((kind) => kind === name));
  for (const kind of READ_KINDS) {
    const value = own(kept, kind);
    if (value === undefined) continue;
    const choice = isObject(value) ? sheetChoice(value) : undefined;
    if (choice === undefined) isDamaged = true;
    else {
      choices[kind] = choice.choice;
      isDamaged ||= choice.isDamaged;
    }
  }
  return { choices, isDamaged };
}

function sheetChoice(value: object): { choice: SheetChoice; isDamaged: boolean } {
  const [sheet, headingRow, columns] = [own(value, "sheet"), own(value, "headingRow"), own(value, "columns")];
  const texts = isObject(columns) ? Object.entries(columns).filter(([, text]) => typeof text === "string") : [];
  const isRow = typeof headingRow === "number" && Number.isInteger(headingRow) && headingRow >= 1;
  const isDamaged =
    (sheet !== undefined && typeof sheet !== "string") ||
    (headingRow !== undefined && !isRow) ||
    (columns !== undefined && !(isObject(columns) && texts.length === Object.keys(columns).length));
  return {
    choice: {
      ...(typeof sheet === "string" ? { sheet } : {}),
      ...(isRow ? { headingRow } : {}),
      ...(isObject(columns) ? { columns: Object.fromEntries(texts) } : {}),
    },
    isDamaged,
  };
}

/** A mark that cannot be read says nothing: then columns headed like ours are taken for the user's own. */
export function fillMark(kept: unknown): FillMark | undefined {
  if (!isObject(kept)) return undefined;
  const [sheet, headings] = [own(kept, "sheet"), own(kept, "headings")];
  if (typeof sheet !== "string" || !areTexts(headings)) return undefined;
  const further = own(kept, "further");
  const named = isObject(further) ? Object.entries(further).filter((it): it is [string, string[]] => areTexts(it[1])) : [];
  return { sheet, headings, ...(named.length > 0 && { further: Object.fromEntries(named) }) };
}

const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((it) => typeof it === "string");

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
/** Never what an object inherits. */
const own = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined;
