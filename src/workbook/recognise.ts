/** Which sheet plays which part: found by headings in the first 20 rows, in a table or a plain range. Rule text: rules 1. */
import { bareHeading } from "./columnNames";
import { doubtfulColumns } from "./doubtfulColumns";
import { isOwnSheet } from "./ownSheets";
import type { SheetShape, WorkbookShape } from "./port";
import { listed, mayListSales, noRows, severalSheets, type Refusal } from "./refusal";
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
import { INPUT_SHEETS, SHEETS, type ReadSheet } from "./sheets";
import type { BySheet, SheetDeclaration, SheetFamily } from "./sheets/sheet";
import { readWords } from "./readWords";
import { refusalWords } from "./refusalWords";

/** A recognised sheet of each kind that was found, with that kind's fields. */
export type FoundSheets<Sheet extends SheetDeclaration = ReadSheet> = {
  readonly [Kind in Sheet["kind"]]?: RecognisedSheet<Extract<Sheet, { readonly kind: Kind }>>;
};

export interface Recognition<Sheet extends SheetDeclaration = ReadSheet> {
  readonly sheets: FoundSheets<Sheet>;
  readonly incomplete: BySheet<Sheet, IncompleteSheet>;
  /** Why nothing can be filled; empty when all required sheets were found. */
  readonly refusals: readonly Refusal<Sheet["kind"]>[];
  readonly findings: readonly SheetFinding[];
}

type Choices = Readonly<Record<string, SheetChoice | undefined>>;
type ByKind<Of> = Partial<Record<string, Of>>;

/** Finds the sheets of every kind that the fill reads, or of another family's kinds. */
export function recognise<Sheet extends SheetDeclaration = ReadSheet>(
  workbook: WorkbookShape,
  choices: SheetChoices<Sheet> = {},
  family: SheetFamily<Sheet> = INPUT_SHEETS as unknown as SheetFamily<Sheet>,
): Recognition<Sheet> {
  return recogniseAll(workbook, choices, family) as unknown as Recognition<Sheet>;
}

function recogniseAll(workbook: WorkbookShape, choices: Choices, family: SheetFamily): Recognition<SheetDeclaration> {
  const inputs = workbook.sheets.filter((sheet) => !isOwnSheet(sheet));
  const chosen = new Set(Object.values(choices).flatMap((choice) => (choice?.sheet === undefined ? [] : [choice.sheet.toLowerCase()])));
  const played = new Map(
    inputs.filter((sheet) => !chosen.has(sheet.name.toLowerCase())).map((sheet) => [sheet.id, kindPlayed(sheet, choices, family)]),
  );
  const sheets: ByKind<RecognisedSheet> = {};
  const refusals: Refusal<string>[] = [];
  const findings: SheetFinding[] = [];
  for (const declared of family.read) {
    const result = findKind(declared, inputs, played, choices[declared.kind], family);
    if (result instanceof Found) {
      if (result.sheet.rowCount <= 0 && declared.isRequired) refusals.push(noRows(declared.kind, result.sheet));
      else sheets[declared.kind] = result.sheet;
      findings.push(...result.findings, ...doubtsOf(result.sheet, inputs));
    } else if (result) refusals.push(result);
  }
  return {
    sheets,
    incomplete: sheetsToComplete(inputs, sheets, choices, family),
    refusals,
    findings,
  };
}

/**
 * For each kind that was not found the sheet whose columns a user would choose: the one chosen, else the one that bears the name, else one
 * whose chosen column is gone or that lacks one column alone.
 */
