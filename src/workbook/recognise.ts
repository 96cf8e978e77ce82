/** Which sheet plays which part: found by headings in the first 20 rows, in a table or a plain range. Rule text: rules 1. */
import { bareHeading, columnsOf, isRequiredKind, READ_KINDS, SHEET_KINDS, type ReadKind, type SheetKind } from "./headers";
import { isOwnSheet } from "./ownSheets";
import type { SheetShape, WorkbookShape } from "./port";
import { salesDoubt, type SalesDoubt } from "./salesList";
import {
  columnsBegun,
  Found,
  locate,
  missingColumns,
  type IncompleteSheet,
  type RecognisedSheet,
  type SheetChoice,
  type SheetChoices,
} from "./sheetColumns";
import { sheetFinding, type SheetFinding } from "./sheetFindings";

export interface Recognition {
  readonly sheets: Partial<Record<ReadKind, RecognisedSheet>>;
  readonly incomplete: Partial<Record<ReadKind, IncompleteSheet>>;
  /** Why nothing can be filled; empty when all required sheets were found. */
  readonly refusals: readonly Refusal[];
  readonly findings: readonly SheetFinding[];
}

export interface Refusal {
  readonly kind: ReadKind;
  readonly message: string;
  /** What was looked for and seen, where that says more than the message. */
  readonly detail?: string;
  /** Sheets to choose from, where that would help. */
  readonly candidates: readonly string[];
  /** Its columns are there: only the user can say whether it is what is wanted. */
  readonly isToConfirm?: boolean;
}

/** Finds the sheets of every kind that the fill reads. */
export function recognise(workbook: WorkbookShape, choices: SheetChoices = {}): Recognition {
  const inputs = workbook.sheets.filter((sheet) => !isOwnSheet(sheet));
  const chosen = new Set(Object.values(choices).flatMap((choice) => (choice.sheet === undefined ? [] : [choice.sheet.toLowerCase()])));
  const played = new Map(
    inputs.filter((sheet) => !chosen.has(sheet.name.toLowerCase())).map((sheet) => [sheet.id, kindPlayed(sheet, choices)]),
  );
  const sheets: Partial<Record<ReadKind, RecognisedSheet>> = {};
  const refusals: Refusal[] = [];
  const findings: SheetFinding[] = [];
  for (const kind of READ_KINDS) {
    const result = findKind(kind, inputs, played, choices[kind]);
    if (result instanceof Found) {
      if (result.sheet.rowCount <= 0 && isRequiredKind(kind)) refusals.push(noRows(kind, result.sheet));
      else sheets[kind] = result.sheet;
      findings.push(...result.findings);
    } else if (result) refusals.push(result);
  }
  return { sheets, incomplete: sheetsToComplete(inputs, sheets, choices), refusals, findings };
}

/**
 * For each kind that was not found the sheet whose columns a user would choose: the one chosen, else the one that bears the name, else one
 * whose chosen column is gone or that lacks one column alone.
 */
function sheetsToComplete(inputs: readonly SheetShape[], found: Recognition["sheets"], choices: SheetChoices): Recognition["incomplete"] {
  const used = new Set(Object.values(found).map(({ sheetId }) => sheetId));
  const free = inputs.filter(({ id }) => !used.has(id));
  const incomplete: Partial<Record<ReadKind, IncompleteSheet>> = {};
  for (const kind of READ_KINDS.filter((it) => found[it] === undefined)) {
    const choice = choices[kind];
    const wanted = free.find((it) => (choice?.sheet === undefined ? bears(it, kind) : isNamed(it, choice.sheet)));
    const near = wanted ? [wanted] : sheetsLackingOne(free, kind, choice);
    const [begun, ...others] = near.flatMap((sheet) => columnsBegun(sheet, kind, choice) ?? []);
    const sheet = begun ?? columnsGone(free, kind, choice);
    if (sheet) incomplete[kind] = others.length === 0 ? sheet : { ...sheet, alike: others.map(({ sheetName }) => sheetName) };
  }
  return incomplete;
}

/** Sheets that nothing else reads and that lack one required column alone, the same in all: most likely one of them is meant. */
function sheetsLackingOne(free: readonly SheetShape[], kind: ReadKind, choice: SheetChoice | undefined): readonly SheetShape[] {
  if (choice?.sheet !== undefined || SINGLE_NAMES.has(kind)) return [];
  const required = columnsOf(kind).filter(([, column]) => column.isRequired).length;
  const near = free.filter((sheet) => {
    if (SHEET_KINDS.some((it) => it !== kind && bears(sheet, it))) return false;
    const begun = columnsBegun(sheet, kind, choice);
    if (begun?.missing.length !== 1 || Object.keys(begun.columns).length < Math.max(2, required - 1)) return false;
    const played = kindPlayed(sheet, {});
    return played === undefined || played === kind;
  });
  return new Set(near.map((sheet) => missingColumns(sheet, kind, choice).missing[0])).size === 1 ? near : [];
}

