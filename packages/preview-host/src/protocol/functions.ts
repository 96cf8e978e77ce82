import type { Host } from "./host";

/**
 * Calls the add-in's custom functions as Excel does: an invocation message to the client's own runtime, and the results
 * that come back as a request. The host asks for every call of one turn in one message; the runtime hands results back in
 * batches of its own timing (the first after some 50 ms, later ones half a second apart).
 */
export interface CellFault {
  readonly error: string;
  /** Excel shows it for #VALUE! and #N/A alone. */
  readonly message?: string;
}

export type FunctionValue = string | number | boolean | null | CellFault;
export type FunctionResult = FunctionValue | readonly (readonly FunctionValue[])[];
/** A range arrives as a matrix; what the caller left out as null. */
export type FunctionArgument = FunctionValue | readonly (readonly FunctionValue[])[];

export interface CallOptions {
  /** The calling cell, "Sheet1!A1", for functions that ask for it. */
  readonly address?: string;
  /** The function takes error values (`allowErrorForDataTypeAny` in its metadata). */
  readonly takesErrors?: boolean;
}

export interface FunctionCaller {
  /** `id` as in the functions' metadata, any case. Never settles while the add-in does not answer. */
  invoke(id: string, args: readonly FunctionArgument[], options?: CallOptions): Promise<FunctionResult>;
  readonly pending: number;
  dispose(): void;
}

const CATEGORY = 1;
const INVOKE = 1000;
const FLAG_TAKES_ERRORS = 4;
const MOST_PER_MESSAGE = 5_000;

/** The runtime's numbers of failed results. A thrown (2) or rejected (3) function is #VALUE!, as everything unknown. */
const CODES: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

export function functionCaller(host: Host): FunctionCaller {
  const waiting = new Map<number, (result: FunctionResult) => void>();
  let last = 0;
  let queued: string[] = [];
  const stop = host.onFunctionResults((results) => {
    for (const { id, result } of readResults(results)) {
      waiting.get(id)?.(result);
      waiting.delete(id);
    }
  });

  function send(): void {
    const entries = queued.map((message) => ({ messageCategory: CATEGORY, messageType: INVOKE, targetId: "", message }));
    queued = [];
    for (let from = 0; from < entries.length; from += MOST_PER_MESSAGE) host.push(...entries.slice(from, from + MOST_PER_MESSAGE));
  }

  return {
    invoke: (id, args, options = {}) => {
      // Excel does not call a function that takes no errors with one: the error goes on to the calling cell. (Not documented.)
      const fault = options.takesErrors ? undefined : firstFault(args);
      if (fault) return Promise.resolve(fault);
      last += 1;
      const flags = options.takesErrors ? FLAG_TAKES_ERRORS : 0;
      const message = [last, id.toUpperCase(), args.map(asArgument), options.address ?? "", flags, null];
      if (queued.length === 0) queueMicrotask(send);
      queued.push(JSON.stringify(message));
      return new Promise((resolve) => waiting.set(last, resolve));
    },
    get pending() {
      return waiting.size;
    },
    dispose: stop,
  };
}

function isFault(value: FunctionArgument): value is CellFault {
  return typeof value === "object" && value !== null && "error" in value;
}

function firstFault(args: readonly FunctionArgument[]): CellFault | undefined {
  // Errors inside a range reach the function in any case; only a single one stops the call.
  return args.find(isFault);
}

function asArgument(value: FunctionArgument): unknown {
  if (isFault(value)) return { code: value.error, type: "CustomFunctionError" };
  return Array.isArray(value) ? (value as readonly (readonly FunctionValue[])[]).map((row) => row.map(asArgument)) : value;
}

interface Result {
  readonly id: number;
  readonly result: FunctionResult;
}

/** `[id, true, value]`, `[id, false, message, code]`, or, from older runtimes, objects that say the same. */
function readResults(results: unknown): Result[] {
  if (!Array.isArray(results)) return [];
  return (results as readonly unknown[]).map((entry) =>
    Array.isArray(entry) ? fromArray(entry as readonly unknown[]) : fromObject(entry as OlderResult),
  );
}

interface OlderResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value?: unknown;
  readonly errorCode?: number;
}

function fromArray([id, succeeded, value, code]: readonly unknown[]): Result {
  return { id: Number(id), result: succeeded === true ? asResult(value) : failed(value, Number(code)) };
}

function fromObject({ id, failed: hasFailed, value, errorCode }: OlderResult): Result {
  return { id, result: hasFailed ? failed(value, errorCode ?? 0) : asResult(value) };
}

function failed(message: unknown, code: number): CellFault {
  const error = CODES[code] ?? "#VALUE!";
  return typeof message === "string" && message !== "" ? { error, message } : { error };
}

function asResult(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return asValue(value);
  return (value as readonly unknown[]).map((row) => (Array.isArray(row) ? (row as readonly unknown[]).map(asValue) : [asValue(row)]));
}

/** An error that a function returned (not threw) is a successful result holding the error's JSON. */
function asValue(value: unknown): FunctionValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  const { type, basicValue, code, message } = value as Readonly<Record<string, unknown>>;
  const error = typeof basicValue === "string" ? basicValue : typeof code === "string" ? code : "#VALUE!";
  if (type !== "Error") return { error: "#VALUE!", message: "The function gave a value that no cell can hold." };
  return typeof message === "string" && message !== "" ? { error, message } : { error };
}
