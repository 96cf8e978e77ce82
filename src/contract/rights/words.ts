/** What all rights say alike. */
import { wordTable } from "../base/language";

export const english = {
  /** What a figure waits for. */
  theTerm: (toEnter: string) => `the term ${toEnter}`,
  termNamed: (called: string) => `the term "${called}"`,
  blankNeeds: (clause: string, needed: string) => `${clause}: blank; needs ${needed}.`,
  blankUntilTerm: (clause: string, toEnter: string) => `${clause}: blank until the term ${toEnter} is entered.`,
  givingAgreement: (right: string) => `an agreement that gives ${right.toLowerCase()}; this one does not`,

  requested: "already requested",
  requestedBy: (requests: string) => `already requested by ${requests}`,
  bookCost: "book cost",
  feeLine: "fee",
  /** What a return waits for that the vendor has to allow. */
  authorization: "the vendor's authorization: ask for it on Return requests, and enter its RMA date there",
  invoiceLine: (line: number) => `invoice line ${line}`,
  /** A term that an amendment changed. */
  termFrom: (name: string, day: string) => `${name} from ${day}`,

  /** Of a term that nothing rests on. */
  notRead: (meaning: string) => `${meaning}. No figure or date uses it yet`,

  /** Why goods are none of those that a right picks out. */
  notPicked: {
    notThese: { label: "Not among the goods that the right is for", inShort: "not among the goods of the right" },
    outsideAge: { label: "Not of the age that goes back", inShort: "not of the age that goes back" },
    withoutDate: { label: "Without a date code", inShort: "without a date code" },
  },

  /** Lines of explanations. */
  steps: {
    invoiceNumber: "Invoice number",
    quantity: "Quantity",
    netUnitCost: "Net unit cost",
    unitCredit: "Unit credit",
    unitValue: "Unit value",
    credit: "Credit",
    effectiveDate: "Effective date",
    oldPrice: "Old price",
    newPrice: "New price",
  },
};
export const words = wordTable("rights", english);