/** A sheet of two required columns says too little with one of them. */
const SINGLE_NAMES: ReadonlySet<ReadKind> = new Set(["Terms"]);

export const isNamed = (sheet: SheetShape, name: string): boolean => sheet.name.toLowerCase() === name.toLowerCase();
export const bears = (sheet: SheetShape, kind: SheetKind): boolean => bareHeading(sheet.name) === bareHeading(kind);

/** The one kind that a sheet plays: the one whose name it bears, else the one most of whose columns it has. */
function kindPlayed(sheet: SheetShape, choices: SheetChoices): SheetKind | undefined {
  const fits = SHEET_KINDS.flatMap((kind) => {
    const choice = choices[kind as ReadKind];
    // Columns that were chosen with a sheet are that sheet's alone.
    const found = locate(sheet, kind, choice?.sheet === undefined ? choice : undefined);
    return found ? [{ kind, columns: Object.keys(found.sheet.columns).length }] : [];
  });
  const named = fits.find(({ kind }) => bears(sheet, kind));
  if (named) return named.kind;
  const [most] = fits.sort((a, b) => b.columns - a.columns);
  return most && !isRatherBegun(sheet, most.columns) ? most.kind : undefined;
}

/** It has more of another kind's columns and lacks one that this needs: a list of price drops with notices is no list of ends. */
function isRatherBegun(sheet: SheetShape, columns: number): boolean {
  return READ_KINDS.some((kind) => {
    const begun = columnsBegun(sheet, kind, undefined);
    return begun?.missing.length === 1 && Object.keys(begun.columns).length > columns;
  });
}

function findKind(
  kind: ReadKind,
  inputs: readonly SheetShape[],
  played: ReadonlyMap<string, SheetKind | undefined>,
  choice: SheetChoice | undefined,
): Found | Refusal | undefined {
  if (choice?.sheet !== undefined) return chosenSheet(kind, inputs, choice.sheet, choice);
  const playing = inputs.filter((sheet) => played.get(sheet.id) === kind);
  const doubtful = kind === "Invoices" ? playing.flatMap((sheet) => doubtOf(sheet, choice) ?? []) : [];
  const fits = playing.filter((sheet) => !doubtful.some((it) => it.sheet === sheet));
  const [only] = fits;
  if (only === undefined) {
    if (doubtful.length > 0) return mayListSales(kind, doubtful);
    return chosenGone(inputs, kind, choice) ?? (isRequiredKind(kind) ? noSheet(kind, inputs, choice) : undefined);
  }
  const named = fits.filter((sheet) => bears(sheet, kind));
  const used = fits.length === 1 ? only : named.length === 1 ? named[0]! : undefined;
  if (used === undefined) return severalSheets(kind, fits);
  const found = locate(used, kind, choice)!;
  return new Found(found.sheet, [...found.findings, ...otherSheets(kind, used, fits, inputs), ...doubtful.map(leftOut)]);
}

interface DoubtfulSheet {
  readonly sheet: SheetShape;
  readonly doubt: SalesDoubt;
}

function doubtOf(sheet: SheetShape, choice: SheetChoice | undefined): DoubtfulSheet | undefined {
  const doubt = salesDoubt(sheet, locate(sheet, "Invoices", choice)!.sheet, bears(sheet, "Invoices"));
  return doubt && { sheet, doubt };
}

/** Headings that a list of sales has too: the user says what it is. */
export function mayListSales(
  kind: ReadKind,
  doubtful: readonly { readonly sheet: Pick<SheetShape, "name">; readonly doubt: SalesDoubt }[],
): Refusal {
  const what = doubtful.map(
    ({ sheet, doubt }) => `The sheet "${sheet.name}" has the columns of ${kind}, but it may list what you sold: ${doubt.because}.`,
  );
  const message = `${what.join(" ")} ${kind} are what the vendor has invoiced to you.`;
  return { kind, message, candidates: doubtful.map(({ sheet }) => sheet.name), isToConfirm: true };
}

const leftOut = ({ sheet: { name }, doubt }: DoubtfulSheet): SheetFinding =>
  sheetFinding(
    "SEVERAL_SHEETS",
    `The sheet ${name} has the columns of Invoices too, but it may list sales: ${doubt.because}. It is not read.`,
    { sheet: name, ...(doubt.isLikely ? {} : { severity: "Warning" as const }) },
  );

/** The sheet that would be read as this kind, were the columns that were chosen by hand still there. */
function columnsGone(inputs: readonly SheetShape[], kind: ReadKind, choice: SheetChoice | undefined): IncompleteSheet | undefined {
  const likely = inputs.filter((sheet) => {
    if (bears(sheet, kind)) return true;
    const played = kindPlayed(sheet, {});
    return played === kind || (played === undefined && isRequiredKind(kind));
  });
  return likely
    .flatMap((sheet) => columnsBegun(sheet, kind, choice) ?? [])
    .find(({ missing, gone, columns }) => gone.length > 0 && gone.length === missing.length && Object.keys(columns).length > 0);
}

