/** What is said of 3.5 and 12.4. */
import { counted } from "../../base/counted";
import { wordTable } from "../../base/language";

export const english = {
  name: "Payment",

  steps: {
    invoiceDate: "Invoice date",
    dueDate: "Due date",
    afterEnd: "Due after the end for cause",
    amount: "Amount",
    paid: "Paid",
    disputed: "Disputed",
  },

  disputed: (clause: string, amount: string) => ` ${clause}: ${amount} disputed, withheld without default.`,
  dayBlank: (clause: string, term: string) => `${clause}: the day is blank until the term ${term} is entered.`,
  atTheLatest: (clause: string, day: string) => ` ${clause}: at the latest ${day}.`,
  afterEnd: (clause: string, day: string, instead: string) => `${clause}: due ${day}, after the end for cause, instead of ${instead}.`,
  due: (clause: string, day: string, how: string) => `${clause}: due ${day}, ${how}.`,
  daysAfter: (days: number) => `${counted(days, "day")} after the invoice date`,
  asDueDate: "as the Due date says",
  initialOrder: ", initial order",

  paymentDue: (invoice: string) => `Payment of invoice ${invoice} due`,
};
export const words = wordTable("rights.payment", english);
