/** The words of the command line that would mend a refusal, and never words that could not. */
import { bareHeading, columnByPlace, columnsOf, isOwnSheetName, isRequiredKind, placedColumn, type ReadKind } from "../workbook/headers";
import type { Cell, SheetShape, WorkbookShape } from "../workbook/port";
import { isNamed, recognise, type Recognition, type Refusal } from "../workbook/recognise";
import { columnsBegun, type IncompleteSheet, type SheetChoices } from "../workbook/sheetColumns";
import { shellWord } from "./shellWords";

/** More headings than these are no help to choose from. */
const MOST_SHOWN = 20;

/** Says of one refusal which options to add. "" where no option helps. */
export function adviceOn({ kind, candidates }: Refusal, shape: WorkbookShape, choices: SheetChoices): string {
  const recognition = recognise(shape, choices);
  const free = freeSheets(shape, recognition, kind, choices);
  const named = choices[kind]?.sheet;
  if (named !== undefined && !shape.sheets.some((sheet) => isNamed(sheet, named))) return oneOf(kind, free);
  const fitting = free.filter((sheet) => candidates.includes(sheet.name) && !recognition.incomplete[kind] && isWhole(sheet, kind));
  if (fitting.length > 1) return oneOf(kind, fitting);
  const begun = recognition.incomplete[kind] ?? mostBegun(kind, free);
  if (begun === undefined || begun.missing.length === 0) return "";
  return columnsToGive(kind, begun, shape, choices);
}

const isWhole = (sheet: SheetShape, kind: ReadKind): boolean => columnsBegun(sheet, kind, undefined)?.missing.length === 0;

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
    (it) => it.used !== undefined && !isOwnSheetName(it.name) && !taken.has(it.id) && !chosen.some((name) => isNamed(it, name)),
  );
}

function oneOf(kind: ReadKind, sheets: readonly SheetShape[]): string {
  const words = sheets.map(({ name }) => option("--sheet", `${kind}=${name}`));
  return words.length === 0 ? "" : `Add ${words.join(" or ")}.`;
}

/** The one sheet left that has most of the columns; undefined where none has any and there is a choice. */
function mostBegun(kind: ReadKind, free: readonly SheetShape[]): IncompleteSheet | undefined {
  const begun = free.flatMap((sheet) => columnsBegun(sheet, kind, undefined) ?? []);
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
  const head = shape.sheets.find((sheet) => sheet.id === sheetId)?.head[headingRow] ?? [];
  const used = new Set(Object.values(columns));
  const seen = head.flatMap((cell, index) => {
    const heading = typeof cell === "string" ? cell.trim() : "";
    if (used.has(index) || heading === "") return [];
    const isSure = !/\s{2}|[\r\n\t]/.test(heading) && bareHeading(heading) !== "" && placesChosen(head, heading).length === 1;
    return [isSure ? heading : columnByPlace(index)];
  });
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

const option = (name: string, value: string): string => `${name} ${shellWord(value)}`;

/** A column asked for that no sheet of the kind has: a slip of the pen must not fall back on another column. */
export function missingChoices(shape: WorkbookShape, choices: SheetChoices): readonly string[] {
  const { sheets, incomplete } = recognise(shape, choices);
  return (Object.keys(choices) as ReadKind[]).flatMap((kind) => {
    const found = sheets[kind] ?? incomplete[kind];
    const sheet = shape.sheets.find((it) => it.id === found?.sheetId);
    const heads = found && sheet ? [headOver(sheet, found.headingRow)] : shape.sheets.map(({ head }) => head);
    return Object.entries(choices[kind]?.columns ?? {}).flatMap(([field, chosen]) => {
      if (heads.some((rows) => rows.some((row) => placesChosen(row, chosen).length > 0) || isJoined(rows, chosen))) return [];
      const heading = columnsOf(kind).find(([it]) => it === field)?.[1].heading ?? field;
      const where = found && sheet ? `The sheet "${found.sheetName}" has no column` : "No sheet has a column";
      const seen = found && sheet ? `: row ${found.headingRow + 1} has ${inRow(sheet, found.headingRow)}` : "";
      return [`${where} "${chosen}" to read as ${heading} of ${kind}${seen}.`];
    });
  });
}

/** The row of headings with the rows above it that may belong to them. */
const headOver = ({ head }: SheetShape, headingRow: number): SheetShape["head"] => head.slice(Math.max(0, headingRow - 2), headingRow + 1);

const inRow = ({ head }: SheetShape, row: number): string =>
  (head[row] ?? [])
    .filter((cell) => typeof cell === "string" && cell.trim() !== "")
    .slice(0, MOST_SHOWN)
    .map((cell) => `"${cell as string}"`)
    .join(", ");

/** A heading over several rows. */
const isJoined = (rows: SheetShape["head"], chosen: string): boolean =>
  (rows.at(-1) ?? []).some((_, index) =>
    rows.some(
      (_row, from) =>
        bareHeading(
          rows
            .slice(from)
            .map((row) => (typeof row[index] === "string" ? row[index] : ""))
            .join(" "),
        ) === bareHeading(chosen),
    ),
  );

/** Where a row has the heading, or the place where no heading is it. */
function placesChosen(row: readonly Cell[], chosen: string): readonly number[] {
  const places = row.flatMap((cell, index) => (typeof cell === "string" && bareHeading(cell) === bareHeading(chosen) ? [index] : []));
  const place = placedColumn(chosen);
  return places.length > 0 || place < 0 ? places : [place];
}
