/** How the command line says which sheet, row and column is read as what, checked against the kinds and fields that there are. */
import { bareHeading } from "../workbook/columnNames";
import { columnsOf, READ_KINDS, type ReadKind } from "../workbook/sheets";
import { listed } from "../workbook/refusal";
import type { SheetChoice, SheetChoices } from "../workbook/sheetColumns";

/** Kinds and fields as they were typed. */
export interface Asked {
  /** What a --mapping file holds: `SheetChoices`, or anything else. */
  readonly mapping?: unknown;
  readonly sheets?: Readonly<Record<string, string>>;
  readonly headingRows?: Readonly<Record<string, number>>;
  readonly columns?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Words that name no kind or field, or a mapping of another shape: wrong usage, told before anything is read. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";

  /** @param mend the word that names nothing and the names there are, or the words that are lacking. */
  constructor(
    message: string,
    readonly mend?: { readonly said: string; readonly known: readonly string[] } | { readonly add: readonly string[] },
  ) {
    super(message);
  }
}

/**
 * A mapping file stands in the place of what the workbook keeps; single options come on top of either. A sheet chosen by an option takes
 * rows and columns chosen for another sheet with it. undefined: nothing was asked.
 */
export function askedChoices(
  { mapping, sheets = {}, headingRows = {}, columns = {} }: Asked,
  kept: SheetChoices,
): SheetChoices | undefined {
  const given = mapping === undefined ? undefined : choicesIn(mapping);
  const kinds = new Map<ReadKind, SheetChoice>();
  const change = (kind: ReadKind, changed: (before: SheetChoice) => SheetChoice): void =>
    void kinds.set(kind, changed(kinds.get(kind) ?? (given ?? kept)[kind] ?? {}));
  for (const [name, sheet] of Object.entries(sheets)) change(kindNamed(name), (before) => (isSheet(before, sheet) ? before : { sheet }));
  for (const [name, headingRow] of Object.entries(headingRows)) change(kindNamed(name), (before) => ({ ...before, headingRow }));
  for (const [name, fields] of Object.entries(columns)) {
    const kind = kindNamed(name);
    change(kind, (before) => ({ ...before, columns: { ...before.columns, ...fieldsIn(kind, fields) } }));
  }
  return given === undefined && kinds.size === 0 ? undefined : { ...(given ?? kept), ...Object.fromEntries(kinds) };
}

const isSheet = ({ sheet }: SheetChoice, name: string): boolean => sheet?.toLowerCase() === name.toLowerCase();

function choicesIn(mapping: unknown): SheetChoices {
  const choices: SheetChoices = {};
  for (const [name, choice] of entries(mapping, "The mapping")) {
    const kind = kindNamed(name);
    if (choices[kind]) throw new WrongUsage(`The mapping names ${kind} twice.`);
    choices[kind] = choiceIn(kind, choice);
  }
  return choices;
}

function choiceIn(kind: ReadKind, found: unknown): SheetChoice {
  let choice: SheetChoice = {};
  for (const [name, value] of entries(found, `"${kind}" in the mapping`)) {
    if (name === "sheet") choice = { ...choice, sheet: textIn(value, `"sheet" of ${kind}`, "the name of a sheet") };
    else if (name === "headingRow") choice = { ...choice, headingRow: rowIn(value, kind) };
    else if (name === "columns") {
      const columns = entries(value, `"columns" of ${kind}`).map(([field, text]) => [
        field,
        textIn(text, `"${field}" of ${kind}`, "a heading"),
      ]);
      choice = { ...choice, columns: fieldsIn(kind, Object.fromEntries(columns) as Record<string, string>) };
    } else throw new WrongUsage(`"${name}" of ${kind} in the mapping means nothing: a kind has "sheet", "headingRow" and "columns".`);
  }
  return choice;
}

function entries(found: unknown, what: string): [string, unknown][] {
  if (typeof found !== "object" || found === null || Array.isArray(found)) {
    throw new WrongUsage(`${what} is ${shown(found)} where an object in braces belongs.`);
  }
  return Object.entries(found);
}

function textIn(value: unknown, what: string, wanted: string): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new WrongUsage(`${what} in the mapping is ${shown(value)} where ${wanted} belongs, in quotation marks.`);
}

function rowIn(value: unknown, kind: ReadKind): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 1_048_576) return value;
  throw new WrongUsage(`"headingRow" of ${kind} in the mapping is ${shown(value)} where the number of a row belongs.`);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function kindNamed(name: string): ReadKind {
  const kind = READ_KINDS.find((it) => bareHeading(it) === bareHeading(name));
  if (kind === undefined) {
    const mend = { said: name, known: READ_KINDS };
    throw new WrongUsage(`There is no kind of sheet "${name}". Kinds are ${listed(READ_KINDS)}.`, mend);
  }
  return kind;
}

/** Fields are told by their headings, or by the names that the pane keeps them under. */
function fieldsIn(kind: ReadKind, columns: Readonly<Record<string, string>>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, column] of Object.entries(columns)) {
    const [field] =
      columnsOf(kind).find(([it, { heading }]) => [it, heading].some((word) => bareHeading(word) === bareHeading(name))) ?? [];
    if (field === undefined) {
      const headings = columnsOf(kind).map(([, { heading }]) => heading);
      throw new WrongUsage(`${kind} has no column "${name}". Its columns are ${listed(headings)}.`, { said: name, known: headings });
    }
    if (fields[field] !== undefined) throw new WrongUsage(`The column "${name}" of ${kind} is chosen twice.`);
    fields[field] = column;
  }
  return fields;
}
