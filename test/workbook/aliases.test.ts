/**
 * What systems call the columns of their exports, and where each name comes from. A heading may come from several systems; none may mean two
 * columns of a kind. An alias without a row here fails: look the system's documentation up and write its page down.
 */
import { bareHeading } from "../../src/workbook/columnNames";
import { READ_KINDS, SHEETS, type ReadKind } from "../../src/workbook/sheets";

interface Named {
  readonly heading: string;
  readonly aliases: readonly string[];
}
const namesOf = ({ heading, aliases }: Named): string[] => [heading, ...aliases].map(bareHeading);

/** The rules list it. */
const RULES = "rules 1";
/** The same words as our heading in another order, shortened or with a filler: nothing else can be meant. */
const SPELLING = "a spelling of our heading";
const SAP_PRICES = 'SAP, purchase orders and conditions: data elements MEPEIN ("Price unit", headed "Per") and KPEIN ("Pricing unit")';
/** Used in trade, in no page that was looked up; kept because it can mean this column only. */
const CUSTOMARY = "customary, no page found";

const SAP_STOCK = 'SAP, stock overview and MB52: "Stock in Transfer vs Stock in Transit: where to find it" (SAP community)';
const SAP_MMBE = 'SAP, stock overview: "MMBE - understanding stock status versus batch status"';
const ORACLE_STOCK = 'Oracle Fusion, on-hand quantity: "Inventory Availability Version 2"';
const ORACLE_BILLS = 'Oracle Fusion, payables invoice lines: "CJM_AP_INVOICE_LINE_BAL_ALL" (tables and views)';
const NETSUITE_STOCK = 'NetSuite, item searches: "Tracking Inventory Balances By Status"';
const NETSUITE_BILL = 'NetSuite, vendor bills: "Use Case for Creating a Vendor Bill"';
const NETSUITE_COUNT = 'NetSuite, inventory count: "Inventory Count" (Records Browser)';
const BC_BILLS = 'Dynamics 365 Business Central, posted purchase invoice lines: "Table Purch. Inv. Line"';
const BC_LINES = 'Dynamics NAV, purchase lines: "Line Amount Field, Purchase Line Table"';
const BC_API = 'Dynamics 365 Business Central: "purchaseInvoices resource type"';
const BC_ITEMS = "Dynamics 365 Business Central, items by location: base application, page Items by Location, field Qty. on Sales Order";
const D365_STOCK = 'Dynamics 365 Supply Chain, on-hand list: "Inventory on-hand by warehouse V2" (Common Data Model)';
const AX_STOCK = 'Dynamics AX, on-hand list: "InventOnHandQty.pdsCWAvailPhysical Method"';
const GP_STOCK = 'Dynamics GP, item quantities: "SalesItemWarehouse"';
const QB_STOCK = 'QuickBooks, inventory stock status by item: "Sales orders, terms explained" and "Inventory Stock Status by Item report"';
const QB_BILLS = 'QuickBooks, transaction detail: "QuickBooks for Mac User\'s Guide", export of transactions; the headings of real/b19c';
const ERPNEXT_STOCK = "ERPNext, report Stock Projected Qty: its columns";
const ERPNEXT_BILLS = "ERPNext, report Purchase Register: its columns";
const ERPNEXT_INVOICE = "ERPNext, Purchase Invoice: field labels, release notes 5.0.22";
const ODOO = "Odoo, product and stock quant: field labels";
const MYOB = 'MYOB Accounting Plus, Analyse Stock: Help, "Item Number column" to "Available column"';
const SAGE = 'Sage 50, amend allocations: "Stock Allocations" (Excel2Sage help)';
const ZOHO = 'Zoho Inventory, inventory summary: "Inventory Reports" and "Item Details"';
const AVANTI = 'Avanti Slingshot: "Inventory Statistics"';
const FISHBOWL = 'Fishbowl, part export: "Exporting Part Cost Information"';
const APIDECK = 'NetSuite, vendor bills: "NetSuite Vendor Bills" (Apideck connector)';

type Row = readonly [alias: string, source: string];

const PRICE_UNIT = [
  ["price per", CUSTOMARY],
  ["pricing unit", SAP_PRICES],
  ["per", SAP_PRICES],
  ["preiseinheit", SAP_PRICES],
] as const;
const PARTS: readonly Row[] = [
  ["part", RULES],
  ["part no", RULES],
  ["SKU", RULES],
  ["item", RULES],
  ["vendor part number", RULES],
  ["item number", `${D365_STOCK}; ${MYOB}`],
  ["item no", BC_ITEMS],
  ["item code", ERPNEXT_STOCK],
  ["item id", SPELLING],
  ["material", SAP_STOCK],
  ["material number", SAP_STOCK],
  ["product code", SAGE],
  ["product number", CUSTOMARY],
  ["stock code", CUSTOMARY],
  ["internal reference", ODOO],
];
const NOTICES: Readonly<Record<string, readonly Row[]>> = {
  noticeDate: [
    ["notice", SPELLING],
    ["date of notice", SPELLING],
    ["notification date", SPELLING],
  ],
  noticeMethod: [
    ["method", SPELLING],
    ["method of notice", SPELLING],
  ],
};

