/**
 * What Excel's error codes mean for us. We branch on codes only: messages are localised and differ between builds.
 */
export type ErrorKind =
  | "editing" // the user is typing in a cell
  | "inactive" // another workbook is in front
  | "transient" // may well work when asked again
  | "tooLarge"
  | "gone"
  | "denied"
  | "nameTaken"
  | "merged"
  | "filtered"
  | "oldExcel"
  | "formatsFull"
  | "partOfArray" // an array formula or a data table reaches beyond the cells to be written
  | "unreadable" // the file itself; only where it is opened without Excel
  | "other";

const kinds: Readonly<Record<string, ErrorKind>> = {
  InvalidOperationInCellEditMode: "editing",
  InvalidOperation: "editing", // documented as "Excel is busy": the same wait helps
  InactiveWorkbook: "inactive",
  InvalidSelection: "inactive",
  GeneralException: "transient",
  ServiceNotAvailable: "transient",
  RequestAborted: "transient",
  ActivityLimitReached: "transient",
  Conflict: "transient",
  ConnectionFailure: "transient",
  ConnectionFailureWithStatus: "transient",
  ConnectionFailureWithDetails: "transient",
  Timeout: "transient",
  InvalidOrTimedOutSession: "transient",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  MemoryLimitReached: "tooLarge",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  AccessDenied: "denied",
  ItemAlreadyExists: "nameTaken",
  MergedRangeConflict: "merged",
  FilteredRangeConflict: "filtered",
  ApiNotFound: "oldExcel",
  ApiNotAvailable: "oldExcel",
  NotImplemented: "oldExcel",
  CellFormatsExceedLimit: "formatsFull",
  PartOfArray: "partOfArray",
  UnreadableFile: "unreadable",
};

/** An error as Office.js throws it. Recognised by its fields: the library may live in another realm than we do. */
export interface RequestError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

export function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && error.name === "RichApi.Error" && "code" in error && typeof error.code === "string";
}

export function kindOf(error: Pick<RequestError, "code">): ErrorKind {
  return kinds[error.code] ?? "other";
}

/** Code and place as Excel gave them. Never the statement: that can hold cell contents. */
export function detailOf(error: RequestError): string {
  const location = error.debugInfo?.errorLocation;
  return location ? `${error.code} at ${location}` : error.code;
}
