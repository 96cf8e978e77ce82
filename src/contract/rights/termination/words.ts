/** What is said of terms and of an end (12.1, 12.3, 12.4). */
import { wordTable } from "../../base/language";

export const english = {
  stopBy: (ends: string) => `Last day for notice not to renew the term that ends ${ends}`,
  renews: "Agreement renews for another term",
  lastDay: "Last day of the agreement's term",
  rightEnds: "Right to distribute ends",
  returnBy: "Last day to return stock after the end",
  sellOffBy: "Last day to sell off or return stock after the end",
  dealerReturns: "Last day to send back stock received from dealers",
  trueUp: "Final true-up of stock and money",
};
export const words = wordTable("rights.termination", english);
