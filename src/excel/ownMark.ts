import { hasExcelApi } from "./gates";

/**
 * What makes a sheet ours: a hidden name that the sheet alone knows, which holds what the sheet is for and the sheet's id. Such a name
 * goes where the sheet goes: through renaming, saving in any program and co-authoring. It goes into a copy of the sheet, too, and there
 * the id tells that it is a copy, which is the user's.
 */
export interface OwnMark {
  /** The name under which we add the sheet. */
  readonly of: string;
  /** What the sheet's id was when it was marked. Programs other than Excel give sheets new ids. */
  readonly id: string;
}

export const MARK_NAME = "ChannelCredits.sheet";

/** A name's formula can be read since this set; an older Excel has no marks, and sheets are known by name and contents alone. */
const canMark = (): boolean => hasExcelApi("1.7");

/** What `markIn` reads after the sync; undefined: this Excel has no marks. */
export function askMark(sheet: Excel.Worksheet): Excel.NamedItem | undefined {
  if (!canMark()) return undefined;
  const item = sheet.names.getItemOrNullObject(MARK_NAME);
  item.load("formula");
  return item;
}

export const markIn = (item: Excel.NamedItem | undefined): OwnMark | undefined =>
  item === undefined || item.isNullObject ? undefined : markOf(item.formula);

/** `="Review|{00000003-…}"`; anybody may have changed it. */
export function markOf(formula: unknown): OwnMark | undefined {
  const [, of, id] = (typeof formula === "string" && /^="([^"|]+)\|([^"|]+)"$/.exec(formula)) || [];
  return of === undefined || id === undefined ? undefined : { of, id };
}

/** In place of the id, from when a sheet is added until it has its looks. */
const NEW = "new";

export const isUndressed = (mark: OwnMark | undefined): boolean => mark?.id === NEW;

/** Marks a sheet in the batch that adds it: whatever happens then, it is known as ours. */
export function markNew(sheet: Excel.Worksheet, of: string): void {
  if (canMark()) addName(sheet, { of, id: NEW });
}

function addName(sheet: Excel.Worksheet, { of, id }: OwnMark): void {
  sheet.names.add(MARK_NAME, `="${of}|${id}"`).visible = false;
}

/** Marks a sheet in a batch; doing it twice is harmless. */
export async function putMark(context: Excel.RequestContext, sheet: Excel.Worksheet, mark: OwnMark): Promise<void> {
  if (!canMark()) return;
  const there = sheet.names.getItemOrNullObject(MARK_NAME);
  there.load("name");
  await context.sync();
  if (!there.isNullObject) there.delete();
  addName(sheet, mark);
  await context.sync();
}

export async function takeMark(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  if (!canMark()) return;
  const there = sheet.names.getItemOrNullObject(MARK_NAME);
  there.load("name");
  await context.sync();
  if (there.isNullObject) return;
  there.delete();
  await context.sync();
}

/** A sheet as far as it matters whether it is ours. */
export interface MaybeOwn {
  readonly id: string;
  readonly name: string;
  readonly mark: OwnMark | undefined;
}

const isCalled = ({ name }: MaybeOwn, own: string): boolean => name.toLowerCase() === own.toLowerCase();

/** A marked sheet that another sheet was the pattern of. One with the name of ours counts as ours: programs may have given it a new id. */
export const isCopy = (sheet: MaybeOwn): boolean =>
  sheet.mark !== undefined && sheet.mark.id !== sheet.id && !isCalled(sheet, sheet.mark.of);

/** The sheets that may be our sheet `own`: those marked as it, copies left out, else the one of its name without a mark. */
export function candidatesFor<T extends MaybeOwn>(own: string, sheets: readonly T[]): T[] {
  const marked = sheets.filter((sheet) => sheet.mark?.of === own && !isCopy(sheet));
  return marked.length > 0 ? marked : sheets.filter((sheet) => isCalled(sheet, own));
}
