import type { Area, Book, BookSheet, BookValue } from "../../book/model";
import { areaName, MAX_COLUMNS, MAX_ROWS } from "../../book/address";
import type { CallOptions, FunctionArgument, FunctionResult, FunctionValue } from "../../protocol/index";
import { words } from "../words";
import { dateSerial } from "./dateFunction";
import type { Expression, FunctionCall, Reference } from "./formulaText";
import { functionNamed, type FunctionLibrary, type FunctionParameter } from "./functionLibrary";

/** Calls one of the add-in's functions in its own runtime. */
export type Invoke = (id: string, args: readonly FunctionArgument[], options: CallOptions) => Promise<FunctionResult>;

export interface Evaluation {
  readonly book: Book;
  /** The sheet that the formula stands on, and the address of its cell. */
  readonly sheet: BookSheet;
  readonly address: string;
  readonly library: FunctionLibrary;
  readonly invoke: Invoke;
}

/** The only function beside the add-in's own: days are hard to give to a function without it. */
export const DATE = "DATE";

/** As many as Excel reads at once. */
const MOST_CELLS = 5_000_000;

/** What a call gives. Arguments are taken from the book before this returns, as they stand now. */
export function evaluate(call: FunctionCall, evaluation: Evaluation): Promise<FunctionResult> {
  const { library, invoke, address } = evaluation;
  if (call.name === DATE) return withArguments(call, evaluation, [], (args) => dateSerial(args, evaluation.book.date1904));
  const called = functionNamed(library, call.name);
  if (!called) return Promise.resolve({ error: "#NAME?", message: words.unknownFunction(call.name) });
  const { id, parameters, takesErrors } = called;
  if (!takesSoMany(parameters, call.args.length)) {
    const names = parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name)).join(", ");
    return Promise.resolve({ error: "#VALUE!", message: words.wrongArguments(call.name, names, call.args.length) });
  }
  return withArguments(call, evaluation, parameters, (args) => {
    const all = parameters.map((_, n) => args[n] ?? null);
    return invoke(id, all, { address, takesErrors });
  });
}

function takesSoMany(parameters: readonly FunctionParameter[], given: number): boolean {
  return given <= parameters.length && parameters.every(({ isOptional }, n) => isOptional || n < given);
}

async function withArguments(
  { args }: FunctionCall,
  evaluation: Evaluation,
  parameters: readonly FunctionParameter[],
  work: (args: readonly FunctionArgument[]) => FunctionResult | Promise<FunctionResult>,
): Promise<FunctionResult> {
  const values = await Promise.all(args.map((it) => argument(it, evaluation)));
  return work(values.map((value, n) => (parameters[n]?.isRange ? asRange(value) : asOne(value))));
}

async function argument(expression: Expression, evaluation: Evaluation): Promise<FunctionArgument> {
  switch (expression.kind) {
    case "omitted":
      return null;
    case "literal":
      return expression.value;
    case "call":
      return evaluate(expression, evaluation);
    case "reference":
      return cellsOf(expression, evaluation);
  }
}

type Cells = readonly (readonly FunctionValue[])[];

function isCells(value: FunctionArgument): value is Cells {
  return Array.isArray(value);
}

function asRange(value: FunctionArgument): FunctionArgument {
  return isCells(value) || value === null ? value : [[value]];
}

function asOne(value: FunctionArgument): FunctionArgument {
  if (!isCells(value) || value.length !== 1 || value[0]?.length !== 1) return value;
  return value[0][0] ?? null;
}

function cellsOf(reference: Reference, evaluation: Evaluation): FunctionArgument {
  const sheet = sheetOf(reference, evaluation);
  if (!sheet) return { error: "#REF!", message: words.unknownSheet(reference.sheetName ?? "") };
  const area = trimmed(reference.area, sheet);
  if (area.rowCount * area.columnCount > MOST_CELLS) return { error: "#VALUE!", message: words.rangeTooLarge(areaName(area)) };
  return sheet.values(area).map((row) => row.map(asExcelSends));
}

export function sheetOf({ sheetName }: Reference, { book, sheet }: Pick<Evaluation, "book" | "sheet">): BookSheet | undefined {
  if (sheetName === undefined) return sheet;
  return book.sheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
}

/** Whole columns and rows end where the sheet does; other ranges are sent as they are, with their blanks. */
function trimmed(area: Area, sheet: BookSheet): Area {
  const used = sheet.used(true);
  const [lastRow, lastColumn] = used ? [used.row + used.rowCount, used.column + used.columnCount] : [1, 1];
  return {
    ...area,
    rowCount: area.rowCount === MAX_ROWS ? Math.max(1, lastRow) : area.rowCount,
    columnCount: area.columnCount === MAX_COLUMNS ? Math.max(1, lastColumn) : area.columnCount,
  };
}

/** A blank cell is null, as Excel on the web has it; days are serial numbers already. */
function asExcelSends(value: BookValue): FunctionValue {
  return value === undefined ? null : value;
}
