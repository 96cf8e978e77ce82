/**
 * What this host does where neither the documentation nor an experiment says what Excel does. Each is to be checked once
 * against a recorded session of a real Excel; until then nothing in the add-in may lean on the difference.
 *
 * Decided elsewhere, listed here to be found:
 * - A write or a void method on a null object answers InvalidOperation (dispatcher.ts).
 * - A banded write raises one change event for the whole rectangle (events.ts); events follow the reply (host.ts).
 * - A number or Boolean written into a text cell becomes text; what converts at all is in typedText.ts.
 * - `protection` of a sheet is taken at its strictest: no formatting, no sizing, no table changes (guards.ts).
 * - Releasing a reference that is not held is not an error (objects/workbook.ts).
 * - While a cell is being edited or a fault is injected, requests that only release references still go through (host.ts):
 *   the client repeats a failed release three times, five seconds apart, whatever it failed of.
 * - A sheet's filter answers for its tables' filters too, and each table for its sheet's (objects/autoFilter.ts).
 * - A custom function that takes no errors is not called with one; the error goes on to the cell (functions.ts).
 * - An unknown member in a `load` is refused as NotImplemented; Excel's code for it is not known.
 */

/** A range whose sheet was deleted after the range was taken. */
export const USE_OF_DELETED_SHEET = "InvalidReference";

/** Values, formulas or number formats written to whole columns or rows. */
export const WRITE_TO_UNBOUNDED_RANGE = "InvalidArgument";

/** Any write while the workbook is open read-only. */
export const WRITE_TO_READ_ONLY = "AccessDenied";

/** A matrix that has not the range's shape. */
export const WRONG_SHAPE = "InvalidArgument";

/** Cells that one write or format change may touch. */
export const MOST_CELLS_PER_OPERATION = 33_554_000;

/** Merged areas that one read may report. */
export const MOST_MERGED_AREAS = 512;

/** What a formula reads as while nothing has calculated it: this host calculates none, and a program may have saved none of its results. */
export const UNCALCULATED = { error: "#CALC!" } as const;

/** Who makes comments: this host has no accounts. */
export const COMMENT_AUTHOR = "Preview user";

/** A comment on a cell that has one, or a note, already. */
export const CELL_HAS_COMMENT = "InvalidOperation";
