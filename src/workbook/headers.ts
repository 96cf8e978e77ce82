/** Sheets and columns as people head them: the only place where headings and aliases are spelled. Rule text: rules 1 and 9. */

export interface ColumnHeading {
  readonly heading: string;
  /** Other headings that mean the same. Case, spaces and punctuation never matter. */
  readonly aliases: readonly string[];
  readonly isRequired: boolean;
}

const required = (heading: string, ...aliases: string[]): ColumnHeading => ({ heading, aliases, isRequired: true });
const optional = (heading: string, ...aliases: string[]): ColumnHeading => ({ heading, aliases, isRequired: false });
const partNumber = (...more: string[]): ColumnHeading =>
  required("Part number", "part", "part no", "SKU", "item", "vendor part number", ...more);

/** What each kind of sheet holds. The first five are read by the fill; the others are told apart from them. */
export const SHEETS = {
  Inventory: {
    partNumber: partNumber(),
    description: optional("Description"),
    warehouse: optional("Warehouse", "location", "site"),
    quantityOnHand: required("Quantity on hand", "on hand", "qty on hand", "QOH"),
    committedQuantity: optional("Committed quantity", "committed", "allocated", "sold not shipped"),
    inTransitFromVendor: optional("In transit from vendor"),
    inTransitBetweenWarehouses: optional("In transit between warehouses"),
    transitDate: optional("Transit date"),
    asOfDate: optional("As-of date", "as of", "report date", "inventory date"),
  },
  Invoices: {
    invoiceNumber: required("Invoice number", "invoice", "invoice no"),
    invoiceDate: required("Invoice date", "date"),
    partNumber: partNumber(),
    quantity: required("Quantity", "qty"),
    unitPrice: required("Unit price", "price"),
    discount: optional("Discount", "discount (line total)"),
    creditsReceived: optional("Credits received", "credits received (line total)"),
    originalInvoice: optional("Original invoice", "original invoice (for returns)"),
    shipDate: optional("Ship date"),
  },
  "Price changes": {
    partNumber: partNumber(),
    effectiveDate: required("Effective date"),
    newPrice: required("New price"),
    oldPrice: optional("Old price"),
    noticeDate: optional("Notice date"),
    noticeMethod: optional("Notice method"),
  },
  Discontinuations: {
    partNumber: partNumber(),
    noticeDate: required("Notice date"),
    noticeMethod: optional("Notice method"),
    discontinuationDate: optional("Discontinuation date"),
  },
  Terms: {
    term: required("Term"),
    value: required("Value"),
    unit: optional("Unit"),
    clause: optional("Clause"),
    source: optional("Source"),
    description: optional("Description"),
  },
  "Return requests": {
    requestNumber: optional("Request number"),
    right: required("Right"),
    partNumber: partNumber(),
    quantity: required("Quantity"),
    requestDate: required("Request date"),
    rmaNumber: optional("RMA number"),
    rmaDate: optional("RMA date"),
    returnDate: optional("Return date"),
    invoiceNumber: optional("Invoice number"),
    offsettingOrderNumber: optional("Offsetting order number"),
    offsettingOrderAmount: optional("Offsetting order amount"),
  },
  "Product versions": {
    partNumber: partNumber("part number (prior)"),
    newPartNumber: required("New part number"),
    firstShipDate: required("First ship date"),
    noticeDate: optional("Notice date"),
    noticeMethod: optional("Notice method"),
    newPrice: optional("New price"),
  },
  "Open orders": {
    orderNumber: required("Order number"),
    partNumber: partNumber(),
    quantity: required("Quantity"),
    receivedDate: required("Received date"),
    confirmedDate: optional("Confirmed date"),
    shippedDate: optional("Shipped date"),
    rejectedDate: optional("Rejected date"),
    requestedDeliveryDate: optional("Requested delivery date"),
    scheduledShipDate: optional("Scheduled ship date"),
    unitPrice: optional("Unit price"),
    oral: optional("Oral", "oral (yes/no)"),
    confirmedInWritingDate: optional("Confirmed in writing date"),
  },
  "Dealer shipments": {
    dealer: required("Dealer"),
    partNumber: partNumber(),
    quantity: required("Quantity"),
    shipDate: required("Ship date"),
    serialNumber: optional("Serial number"),
  },
  "Dealer inventory": {
    dealer: required("Dealer"),
    partNumber: partNumber(),
    quantity: required("Quantity"),
    asOfDate: required("As-of date"),
    approved: optional("Approved", "approved (yes/no)"),
  },
  Sales: {
    saleDate: required("Sale date"),
    partNumber: partNumber(),
    quantity: required("Quantity"),
    dealer: optional("Dealer"),
    city: optional("City"),
    state: optional("State"),
    zipCode: optional("Zip code"),
    region: optional("Region"),
    authorizationNumber: optional("Authorization number"),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnHeading>>>>;

export type SheetKind = keyof typeof SHEETS;
export type Field<Kind extends SheetKind = SheetKind> = Kind extends SheetKind ? keyof (typeof SHEETS)[Kind] & string : never;

export const SHEET_KINDS = Object.keys(SHEETS) as SheetKind[];

/** The kinds that the fill reads, in the order in which it reads them. */
export const READ_KINDS = ["Terms", "Inventory", "Invoices", "Price changes", "Discontinuations"] as const satisfies readonly SheetKind[];
export type ReadKind = (typeof READ_KINDS)[number];

export const isRequiredKind = (kind: SheetKind): boolean => kind === "Inventory" || kind === "Invoices";

/** The columns of a kind of sheet, with their field names. */
export const columnsOf = (kind: SheetKind): readonly (readonly [string, ColumnHeading])[] => Object.entries<ColumnHeading>(SHEETS[kind]);

/** A heading without what does not matter: case, spaces and punctuation. */
export const bareHeading = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Columns that the fill appends to Inventory, in order. */
export const OUTPUT_HEADINGS = [
  "Protected quantity",
  "Price protection credit",
  "Balancing limit",
  "Balancing returnable quantity",
  "Balancing credit",
  "Discontinuation return quantity",
  "Discontinuation return credit",
  "Credit explanation",
] as const;

/** Our own sheets and their columns. They are never read as inputs. */
export const OWN_SHEETS = {
  "Balancing limits": ["Quarter", "Starts", "Ends", "Preceding net sales", "Limit percent", "Limit", "Used", "Remaining", "Exercise by"],
  "Credit detail": [
    "Clause",
    "Sheet",
    "Row",
    "Part number",
    "Invoice number",
    "Invoice date",
    "Quantity",
    "Net unit cost",
    "New price or unit value",
    "Unit credit",
    "Credit",
    "Unit price",
    "Discount per unit",
    "Credits per unit",
    "Earlier protection per unit",
    "Unit value from",
    "Effective or receipt date",
    "Change or notice row",
    "Invoice row",
  ],
  "Return proposal": [
    "Quarter",
    "Sheet",
    "Row",
    "Part number",
    "Invoice number",
    "Invoice date",
    "Quantity",
    "Unit value",
    "Credit",
    "Remaining after",
  ],
  Review: ["Severity", "Code", "Sheet", "Row", "Part number", "Clause", "Finding"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type OwnSheetName = keyof typeof OWN_SHEETS;
export const isOwnSheetName = (name: string): boolean =>
  Object.keys(OWN_SHEETS).some((own) => own.toLowerCase() === name.trim().toLowerCase());

/** "A" for 0, "AB" for 27. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** A column by where it stands, "Column AB" for 27: how a choice names one that its heading does not tell apart. */
export const columnByPlace = (index: number): string => `Column ${columnLetters(index)}`;

/** The index that `columnByPlace` names; -1 for any other text. Case and spaces do not matter. */
export function placedColumn(text: string): number {
  const letters = /^column([a-z]{1,3})$/.exec(bareHeading(text))?.[1];
  return letters === undefined ? -1 : [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 96, 0) - 1;
}
