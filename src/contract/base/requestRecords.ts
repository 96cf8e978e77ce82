/** What the distributor asks to return, and the versions that take products' places, as the contract reads them. Rule text: rules 1 and 7. */
import type { CivilDate, NoticeMethod } from "./calendar";
import type { Cents, Micros } from "./money";

/** The rights under which goods are asked to go back, as the Return requests sheet names them. */
export const REQUEST_RIGHTS = ["Balancing", "Discontinuation", "Refresh", "Defective", "Termination", "Initial order"] as const;
export type RequestRight = (typeof REQUEST_RIGHTS)[number];

/** A row of the Return requests sheet, in sheet order. */
export interface ReturnRequest {
  readonly right: RequestRight;
  /** As a key (like part keys); "" where the row has none. */
  readonly requestNumber: string;
  readonly part: number;
  /** At least 1. */
  readonly quantity: number;
  readonly requestDate: CivilDate;
  readonly rmaNumber: string;
  readonly rmaDate: CivilDate | undefined;
  readonly returnDate: CivilDate | undefined;
  /** As `InvoiceLines.invoice`: NONE where none is named; a number that no line has where there is no such invoice. */
  readonly invoice: number;
  /** As a key; "" where the row has none. */
  readonly offsettingOrder: string;
  readonly offsettingAmount: Cents | undefined;
  readonly factorySealed: boolean;
  readonly fromDealer: boolean;
  /** As `invoice`: the credit memo is a line of the Invoices sheet where the distributor keeps it there. */
  readonly creditMemo: number;
  readonly creditedAmount: Cents | undefined;
}

/** A row of the Product versions sheet: what takes the place of a product, and from when. */
export interface ProductVersion {
  /** The product before. */
  readonly part: number;
  readonly newPart: number;
  readonly firstShipDate: CivilDate;
  readonly notice: { readonly sent: CivilDate; readonly method: NoticeMethod } | undefined;
  readonly newPrice: Micros | undefined;
}