/** Nothing is taken in the place of a column that was chosen and is gone. */
function chosenGone(inputs: readonly SheetShape[], kind: ReadKind, choice: SheetChoice | undefined): Refusal | undefined {
  const sheet = columnsGone(inputs, kind, choice);
  if (sheet === undefined) return undefined;
  const chosen = listed(sheet.gone.map((it) => `"${it.chosen}" as ${it.heading}`));
  const message = `You chose ${chosen} of ${kind}, but the sheet "${sheet.sheetName}" has no column headed so any more. Choose again.`;
  return { kind, message, candidates: inputs.map(({ name }) => name) };
}

function otherSheets(
  kind: ReadKind,
  used: SheetShape,
  fits: readonly SheetShape[],
  inputs: readonly SheetShape[],
): readonly SheetFinding[] {
  const others = fits.filter((sheet) => sheet !== used).map((sheet) => sheet.name);
  if (others.length > 0)
    return [
      sheetFinding(
        "SEVERAL_SHEETS",
        `The sheets ${listed([used.name, ...others])} all have the columns of ${kind}; ${used.name} bears the name and is used.`,
        { sheet: used.name },
      ),
    ];
  const namesake = inputs.find((sheet) => bears(sheet, kind) && sheet !== used);
  if (namesake === undefined) return [];
  const text = `The sheet ${used.name} is read as ${kind}: the sheet named ${namesake.name} lacks ${listed(missingColumns(namesake, kind).missing)}.`;
  return [sheetFinding("SEVERAL_SHEETS", text, { sheet: used.name, severity: "Warning" })];
}

function chosenSheet(kind: ReadKind, inputs: readonly SheetShape[], name: string, choice: SheetChoice | undefined): Found | Refusal {
  const sheet = inputs.find((it) => isNamed(it, name));
  const names = inputs.map((it) => it.name);
  if (sheet === undefined)
    return { kind, message: `There is no sheet named "${name}" to read as ${kind}. The workbook has ${listed(names)}.`, candidates: names };
  const found = locate(sheet, kind, choice);
  if (found) return new Found(found.sheet, found.findings);
  const how = choice?.headingRow === undefined ? HOW_FOUND : `Headings are read from row ${choice.headingRow}, as chosen.`;
  return { kind, message: `"${sheet.name}" cannot be read as ${kind}: ${lacking(sheet, kind, choice)} ${how}`, candidates: names };
}

/** Reads one sheet as a kind, whatever its name: where its records stand, or why it cannot be read so. */
export const recogniseAs = (kind: ReadKind, sheet: SheetShape): Pick<Found, "sheet" | "findings"> | Refusal =>
  chosenSheet(kind, [sheet], sheet.name, undefined);

const HOW_FOUND = "Headings are looked for in the first 20 rows, over up to three rows each.";

const noRows = (kind: ReadKind, sheet: RecognisedSheet): Refusal => ({
  kind,
  message: `"${sheet.sheetName}" has the headings of ${kind} in row ${sheet.headingRow + 1} but no rows below them. Nothing was written.`,
  candidates: [],
});

const severalSheets = (kind: ReadKind, fits: readonly SheetShape[]): Refusal => ({
  kind,
  message: `Several sheets have the columns of ${kind}: ${listed(fits.map((sheet) => sheet.name))}. None bears the name ${kind}; choose which one to read.`,
  candidates: fits.map((sheet) => sheet.name),
});

/** The commonest come first. */
const NAMED_ALIASES = 5;

function noSheet(kind: ReadKind, inputs: readonly SheetShape[], choice: SheetChoice | undefined): Refusal {
  const wanted = columnsOf(kind)
    .filter(([, column]) => column.isRequired)
    .map(([, column]) =>
      column.aliases.length > 0 ? `${column.heading} (or ${column.aliases.slice(0, NAMED_ALIASES).join(", ")})` : column.heading,
    );
  const found =
    inputs.length === 0
      ? "The workbook has no sheets to read."
      : `Found: ${inputs.map((sheet) => `${sheet.name}: ${lacking(sheet, kind, choice)}`).join(" ")}`;
  return {
    kind,
    message: `No sheet can be read as ${kind}.`,
    detail: `Looked for ${listed(wanted)}, headed in the first 20 rows. ${found}`,
    candidates: inputs.filter((sheet) => sheet.used).map((sheet) => sheet.name),
  };
}

function lacking(sheet: SheetShape, kind: SheetKind, choice?: SheetChoice): string {
  if (sheet.used === undefined) return "it is empty.";
  const { missing, gone } = missingColumns(sheet, kind, choice);
  if (missing.length === 0) return "its headings do not stand together.";
  const others = missing.filter((heading) => !gone.some((it) => it.heading === heading));
  const chosen = gone.map((it) => `the column "${it.chosen}", chosen as ${it.heading}`);
  const parts = [
    ...(others.length > 0 ? [`no column headed ${listed(others)}`] : []),
    ...(chosen.length > 0 ? [`${listed(chosen)}, is not there`] : []),
  ];
  return `${parts.join("; ")}.`;
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "nothing") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]!}`;
}
