import { MAX_COLUMNS, MAX_ROWS, parseArea } from "../../book/address";
import type { Area } from "../../book/model";

/** The parts of a formula that the preview can work out. */
export type Expression =
  | { readonly kind: "literal"; readonly value: number | string | boolean | { readonly error: string } }
  | { readonly kind: "omitted" }
  | Reference
  | FunctionCall;

export interface Reference {
  readonly kind: "reference";
  /** As typed, without quotes; undefined for the formula's own sheet. */
  readonly sheetName: string | undefined;
  readonly area: Area;
}

export interface FunctionCall {
  readonly kind: "call";
  /** In capitals, as Excel shows it. */
  readonly name: string;
  readonly args: readonly Expression[];
}

const SPACE = /\s*/y;
const NAME = /[A-Za-z_][\w.]*(?=\()/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const LOGICAL = /(TRUE|FALSE)(?![\w.(!:])/iy;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/iy;
const CORNERS = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}/;
const REFERENCE = new RegExp(
  String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(${CORNERS.source})(?![\p{L}\p{N}_.(!:#[])`,
  "uy",
);

/**
 * Reads a formula that is one function call: `=NAME(argument, …)`, where an argument is a number, percentage, text, TRUE or FALSE, an
 * error, a cell or range, another call, or left out. Undefined for any other formula, which only Excel itself works out.
 */
export function readFormula(text: string): FunctionCall | undefined {
  if (!text.startsWith("=")) return undefined;
  const reader = new Reader(text, 1);
  const call = reader.call();
  return reader.isAtEnd ? call : undefined;
}

/** The formula as Excel would keep it: names of functions in capitals, all else as typed. */
export function withNamesInCapitals(text: string): string {
  const pieces = text.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  return pieces.map((piece, n) => (n % 2 === 0 ? piece.replace(/[A-Za-z_][\w.]*(?=\()/g, (name) => name.toUpperCase()) : piece)).join("");
}

/** Every cell and range that a call names, at any depth. */
export function referencesOf({ args }: FunctionCall): Reference[] {
  return args.flatMap((it) => (it.kind === "reference" ? [it] : it.kind === "call" ? referencesOf(it) : []));
}

/** Goes through the text from left to right. Each method takes what it names, or takes nothing and answers undefined. */
class Reader {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  get isAtEnd(): boolean {
    this.take(SPACE);
    return this.at === this.text.length;
  }

  call(): FunctionCall | undefined {
    this.take(SPACE);
    const name = this.take(NAME)?.[0].toUpperCase();
    if (name === undefined || !this.takeSign("(")) return undefined;
    if (this.takeSign(")")) return { kind: "call", name, args: [] };
    const args: Expression[] = [];
    do {
      const argument = this.argument();
      if (!argument) return undefined;
      args.push(argument);
    } while (this.takeSign(","));
    return this.takeSign(")") ? { kind: "call", name, args } : undefined;
  }

  private argument(): Expression | undefined {
    this.take(SPACE);
    if (this.text[this.at] === "," || this.text[this.at] === ")") return { kind: "omitted" };
    return this.reference() ?? this.quotedText() ?? this.logical() ?? this.error() ?? this.call() ?? this.number();
  }

  private reference(): Reference | undefined {
    const start = this.at;
    const found = this.take(REFERENCE);
    const area = found && areaOnSheet(found[3] ?? "");
    if (!area) {
      this.at = start;
      return undefined;
    }
    return { kind: "reference", sheetName: found[1]?.replaceAll("''", "'") ?? found[2], area };
  }

  private quotedText(): Expression | undefined {
    const inner = this.take(TEXT)?.[1];
    return inner === undefined ? undefined : { kind: "literal", value: inner.replaceAll('""', '"') };
  }

  private logical(): Expression | undefined {
    const word = this.take(LOGICAL)?.[1];
    return word === undefined ? undefined : { kind: "literal", value: word.toUpperCase() === "TRUE" };
  }

  private error(): Expression | undefined {
    const error = this.take(ERROR)?.[0];
    return error === undefined ? undefined : { kind: "literal", value: { error: error.toUpperCase() } };
  }

  /** Signs before it and percent signs behind it belong to a number: -5, 15%. */
  private number(): Expression | undefined {
    let sign = 1;
    for (let next = this.text[this.at]; next === "-" || next === "+"; next = this.text[this.at]) {
      if (next === "-") sign = -sign;
      this.at += 1;
      this.take(SPACE);
    }
    const digits = this.take(NUMBER)?.[0];
    if (digits === undefined) return undefined;
    let hundredths = 0;
    while (this.takeSign("%")) hundredths += 2;
    // The decimal point is moved in the text: dividing 0.15 out of 15 could differ from it in the last bit.
    return { kind: "literal", value: sign * (hundredths === 0 ? Number(digits) : movedPoint(digits, hundredths)) };
  }

  private takeSign(sign: string): boolean {
    this.take(SPACE);
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at += found[0].length;
    return found;
  }
}

function movedPoint(digits: string, places: number): number {
  const [mantissa = "", exponent = "0"] = digits.toLowerCase().split("e");
  return Number(`${mantissa}e${Number(exponent) - places}`);
}

function areaOnSheet(address: string): Area | undefined {
  const area = parseArea(address);
  const isOnSheet = area && area.row >= 0 && area.row + area.rowCount <= MAX_ROWS && area.column + area.columnCount <= MAX_COLUMNS;
  return isOnSheet ? area : undefined;
}