function sheetsToComplete(
  inputs: readonly SheetShape[],
  found: ByKind<RecognisedSheet>,
  choices: Choices,
  family: SheetFamily,
): ByKind<IncompleteSheet> {
  const used = new Set(Object.values(found).map((it) => it?.sheetId));
  const free = inputs.filter(({ id }) => !used.has(id));
  const incomplete: ByKind<IncompleteSheet> = {};
  for (const declared of family.read.filter(({ kind }) => found[kind] === undefined)) {
    const choice = choices[declared.kind];
    const wanted = free.find((it) => (choice?.sheet === undefined ? bears(it, declared) : isNamed(it, choice.sheet)));
    const near = wanted ? [wanted] : sheetsLackingOne(free, declared, choice, family);
    const [begun, ...others] = near.flatMap((sheet) => columnsBegun(sheet, declared, choice, family) ?? []);
    const sheet = begun ?? columnsGone(free, declared, choice, family);
    if (sheet) incomplete[declared.kind] = others.length === 0 ? sheet : { ...sheet, alike: others.map(({ sheetName }) => sheetName) };
  }
  return incomplete;
}

/** Sheets that nothing else reads and that lack one required column alone, the same in all: most likely one of them is meant. */
function sheetsLackingOne(
  free: readonly SheetShape[],
  declared: SheetDeclaration,
  choice: SheetChoice | undefined,
  family: SheetFamily,
): readonly SheetShape[] {
  if (choice?.sheet !== undefined || SINGLE_NAMES.has(declared)) return [];
  const required = requiredIn(declared).length;
  const near = free.filter((sheet) => {
    if (family.sheets.some((it) => it !== declared && bears(sheet, it))) return false;
    const begun = columnsBegun(sheet, declared, choice, family);
    if (begun?.missing.length !== 1 || Object.keys(begun.columns).length < Math.max(2, required - 1)) return false;
    const played = kindPlayed(sheet, {}, family);
    return played === undefined || played === declared;
  });
  return new Set(near.map((sheet) => missingColumns(sheet, declared, choice, family).missing[0])).size === 1 ? near : [];
}

/** A sheet of two required columns says too little with one of them. */
const SINGLE_NAMES: ReadonlySet<SheetDeclaration> = new Set([SHEETS.Terms]);

const requiredIn = ({ columns }: SheetDeclaration) => Object.values(columns).filter(({ isRequired }) => isRequired);

export const isNamed = (sheet: SheetShape, name: string): boolean => sheet.name.toLowerCase() === name.toLowerCase();
export const bears = (sheet: SheetShape, { kind }: SheetDeclaration): boolean => bareHeading(sheet.name) === bareHeading(kind);

/** The one kind that a sheet plays: the one whose name it bears, else the one most of whose columns it has. */
function kindPlayed(sheet: SheetShape, choices: Choices, family: SheetFamily): SheetDeclaration | undefined {
  const fits = family.sheets.flatMap((declared) => {
    const choice = choices[declared.kind];
    // Columns that were chosen with a sheet are that sheet's alone.
    const found = locate(sheet, declared, choice?.sheet === undefined ? choice : undefined, family);
    return found ? [{ declared, columns: Object.keys(found.sheet.columns).length }] : [];
  });
  const named = fits.find(({ declared }) => bears(sheet, declared));
  if (named) return named.declared;
  const [most] = fits.sort((a, b) => b.columns - a.columns);
  return most && !isRatherBegun(sheet, most.columns, family) ? most.declared : undefined;
}

/** It has more of another kind's columns and lacks one that this needs: a list of price drops with notices is no list of ends. */
function isRatherBegun(sheet: SheetShape, columns: number, family: SheetFamily): boolean {
  return family.read.some((declared) => {
    const begun = columnsBegun(sheet, declared, undefined, family);
    return begun?.missing.length === 1 && Object.keys(begun.columns).length > columns;
  });
}

