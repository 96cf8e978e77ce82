/** The words of the command line that would mend a refusal, and never words that could not. */
import { bareHeading, columnByPlace } from "../workbook/columnNames";
import { columnsOf, isRequiredKind, SHEETS, type ReadKind } from "../workbook/sheets";
import { isOwnSheet } from "../workbook/ownSheets";
import type { SheetShape, WorkbookShape } from "../workbook/port";
import { isNamed, recognise, type Recognition } from "../workbook/recognise";
import type { Refusal } from "../workbook/refusal";
import { columnsBegun, columnsChosen, shownHeadings, type IncompleteSheet, type SheetChoices } from "../workbook/sheetColumns";
import { shellWord } from "./shellWords";

/** More headings than these are no help to choose from. */
const MOST_SHOWN = 20;

/** Says of one refusal which options to add. "" where no option helps. */
export function adviceOn({ kind, candidates, isToConfirm }: Refusal, shape: WorkbookShape, choices: SheetChoices): string {
  if (isToConfirm) return `If it holds that, add ${sheetOptions(kind, candidates)}.`;
  const recognition = recognise(shape, choices);
  const free = freeSheets(shape, recognition, kind, choices);
  const named = choices[kind]?.sheet;
  if (named !== undefined && !shape.sheets.some((sheet) => isNamed(sheet, named))) return oneOf(kind, free);
  const fitting = free.filter((sheet) => candidates.includes(sheet.name) && !recognition.incomplete[kind] && isWhole(sheet, kind));
  if (fitting.length > 1) return oneOf(kind, fitting);
  const begun = recognition.incomplete[kind] ?? mostBegun(kind, free);
  if (begun === undefined || begun.missing.length === 0) return "";
  const alike = free
    .filter(({ name }) => begun.alike?.includes(name))
    .flatMap((sheet) => columnsBegun(sheet, SHEETS[kind], choices[kind]) ?? []);
  return [begun, ...alike]
    .map((sheet) => columnsToGive(kind, sheet, shape, choices))
    .filter((it) => it !== "")
    .join(" Or, to read the other sheet: ");
}

const isWhole = (sheet: SheetShape, kind: ReadKind): boolean => columnsBegun(sheet, SHEETS[kind], undefined)?.missing.length === 0;

/** Sheets with cells that no other kind is read from, nor bears the name of. */
function freeSheets(
  shape: WorkbookShape,
  { sheets, incomplete }: Recognition,
  kind: ReadKind,
  choices: SheetChoices,
): readonly SheetShape[] {
  const others = Object.values({ ...incomplete, ...sheets }).filter((it) => it.kind !== kind);
  const taken = new Set(others.map(({ sheetId }) => sheetId));
  const chosen = Object.entries(choices).flatMap(([other, choice]) => (other === kind || choice.sheet === undefined ? [] : [choice.sheet]));
  return shape.sheets.filter(
    (it) => it.used !== undefined && !isOwnSheet(it) && !taken.has(it.id) && !chosen.some((name) => isNamed(it, name)),
  );
}

function oneOf(kind: ReadKind, sheets: readonly SheetShape[]): string {
  return sheets.length === 0
    ? ""
    : `Add ${sheetOptions(
        kind,
        sheets.map(({ name }) => name),
      )}.`;
}

const sheetOptions = (kind: ReadKind, names: readonly string[]): string =>
  names.map((name) => option("--sheet", `${kind}=${name}`)).join(" or ");

/** The one sheet left that has most of the columns; undefined where none has any and there is a choice. */
function mostBegun(kind: ReadKind, free: readonly SheetShape[]): IncompleteSheet | undefined {
  const begun = free.flatMap((sheet) => columnsBegun(sheet, SHEETS[kind], undefined) ?? []);
  const [best] = begun.sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length);
  if (best === undefined || !isRequiredKind(kind)) return undefined;
  return begun.length === 1 || Object.keys(best.columns).length > 0 ? best : undefined;
}

function columnsToGive(
  kind: ReadKind,
  { sheetId, sheetName, headingRow, columns, missing }: IncompleteSheet,
  shape: WorkbookShape,
  choices: SheetChoices,
): string {
  const sheet = shape.sheets.find(({ id }) => id === sheetId);
  const seen = sheet === undefined ? [] : namesToGive(sheet, headingRow, new Set(Object.values(columns)));
  if (seen.length === 0) return "";
  const isChosen = choices[kind]?.sheet !== undefined || bareHeading(sheetName) === bareHeading(kind);
  const [only] = seen;
  const column = seen.length === 1 && missing.length === 1 && only !== undefined ? only : "HEADING";
  const words = [
    ...(isChosen ? [] : [option("--sheet", `${kind}=${sheetName}`)]),
    ...missing.map((heading) => option("--column", `${kind}.${heading}=${column}`)),
  ];
  const shown = seen.slice(0, MOST_SHOWN).map((heading) => `"${heading}"`);
  const more = seen.length > MOST_SHOWN ? ` and ${seen.length - MOST_SHOWN} more` : "";
  const which =
    column === "HEADING"
      ? ` with the heading in place of HEADING: row ${headingRow + 1} of "${sheetName}" has ${shown.join(", ")}${more}`
      : "";
  return `Add ${words.join(" ")}${which}. If the headings stand in another row, add ${option("--heading-row", `${kind}=N`)}.`;
}

/** What each column but those that are read already may be called in an option: its heading, else the place where it stands. */
function namesToGive(sheet: SheetShape, headingRow: number, used: ReadonlySet<number>): readonly string[] {
  return shownHeadings(sheet.head, headingRow).flatMap(({ own, whole }, index) => {
    if (used.has(index) || own === "") return [];
    const isSure = (heading: string): boolean =>
      !/\s{2}|[\r\n\t]/.test(heading) && bareHeading(heading) !== "" && columnsChosen(sheet, headingRow, heading).join() === String(index);
    return [[own, whole].find(isSure) ?? columnByPlace(index)];
  });
}

const option = (name: string, value: string): string => `${name} ${shellWord(value)}`;

/** A column asked for that no sheet of the kind has: a slip of the pen must not fall back on another column. */
export function missingChoices(shape: WorkbookShape, choices: SheetChoices): readonly string[] {
  const { sheets, incomplete } = recognise(shape, choices);
  return (Object.keys(choices) as ReadKind[]).flatMap((kind) => {
    const found = sheets[kind] ?? incomplete[kind];
    const sheet = shape.sheets.find((it) => it.id === found?.sheetId);
    return Object.entries(choices[kind]?.columns ?? {}).flatMap(([field, chosen]) => {
      const isThere =
        found && sheet ? columnsChosen(sheet, found.headingRow, chosen).length > 0 : shape.sheets.some((it) => hasAnywhere(it, chosen));
      if (isThere) return [];
      const heading = columnsOf(kind).find(([it]) => it === field)?.[1].heading ?? field;
      const where = found && sheet ? `The sheet "${found.sheetName}" has no column` : "No sheet has a column";
      const seen = found && sheet ? `: row ${found.headingRow + 1} has ${inRow(sheet, found.headingRow)}` : "";
      return [`${where} "${chosen}" to read as ${heading} of ${kind}${seen}.`];
    });
  });
}

const hasAnywhere = (sheet: SheetShape, chosen: string): boolean =>
  sheet.head.some((_, row) => columnsChosen(sheet, row, chosen).length > 0);

const inRow = ({ head }: SheetShape, row: number): string =>
  shownHeadings(head, row)
    .filter(({ own }) => own !== "")
    .slice(0, MOST_SHOWN)
    .map(({ whole }) => `"${whole}"`)
    .join(", ");
