/** What is ordered and owed, as the contract reads it. Rule text: rules 1 and 8. */
import type { CivilDate } from "./calendar";
import type { Cents, Micros } from "./money";

/** A row of the Open orders sheet: a portion of an order (5.2), in sheet order. */
export interface OpenOrder {
  /** As `InvoiceLines.order`. */
  readonly order: number;
  readonly part: number;
  readonly quantity: number;
  readonly receivedDate: CivilDate;
  readonly confirmedDate: CivilDate | undefined;
  readonly shippedDate: CivilDate | undefined;
  readonly rejectedDate: CivilDate | undefined;
  readonly cancelledDate: CivilDate | undefined;
  readonly requestedDeliveryDate: CivilDate | undefined;
  readonly scheduledShipDate: CivilDate | undefined;
  readonly unitPrice: Micros | undefined;
  readonly isOral: boolean;
  readonly confirmedInWritingDate: CivilDate | undefined;
}

/** A row of the Open invoices sheet: an invoice of the vendor's that is not paid in full. */
export interface OpenInvoice {
  readonly invoiceNumber: string;
  readonly invoiceDate: CivilDate;
  readonly amount: Cents;
  readonly paid: Cents;
  readonly disputed: Cents;
  readonly dueDate: CivilDate | undefined;
  readonly isInitialOrder: boolean;
}