function findKind(
  declared: SheetDeclaration,
  inputs: readonly SheetShape[],
  played: ReadonlyMap<string, SheetDeclaration | undefined>,
  choice: SheetChoice | undefined,
  family: SheetFamily,
): Found | Refusal<string> | undefined {
  if (choice?.sheet !== undefined) return chosenSheet(declared, inputs, choice.sheet, choice, family);
  const { kind } = declared;
  const playing = inputs.filter((sheet) => played.get(sheet.id) === declared);
  const doubtful = declared === SHEETS.Invoices ? playing.flatMap((sheet) => doubtOf(sheet, choice) ?? []) : [];
  const fits = playing.filter((sheet) => !doubtful.some((it) => it.sheet === sheet));
  const [only] = fits;
  if (only === undefined) {
    if (doubtful.length > 0) return mayListSales(doubtful);
    return chosenGone(inputs, declared, choice, family) ?? (declared.isRequired ? noSheet(declared, inputs, choice, family) : undefined);
  }
  const named = fits.filter((sheet) => bears(sheet, declared));
  const used = fits.length === 1 ? only : named.length === 1 ? named[0]! : undefined;
  if (used === undefined) return severalSheets(kind, fits);
  const found = locate(used, declared, choice, family)!;
  return new Found(found.sheet, [...found.findings, ...otherSheets(declared, used, fits, inputs, family), ...doubtful.map(leftOut)]);
}

function doubtsOf(found: RecognisedSheet, inputs: readonly SheetShape[]): readonly SheetFinding[] {
  const sheet = inputs.find(({ id }) => id === found.sheetId);
  return sheet && found.declared === SHEETS.Invoices ? doubtfulColumns(sheet, found.headingRow, found.columns) : [];
}

interface DoubtfulSheet {
  readonly sheet: SheetShape;
  readonly doubt: SalesDoubt;
}

function doubtOf(sheet: SheetShape, choice: SheetChoice | undefined): DoubtfulSheet | undefined {
  const doubt = salesDoubt(sheet, locate(sheet, SHEETS.Invoices, choice)!.sheet, bears(sheet, SHEETS.Invoices));
  return doubt && { sheet, doubt };
}

const leftOut = ({ sheet: { name }, doubt }: DoubtfulSheet): SheetFinding =>
  sheetFinding("SEVERAL_SHEETS", readWords.mayListSalesNotRead(name, doubt.because), {
    sheet: name,
    ...(doubt.isLikely ? {} : { severity: "Warning" as const }),
  });

/** The sheet that would be read as this kind, were the columns that were chosen by hand still there. */
function columnsGone(
  inputs: readonly SheetShape[],
  declared: SheetDeclaration,
  choice: SheetChoice | undefined,
  family: SheetFamily,
): IncompleteSheet | undefined {
  if (Object.keys(choice?.columns ?? {}).length === 0) return undefined;
  const likely = inputs.filter((sheet) => {
    if (bears(sheet, declared)) return true;
    const played = kindPlayed(sheet, {}, family);
    return played === declared || (played === undefined && declared.isRequired);
  });
  return likely
    .flatMap((sheet) => columnsBegun(sheet, declared, choice, family) ?? [])
    .find(({ missing, gone, columns }) => gone.length > 0 && gone.length === missing.length && Object.keys(columns).length > 0);
}

/** Nothing is taken in the place of a column that was chosen and is gone. */
function chosenGone(
  inputs: readonly SheetShape[],
  declared: SheetDeclaration,
  choice: SheetChoice | undefined,
  family: SheetFamily,
): Refusal<string> | undefined {
  const { kind } = declared;
  const sheet = columnsGone(inputs, declared, choice, family);
  if (sheet === undefined) return undefined;
  const chosen = listed(sheet.gone.map((it) => refusalWords.chosenAs(it.chosen, it.heading)));
  const message = refusalWords.chosenColumnsGone(chosen, kind, sheet.sheetName);
  return { kind, message, candidates: inputs.map(({ name }) => name) };
}

