/** Sheets and columns as people head them; what a right adds to Inventory is headed in its own folder. Rule text: rules 1 and 9. */
import { RIGHTS } from "../contract/rights";
import type { Right } from "../contract/rights/right";

export interface ColumnHeading {
  readonly heading: string;
  /** Other headings that mean the same. Case, spaces and punctuation never matter. */
  readonly aliases: readonly string[];
  readonly isRequired: boolean;
}

const required = (heading: string, ...aliases: string[]): ColumnHeading => ({ heading, aliases, isRequired: true });
const optional = (heading: string, ...aliases: string[]): ColumnHeading => ({ heading, aliases, isRequired: false });
const partNumber = (...more: string[]): ColumnHeading => required("Part number", ...PART_NAMES, ...more);

/** What systems call the key of a part. Where each comes from: test/workbook/aliases.test.ts. */
const PART_NAMES = [
  "part",
  "part no",
  "SKU",
  "item",
  "vendor part number",
  "item number",
  "item no",
  "item code",
  "item id",
  "material",
  "material number",
  "product code",
  "product number",
  "stock code",
  "internal reference",
];
const NOTICE_DATE = ["notice", "date of notice", "notification date"];
const NOTICE_METHOD = ["method", "method of notice"];

/** What each kind of sheet holds. The fill reads some of them; the others are told apart from them. */
export const SHEETS = {
  Inventory: {
    partNumber: partNumber(),
    description: optional("Description", "item description", "part description", "material description", "product description"),
    warehouse: optional(
      "Warehouse",
      "location",
      "site",
      "warehouse code",
      "warehouse name",
      "inventory location",
      "subinventory",
      "storage location",
      "plant",
    ),
    quantityOnHand: required(
      "Quantity on hand",
      "on hand",
      "qty on hand",
      "QOH",
      "on hand quantity",
      "on hand qty",
      "actual qty",
      "actual quantity",
      "unrestricted",
      "unrestricted use stock",
      "unrestricted stock",
      "physical inventory",
      "stock on hand",
      "units on hand",
    ),
    committedQuantity: optional(
      "Committed quantity",
      "committed",
      "allocated",
      "sold not shipped",
      "committed qty",
      "qty committed",
      "quantity committed",
      "allocated quantity",
      "allocated qty",
      "qty allocated",
      "quantity allocated",
      "reserved",
      "reserved qty",
      "reserved quantity",
      "on sales order",
      "qty on sales order",
      "quantity on sales order",
    ),
    inTransitFromVendor: optional("In transit from vendor", "qty in transit from vendor"),
    inTransitBetweenWarehouses: optional("In transit between warehouses", "qty in transit between warehouses"),
    transitDate: optional("Transit date"),
    asOfDate: optional("As-of date", "as of", "report date", "inventory date", "snapshot date", "stock date", "count date"),
  },
  Invoices: {
    invoiceNumber: required(
      "Invoice number",
      "invoice",
      "invoice no",
      "invoice num",
      "vendor invoice number",
      "vendor invoice no",
      "supplier invoice number",
      "supplier invoice no",
      "bill number",
      "bill no",
      "voucher no",
      "document number",
      "document no",
      "num",
    ),
    invoiceDate: required("Invoice date", "date", "bill date", "document date", "posting date", "transaction date"),
    partNumber: partNumber(),
    quantity: required("Quantity", "qty", "invoiced quantity", "quantity invoiced", "qty invoiced"),
    unitPrice: required("Unit price", "price", "direct unit cost", "unit cost", "rate", "price each", "sales price"),
    discount: optional("Discount", "discount (line total)", "discount amount", "line discount amount"),
    creditsReceived: optional("Credits received", "credits received (line total)"),
    originalInvoice: optional(
      "Original invoice",
      "original invoice (for returns)",
      "original invoice number",
      "original invoice no",
      "return against",
    ),
    shipDate: optional("Ship date", "shipped date", "shipment date", "date shipped"),
    orderNumber: optional("Order number", "PO", "purchase order", "customer PO", "PO number", "PO no", "order no", "purchase order number"),
  },
  "Price changes": {
    partNumber: partNumber(),
    effectiveDate: required("Effective date", "effective", "effective from", "date effective", "valid from"),
    newPrice: required("New price", "new unit price"),
    oldPrice: optional("Old price", "previous price", "prior price"),
    noticeDate: optional("Notice date", ...NOTICE_DATE),
    noticeMethod: optional("Notice method", ...NOTICE_METHOD),
  },
  Discontinuations: {
    partNumber: partNumber(),
    noticeDate: required("Notice date", ...NOTICE_DATE),
    noticeMethod: optional("Notice method", ...NOTICE_METHOD),
    discontinuationDate: optional("Discontinuation date", "discontinued on", "date discontinued", "end of life date", "EOL date"),
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
    factorySealed: optional("Factory sealed", "factory sealed (yes/no)"),
    fromDealer: optional("From dealer", "from dealer (yes/no)"),
    creditMemo: optional("Credit memo"),
    creditedAmount: optional("Credited amount"),
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
    cancelledDate: optional("Cancelled date"),
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
    warehouse: optional("Warehouse"),
    dealer: optional("Dealer"),
    city: optional("City"),
    state: optional("State"),
    zipCode: optional("Zip code"),
    region: optional("Region"),
    authorizationNumber: optional("Authorization number"),
  },
  "Open invoices": {
    invoiceNumber: required("Invoice number"),
    invoiceDate: required("Invoice date"),
    amount: required("Amount"),
    paid: optional("Paid"),
    disputed: optional("Disputed"),
    dueDate: optional("Due date"),
    initialOrder: optional("Initial order", "initial order (yes/no)"),
  },
  Objectives: {
    quarter: required("Quarter"),
    partNumber: optional("Part number", ...PART_NAMES),
    objectiveQuantity: required("Objective quantity"),
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

/** A heading without what does not matter: case, spaces and punctuation. A percent sign does: "Discount %" is no amount. */
export const bareHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll("%", "percent")
    .replace(/[^\p{L}\p{N}]/gu, "");

const EXPLANATION = "Credit explanation";

/** Columns that the fill appends to Inventory, in order: those of each right, and the explanation of all. */
export const outputHeadings = (rights: readonly Pick<Right, "columns">[]): readonly string[] => [
  ...rights.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
  EXPLANATION,
];
export const OUTPUT_HEADINGS = outputHeadings(RIGHTS);

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
    "Order",
    "As of",
  ],
  Review: ["Severity", "Code", "Sheet", "Row", "Part number", "Clause", "Finding"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type OwnSheetName = keyof typeof OWN_SHEETS;

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
