import { BookError } from "../book/model";
import { UNKNOWN_MEMBER } from "./assumptions";

/** The codes that Excel's own errors carry, as far as this host answers them. */
export type HostErrorCode =
  | "AccessDenied"
  | "ActivityLimitReached"
  | "ApiNotFound"
  | "CellFormatsExceedLimit" // of our own: what Excel answers is not documented
  | "Conflict"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "PartOfArray" // of our own, as well: only as a whole does Excel change an array formula
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnreadableFile" // Excel has no such code: it reads the whole file before any add-in runs
  | "UnsupportedOperation";

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  Conflict: 409,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

export function statusOf(code: string): number {
  return STATUS[code] ?? 500;
}

/** An error that the add-in is to see, with the code Excel would give. `location` is "Class.member". */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    /** Usually a `HostErrorCode`; injected faults may carry any other. */
    readonly code: string,
    message: string,
    readonly location = "",
    /** What broke underneath where Excel would have answered: damage in the file, or a mistake of the host's own. */
    readonly broken?: unknown,
  ) {
    super(message);
  }
}

export function failure(code: HostErrorCode, message: string, location?: string): HostError {
  return new HostError(code, message, location);
}

/** A member that this host does not serve: refused by name, never answered with a silent null. */
export function notServed(member: string, why = "this host does not serve it"): HostError {
  return failure(UNKNOWN_MEMBER, `${member}: ${why}.`, member);
}

const BOOK_CODES: Readonly<Record<string, HostErrorCode>> = {
  NAME_TAKEN: "ItemAlreadyExists",
  NAME_INVALID: "InvalidArgument",
  PART_OF_ARRAY: "PartOfArray",
  UNSUPPORTED: "UnsupportedOperation",
  TOO_MANY_FORMATS: "CellFormatsExceedLimit",
  // A sheet is read when it is first asked for; what is wrong with it then is no failed request, and no retry helps.
  DAMAGED: "UnreadableFile",
  TOO_LARGE: "UnreadableFile",
};

/** Whatever was thrown while an action ran, as the error the add-in gets. A mistake of the host's own is named as such. */
export function asHostError(thrown: unknown, location: string): HostError {
  if (thrown instanceof HostError) return thrown.location ? thrown : new HostError(thrown.code, thrown.message, location, thrown.broken);
  if (thrown instanceof BookError) {
    const code: HostErrorCode | undefined = BOOK_CODES[thrown.code];
    const isBroken = code === undefined || code === "UnreadableFile";
    return new HostError(code ?? "GeneralException", thrown.message, location, isBroken ? thrown : undefined);
  }
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new HostError("GeneralException", `Mistake in the host itself: ${text}`, location, thrown);
}
