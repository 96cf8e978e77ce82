/** What systems call the columns of their exports. A heading may come from several; none may mean two columns of a kind. */
import { bareHeading, SHEETS } from "../../src/workbook/headers";

interface Named {
  readonly heading: string;
  readonly aliases: readonly string[];
}
const namesOf = ({ heading, aliases }: Named): string[] => [heading, ...aliases].map(bareHeading);

// prettier-ignore
test.each<[system: string, list: string, kind: "Inventory" | "Invoices", field: string, heading: string]>([
  ["SAP", "stock overview", "Inventory", "partNumber", "Material"],
  ["SAP", "stock overview", "Inventory", "warehouse", "Plant"],
  ["SAP", "stock overview", "Inventory", "warehouse", "Storage location"],
  ["SAP", "stock overview", "Inventory", "quantityOnHand", "Unrestricted"],
  ["SAP", "stock overview", "Inventory", "quantityOnHand", "Unrestricted-use stock"],
  ["SAP", "list of billing documents", "Invoices", "invoiceNumber", "Billing document"],
  ["SAP", "list of billing documents", "Invoices", "invoiceDate", "Billing date"],
  ["SAP", "list of billing documents", "Invoices", "quantity", "Billed quantity"],
  ["Oracle", "on-hand quantity", "Inventory", "warehouse", "Subinventory"],
  ["Oracle", "on-hand quantity", "Inventory", "quantityOnHand", "On-hand quantity"],
  ["Oracle", "payables invoice lines", "Invoices", "invoiceNumber", "Invoice Num"],
  ["Oracle", "payables invoice lines", "Invoices", "quantity", "Quantity Invoiced"],
  ["NetSuite", "current inventory status", "Inventory", "quantityOnHand", "On Hand"],
  ["NetSuite", "current inventory status", "Inventory", "committedQuantity", "Quantity Committed"],
  ["NetSuite", "item search", "Inventory", "warehouse", "Inventory Location"],
  ["NetSuite", "transaction search", "Invoices", "invoiceNumber", "Document Number"],
  ["NetSuite", "transaction search", "Invoices", "unitPrice", "Rate"],
  ["Dynamics 365", "on-hand list", "Inventory", "quantityOnHand", "Physical inventory"],
  ["Dynamics 365", "on-hand list", "Inventory", "partNumber", "Item number"],
  ["Dynamics 365", "items by location", "Inventory", "partNumber", "Item No."],
  ["Dynamics 365", "items by location", "Inventory", "committedQuantity", "Qty. on Sales Order"],
  ["Dynamics 365", "posted purchase invoice lines", "Invoices", "invoiceNumber", "Document No."],
  ["Dynamics 365", "posted purchase invoice lines", "Invoices", "invoiceDate", "Posting Date"],
  ["Dynamics 365", "posted purchase invoice lines", "Invoices", "unitPrice", "Direct Unit Cost"],
  ["Dynamics 365", "posted purchase invoice lines", "Invoices", "discount", "Line Discount Amount"],
  ["QuickBooks", "inventory stock status", "Inventory", "committedQuantity", "On Sales Order"],
  ["QuickBooks", "inventory stock status", "Inventory", "quantityOnHand", "On Hand"],
  ["QuickBooks", "transaction detail", "Invoices", "invoiceNumber", "Num"],
  ["QuickBooks", "transaction detail", "Invoices", "invoiceDate", "Date"],
  ["QuickBooks", "transaction detail", "Invoices", "quantity", "Qty"],
  ["QuickBooks", "transaction detail", "Invoices", "unitPrice", "Sales Price"],
  ["ERPNext", "stock projected quantity", "Inventory", "partNumber", "Item Code"],
  ["ERPNext", "stock projected quantity", "Inventory", "quantityOnHand", "Actual Qty"],
  ["ERPNext", "stock projected quantity", "Inventory", "committedQuantity", "Reserved Qty"],
  ["ERPNext", "purchase register", "Invoices", "invoiceDate", "Posting Date"],
  ["ERPNext", "purchase invoice", "Invoices", "invoiceNumber", "Bill No"],
  ["ERPNext", "purchase invoice", "Invoices", "invoiceDate", "Bill Date"],
  ["ERPNext", "purchase invoice", "Invoices", "invoiceNumber", "Supplier Invoice No"],
  ["ERPNext", "purchase invoice", "Invoices", "originalInvoice", "Return Against"],
  ["Odoo", "stock quantities", "Inventory", "quantityOnHand", "On Hand Quantity"],
  ["Odoo", "stock quantities", "Inventory", "committedQuantity", "Reserved Quantity"],
  ["Odoo", "products", "Inventory", "partNumber", "Internal Reference"],
  ["Sage", "stock list", "Inventory", "partNumber", "Stock Code"],
  ["Sage", "stock list", "Inventory", "partNumber", "Product Code"],
  ["Sage", "stock list", "Inventory", "warehouse", "Warehouse Code"],
])("%s, %s: the %s column %s is headed %s", (_system, _list, kind, field, heading) => {
  const columns: Readonly<Record<string, Named>> = SHEETS[kind];
  const fields = Object.entries(columns).filter(([, it]) => namesOf(it).includes(bareHeading(heading)));
  expect(fields.map(([name]) => name)).toEqual([field]);
});

test("no heading means two columns of a kind", () => {
  for (const [kind, columns] of Object.entries(SHEETS)) {
    const names = Object.values<Named>(columns).flatMap(namesOf);
    // "(line total)" and "(yes/no)" are said or left out, and "#" is no letter: such spellings fall together within one column.
    const doubled = names.filter(
      (name, i) =>
        names.indexOf(name) !== i && !Object.values<Named>(columns).some((it) => namesOf(it).filter((one) => one === name).length > 1),
    );
    expect({ kind, doubled }).toEqual({ kind, doubled: [] });
  }
});