/** Every alias of the kinds that are read, by its column. */
const SOURCES: Readonly<Record<Exclude<ReadKind, "Terms">, Readonly<Record<string, readonly Row[]>>>> = {
  Inventory: {
    partNumber: PARTS,
    description: [
      ["item description", SPELLING],
      ["part description", FISHBOWL],
      ["material description", SAP_STOCK],
      ["product description", SPELLING],
    ],
    warehouse: [
      ["location", RULES],
      ["site", RULES],
      ["warehouse code", SPELLING],
      ["warehouse name", SPELLING],
      ["inventory location", SPELLING],
      ["subinventory", ORACLE_STOCK],
      ["storage location", SAP_STOCK],
      ["plant", SAP_STOCK],
    ],
    quantityOnHand: [
      ["on hand", RULES],
      ["qty on hand", RULES],
      ["QOH", RULES],
      ["on hand quantity", `${GP_STOCK}; ${ODOO}`],
      ["on hand qty", SPELLING],
      ["actual qty", ERPNEXT_STOCK],
      ["actual quantity", ERPNEXT_STOCK],
      ["unrestricted", SAP_MMBE],
      ["unrestricted use stock", SAP_MMBE],
      ["unrestricted stock", SAP_MMBE],
      ["physical inventory", AX_STOCK],
      ["stock on hand", ZOHO],
      ["units on hand", SPELLING],
    ],
    committedQuantity: [
      ["committed", RULES],
      ["allocated", RULES],
      ["sold not shipped", RULES],
      ["committed qty", SPELLING],
      ["qty committed", SPELLING],
      ["quantity committed", `${NETSUITE_STOCK}; ${ZOHO}`],
      ["allocated quantity", GP_STOCK],
      ["allocated qty", GP_STOCK],
      ["qty allocated", SAGE],
      ["quantity allocated", SAGE],
      ["reserved", ODOO],
      ["reserved qty", ERPNEXT_STOCK],
      ["reserved quantity", `${ODOO}; ${AVANTI}`],
      ["on sales order", QB_STOCK],
      ["qty on sales order", BC_ITEMS],
      ["quantity on sales order", BC_ITEMS],
    ],
    inTransitFromVendor: [["qty in transit from vendor", SPELLING]],
    inTransitBetweenWarehouses: [["qty in transit between warehouses", SPELLING]],
    asOfDate: [
      ["as of", RULES],
      ["report date", RULES],
      ["inventory date", RULES],
      ["snapshot date", NETSUITE_COUNT],
      ["stock date", SPELLING],
      ["count date", NETSUITE_COUNT],
    ],
  },
  Invoices: {
    partNumber: PARTS,
    invoiceNumber: [
      ["invoice", RULES],
      ["invoice no", RULES],
      ["invoice num", ORACLE_BILLS],
      ["vendor invoice number", BC_API],
      ["vendor invoice no", BC_API],
      ["supplier invoice number", ERPNEXT_INVOICE],
      ["supplier invoice no", ERPNEXT_INVOICE],
      ["bill number", APIDECK],
      ["bill no", ERPNEXT_BILLS],
      ["voucher no", ERPNEXT_BILLS],
      ["document number", CUSTOMARY],
      ["document no", BC_BILLS],
      ["num", QB_BILLS],
    ],
    invoiceDate: [
      ["date", RULES],
      ["bill date", ERPNEXT_BILLS],
      ["document date", CUSTOMARY],
      ["posting date", ERPNEXT_BILLS],
      ["transaction date", CUSTOMARY],
    ],
    quantity: [
      ["qty", RULES],
      ["invoiced quantity", ORACLE_BILLS],
      ["quantity invoiced", ORACLE_BILLS],
      ["qty invoiced", ORACLE_BILLS],
    ],
    unitPrice: [
      ["price", RULES],
      ["direct unit cost", `${BC_BILLS}; ${BC_LINES}`],
      ["unit cost", 'Dynamics 365 Business Central: "purchaseInvoiceLines resource type"'],
      ["rate", NETSUITE_BILL],
      ["price each", CUSTOMARY],
      ["sales price", QB_BILLS],
    ],
    discount: [
      ["discount (line total)", RULES],
      ["discount amount", BC_LINES],
      ["line discount amount", BC_LINES],
    ],
    creditsReceived: [["credits received (line total)", RULES]],
    originalInvoice: [
      ["original invoice (for returns)", RULES],
      ["original invoice number", SPELLING],
      ["original invoice no", SPELLING],
      ["return against", ERPNEXT_INVOICE],
    ],
    shipDate: [
      ["shipped date", SPELLING],
      ["shipment date", SPELLING],
      ["date shipped", SPELLING],
    ],
    orderNumber: [
      ["PO", RULES],
      ["purchase order", RULES],
      ["customer PO", RULES],
      ["PO number", APIDECK],
      ["PO no", SPELLING],
      ["order no", SPELLING],
      ["purchase order number", SPELLING],
    ],
    documentType: [
      ["transaction type", NETSUITE_BILL],
      ["trans type", SPELLING],
      ["doc type", SPELLING],
      ["voucher type", ERPNEXT_BILLS],
      ["invoice type", ORACLE_BILLS],
      ["type", QB_BILLS],
    ],
    priceUnit: PRICE_UNIT,
  },
  "Price changes": {
    ...NOTICES,
    partNumber: PARTS,
    effectiveDate: [
      ["effective", SPELLING],
      ["effective from", SPELLING],
      ["date effective", SPELLING],
      ["valid from", CUSTOMARY],
    ],
    newPrice: [["new unit price", SPELLING]],
    priceUnit: PRICE_UNIT,
    oldPrice: [
      ["previous price", SPELLING],
      ["prior price", SPELLING],
    ],
  },
  Discontinuations: {
    ...NOTICES,
    partNumber: PARTS,
    discontinuationDate: [
      ["discontinued on", SPELLING],
      ["date discontinued", SPELLING],
      ["end of life date", CUSTOMARY],
      ["EOL date", CUSTOMARY],
    ],
  },
  "Return requests": {
    partNumber: PARTS,
    factorySealed: [["factory sealed (yes/no)", RULES]],
    fromDealer: [["from dealer (yes/no)", RULES]],
  },
  "Product versions": { partNumber: [...PARTS, ["part number (prior)", RULES]] },
  "Open orders": { partNumber: PARTS, priceUnit: PRICE_UNIT, oral: [["oral (yes/no)", RULES]] },
  "Dealer shipments": { partNumber: PARTS },
  "Dealer inventory": { partNumber: PARTS, approved: [["approved (yes/no)", RULES]] },
  Sales: { partNumber: PARTS },
  "Open invoices": { initialOrder: [["initial order (yes/no)", RULES]] },
  Objectives: { partNumber: PARTS },
};

