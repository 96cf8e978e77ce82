/** Cells as Excel hands them to a function. */
import type { Cell } from "../workbook/port";

/** What an error cell or a rich value looks like: `code` or `basicValue` holds what the cell shows. */
interface RichValue {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly basicValue?: unknown;
}

const ERROR_TYPES = ["Error", "CustomFunctionError"];

/** A cell's content: blank for null, an error for an error cell, the plain value of a formatted number or other rich value. */
export function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case "number":
    case "string":
    case "boolean":
      return value;
    case "object":
      return value === null ? "" : richCell(value);
    default:
      return "";
  }
}

function richCell({ type, code, basicValue }: RichValue): Cell {
  if (ERROR_TYPES.includes(String(type)) || typeof code === "string") return { error: errorText(code ?? basicValue) };
  if (typeof basicValue === "number" || typeof basicValue === "string" || typeof basicValue === "boolean") return basicValue;
  return { error: "#VALUE!" };
}

const errorText = (code: unknown): string => (typeof code === "string" && code.startsWith("#") ? code : "an error");
