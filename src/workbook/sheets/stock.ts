/** What the distributor has and what the vendor has invoiced. Rule text: rules 1. */
import { optional, partNumber, required, priceUnit, vendor } from "./column";
import { declareSheet, WITH_FIGURES } from "./sheet";

export const INVENTORY = declareSheet(
  "Inventory",
  "One row a part and warehouse: what is in stock on the as-of date. The credits are filled in beside these columns.",
  {
    partNumber: partNumber(),
    description: optional("note", "Description", "For you; it does not matter to the figures.", {
      aliases: ["item description", "part description", "material description", "product description"],
    }),
    warehouse: optional("name", "Warehouse", "For you; stock of a part is taken together over all warehouses.", {
      aliases: ["location", "site", "warehouse code", "warehouse name", "inventory location", "subinventory", "storage location", "plant"],
    }),
    quantityOnHand: required(
      "units",
      "Quantity on hand",
      "Whole units in the warehouse, committed ones included; 0 where there are none.",
      {
        wanted: "a whole number of units (0 where there are none)",
        aliases: [
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
        ],
      },
    ),
    committedQuantity: optional("units", "Committed quantity", "Units on hand that are sold and not shipped yet; blank is none.", {
      aliases: [
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
      ],
    }),
    inTransitFromVendor: optional("units", "In transit from vendor", "Units on their way from the vendor; blank is none.", {
      aliases: ["qty in transit from vendor"],
    }),
    inTransitBetweenWarehouses: optional(
      "units",
      "In transit between warehouses",
      "Units on their way between your warehouses; blank is none.",
      { aliases: ["qty in transit between warehouses"] },
    ),
    transitDate: optional("date", "Transit date", "The day on which the units in transit were shipped."),
    asOfDate: optional("date", "As-of date", "The day that the quantities are of; blank is the calculation date of the terms.", {
      aliases: ["as of", "report date", "inventory date", "snapshot date", "stock date", "count date"],
    }),
    vendor: vendor("Whose agreement it is under, as the Terms sheet names it; blank: the one without a vendor there."),
  },
  { ...WITH_FIGURES, isRequired: true },
);

export const INVOICES = declareSheet(
  "Invoices",
  "One row an invoice line: what the vendor has invoiced to you, returns and credit memos too.",
  {
    invoiceNumber: required("invoice", "Invoice number", "The vendor's invoice number, as text.", {
      aliases: [
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
      ],
    }),
    invoiceDate: required("date", "Invoice date", "The day of the invoice.", {
      aliases: ["date", "bill date", "document date", "posting date", "transaction date"],
    }),
    partNumber: partNumber(),
    quantity: required("signedUnits", "Quantity", "Whole units; negative for a return or credit memo.", {
      aliases: ["qty", "invoiced quantity", "quantity invoiced", "qty invoiced"],
      whenNegative: "looksReturned",
    }),
    unitPrice: required("price", "Unit price", "Dollars a unit, before discount and credits.", {
      aliases: ["price", "direct unit cost", "unit cost", "rate", "price each", "sales price"],
      whenNegative: "looksReturned",
    }),
    priceUnit: priceUnit(),
    discount: optional("amount", "Discount", "Dollars off the whole line; blank is none.", {
      aliases: ["discount (line total)", "discount amount", "line discount amount"],
    }),
    creditsReceived: optional("amount", "Credits received", "Dollars credited on the whole line since; blank is none.", {
      aliases: ["credits received (line total)"],
    }),
    originalInvoice: optional("invoice", "Original invoice", "For a return: the invoice that it takes back.", {
      aliases: ["original invoice (for returns)", "original invoice number", "original invoice no", "return against"],
    }),
    shipDate: optional("date", "Ship date", "The day on which the vendor shipped the line.", {
      aliases: ["shipped date", "shipment date", "date shipped"],
    }),
    orderNumber: optional("name", "Order number", "Your purchase order.", {
      aliases: ["PO", "purchase order", "customer PO", "PO number", "PO no", "order no", "purchase order number"],
    }),
    documentType: optional("note", "Document type", "Where a list says it: an invoice, a credit memo, a return, an order.", {
      aliases: ["transaction type", "trans type", "doc type", "voucher type", "invoice type", "type"],
      isForExports: true,
    }),
    vendor: vendor("Whose agreement it is under, as the Terms sheet names it; blank: the one without a vendor there."),
  },
  { isRequired: true },
);