const ROWS = Object.entries(SOURCES).flatMap(([kind, fields]) =>
  Object.entries(fields).flatMap(([field, rows]) => rows.map(([alias, source]) => [kind as ReadKind, field, alias, source] as const)),
);

test.each(ROWS)("%s: %s is headed %s (%s)", (kind, field, alias) => {
  const columns: Readonly<Record<string, Named>> = SHEETS[kind].columns;
  const fields = Object.entries(columns).filter(([, it]) => namesOf(it).includes(bareHeading(alias)));
  expect(fields.map(([name]) => name)).toEqual([field]);
});

test("every alias has a row that says where it comes from", () => {
  const told = ROWS.map(([kind, field, alias]) => `${kind}: ${field}: ${bareHeading(alias)}`);
  const aliases = READ_KINDS.flatMap((kind) =>
    Object.entries<Named>(SHEETS[kind].columns).flatMap(([field, it]) =>
      it.aliases.map((alias) => `${kind}: ${field}: ${bareHeading(alias)}`),
    ),
  );
  expect(aliases.filter((it) => !told.includes(it))).toEqual([]);
  expect(told.filter((it, i) => told.indexOf(it) !== i)).toEqual([]);
});

// SAP: "billing document (SD)" is the term for what is invoiced to customers; Oracle: INVOICE_ID is a key of the system, on no paper.
test.each(["Billing document", "Billing date", "Billed quantity", "Invoice ID"])("%s says nothing of what was bought", (heading) => {
  const fields = Object.entries<Named>(SHEETS.Invoices.columns).filter(([, it]) => namesOf(it).includes(bareHeading(heading)));
  expect(fields).toEqual([]);
});

test("no heading means two columns of a kind", () => {
  for (const [kind, { columns }] of Object.entries(SHEETS)) {
    const names = Object.values<Named>(columns).flatMap(namesOf);
    // "(line total)" and "(yes/no)" are said or left out, and "#" is no letter: such spellings fall together within one column.
    const doubled = names.filter(
      (name, i) =>
        names.indexOf(name) !== i && !Object.values<Named>(columns).some((it) => namesOf(it).filter((one) => one === name).length > 1),
    );
    expect({ kind, doubled }).toEqual({ kind, doubled: [] });
  }
});
