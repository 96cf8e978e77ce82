/**
 * The input sheets, each declared once: recognition, the choice by hand, reading, findings, templates and the documents draw on this.
 * Rule text: rules 1 and 9.
 */
import type { ColumnDeclaration } from "./column";
import { DISCONTINUATIONS, PRICE_CHANGES, PRODUCT_VERSIONS } from "./notices";
import { OPEN_INVOICES, OPEN_ORDERS, RETURN_REQUESTS } from "./requests";
import { DEALER_INVENTORY, DEALER_SHIPMENTS, OBJECTIVES, SALES } from "./sales";
import { columnsIn, sheetFamily, type FieldOf } from "./sheet";
import { INVENTORY, INVOICES } from "./stock";
import { TERMS } from "./terms";

export type { ColumnDeclaration } from "./column";
export type { FieldOf, SheetDeclaration } from "./sheet";

/** By kind. */
export const SHEETS = {
  Inventory: INVENTORY,
  Invoices: INVOICES,
  "Price changes": PRICE_CHANGES,
  Discontinuations: DISCONTINUATIONS,
  Terms: TERMS,
  "Return requests": RETURN_REQUESTS,
  "Product versions": PRODUCT_VERSIONS,
  "Open orders": OPEN_ORDERS,
  "Dealer shipments": DEALER_SHIPMENTS,
  "Dealer inventory": DEALER_INVENTORY,
  Sales: SALES,
  "Open invoices": OPEN_INVOICES,
  Objectives: OBJECTIVES,
} as const;

export type SheetKind = keyof typeof SHEETS;
export type SheetOf<Kind extends SheetKind> = (typeof SHEETS)[Kind];
export type Field<Kind extends SheetKind> = FieldOf<SheetOf<Kind>>;

export const SHEET_KINDS = Object.keys(SHEETS) as SheetKind[];

/** The kinds that the fill reads, in the order in which it reads them. */
export const READ_KINDS = [
  "Terms",
  "Inventory",
  "Invoices",
  "Price changes",
  "Discontinuations",
  "Return requests",
  "Product versions",
  "Open orders",
  "Dealer shipments",
  "Dealer inventory",
  "Sales",
  "Open invoices",
  "Objectives",
] as const satisfies readonly SheetKind[];
export type ReadKind = (typeof READ_KINDS)[number];
export type ReadSheet = SheetOf<ReadKind>;

export const INPUT_SHEETS = sheetFamily<ReadSheet>(
  Object.values(SHEETS),
  READ_KINDS.map((kind) => SHEETS[kind]),
);

export const isRequiredKind = (kind: SheetKind): boolean => SHEETS[kind].isRequired;

/** The columns of a kind of sheet, with their field names. */
export const columnsOf = (kind: SheetKind): readonly (readonly [string, ColumnDeclaration])[] => columnsIn(SHEETS[kind]);
