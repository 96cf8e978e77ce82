import type { Cell } from "../workbook/port";

/** A cell before we wrote to it: what it held, or the formula that it held. */
export type HeldCell = Cell | { readonly formula: string };

/**
 * Excel hands an error over as text, so only a text that starts with "#" can be one; `type` tells it from such a text.
 * Rich values (stocks, places) come as their text and are taken as text.
 */
export function cellOf(value: unknown, type: unknown): Cell | undefined {
  if (typeof value === "string") return type === "Error" ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return undefined;
}

export function looksLikeError(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#");
}

export function isErrorCell(cell: HeldCell | undefined): cell is { readonly error: string } {
  return typeof cell === "object" && "error" in cell;
}

export function isFormula(cell: HeldCell | undefined): cell is { readonly formula: string } {
  return typeof cell === "object" && "formula" in cell;
}

export function sameCell(one: HeldCell | undefined, other: HeldCell | undefined): boolean {
  if (isErrorCell(one)) return isErrorCell(other) && one.error === other.error;
  if (isFormula(one)) return isFormula(other) && one.formula === other.formula;
  return one === other;
}

/** Whether a cell as `formulas` hands it over is what it held. */
export function isHeldAs(found: unknown, held: HeldCell | undefined): boolean {
  if (held === undefined) return false;
  return found === (typeof held === "object" ? ("formula" in held ? held.formula : held.error) : held);
}

/** About how many bytes a value takes in a request or reply. Beyond ASCII a character may take up to three. */
export function bytesOf(value: unknown): number {
  if (typeof value !== "string") return 12;
  // eslint-disable-next-line no-control-regex -- the question is exactly whether the text is plain ASCII
  return (/^[\x00-\x7f]*$/.test(value) ? value.length : value.length * 3) + 4;
}

/**
 * A cell's formula, where it has one: text that starts with "=" and is not what the cell holds. (A text "=…" kept by an
 * apostrophe or a text format reads the same both ways, and is put back as text.)
 */
export function heldCells(values: readonly Cell[], formulas: readonly unknown[]): HeldCell[] {
  return values.map((value, row) => {
    const formula = formulas[row];
    return typeof formula === "string" && formula.startsWith("=") && formula !== value ? { formula } : value;
  });
}