function otherSheets(
  declared: SheetDeclaration,
  used: SheetShape,
  fits: readonly SheetShape[],
  inputs: readonly SheetShape[],
  family: SheetFamily,
): readonly SheetFinding[] {
  const { kind } = declared;
  const others = fits.filter((sheet) => sheet !== used).map((sheet) => sheet.name);
  if (others.length > 0)
    return [
      sheetFinding("SEVERAL_SHEETS", readWords.severalHaveColumns(listed([used.name, ...others]), kind, used.name), { sheet: used.name }),
    ];
  const namesake = inputs.find((sheet) => bears(sheet, declared) && sheet !== used);
  if (namesake === undefined) return [];
  const text = readWords.namesakeLacks(
    used.name,
    kind,
    namesake.name,
    listed(missingColumns(namesake, declared, undefined, family).missing),
  );
  return [sheetFinding("SEVERAL_SHEETS", text, { sheet: used.name, severity: "Warning" })];
}

function chosenSheet<Sheet extends SheetDeclaration>(
  declared: Sheet,
  inputs: readonly SheetShape[],
  name: string,
  choice: SheetChoice | undefined,
  family: SheetFamily,
): Found<Sheet> | Refusal<Sheet["kind"]> {
  const kind: Sheet["kind"] = declared.kind;
  const sheet = inputs.find((it) => isNamed(it, name));
  const names = inputs.map((it) => it.name);
  if (sheet === undefined) return { kind, message: refusalWords.noSheetNamed(name, kind, listed(names)), candidates: names };
  const found = locate(sheet, declared, choice, family);
  if (found) return found;
  const how = choice?.headingRow === undefined ? refusalWords.howFound : refusalWords.headingsFromRow(choice.headingRow);
  return {
    kind,
    message: refusalWords.cannotBeReadAs(sheet.name, kind, lacking(sheet, declared, choice, family), how),
    candidates: names,
  };
}

/** Reads one sheet as a kind, whatever its name: where its records stand, or why it cannot be read so. */
export const recogniseAs = <Sheet extends ReadSheet>(
  declared: Sheet,
  sheet: SheetShape,
): Pick<Found<Sheet>, "sheet" | "findings"> | Refusal<Sheet["kind"]> => chosenSheet(declared, [sheet], sheet.name, undefined, INPUT_SHEETS);

/** The commonest come first. */
const NAMED_ALIASES = 5;

function noSheet(
  declared: SheetDeclaration,
  inputs: readonly SheetShape[],
  choice: SheetChoice | undefined,
  family: SheetFamily,
): Refusal<string> {
  const { kind } = declared;
  const wanted = requiredIn(declared).map(({ heading, aliases }) =>
    aliases.length > 0 ? refusalWords.headingOr(heading, aliases.slice(0, NAMED_ALIASES).join(", ")) : heading,
  );
  const found =
    inputs.length === 0
      ? refusalWords.noSheets
      : refusalWords.found(inputs.map((sheet) => `${sheet.name}: ${lacking(sheet, declared, choice, family)}`).join(" "));
  return {
    kind,
    message: refusalWords.noneCanBeReadAs(kind),
    detail: refusalWords.lookedFor(listed(wanted), found),
    candidates: inputs.filter((sheet) => sheet.used).map((sheet) => sheet.name),
  };
}

function lacking(sheet: SheetShape, declared: SheetDeclaration, choice: SheetChoice | undefined, family: SheetFamily): string {
  if (sheet.used === undefined) return refusalWords.isEmpty;
  const { missing, gone } = missingColumns(sheet, declared, choice, family);
  if (missing.length === 0) return refusalWords.notTogether;
  const others = missing.filter((heading) => !gone.some((it) => it.heading === heading));
  const chosen = gone.map((it) => refusalWords.chosenColumn(it.chosen, it.heading));
  const parts = [
    ...(others.length > 0 ? [refusalWords.noColumnHeaded(listed(others))] : []),
    ...(chosen.length > 0 ? [refusalWords.isNotThere(listed(chosen))] : []),
  ];
  return `${parts.join("; ")}.`;
}
