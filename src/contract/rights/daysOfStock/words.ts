/** What is said of days of stock (6.4). */
import { counted } from "../../base/counted";
import { wordTable } from "../../base/language";

export const english = {
  salesShort: (firstSale: string, starts: string, parts: number) =>
    `The sales begin on ${firstSale}, later than ${starts}, from which the daily rate of ${counted(parts, "part")} is counted. Add the sales before, or read Stock days as too high.`,
};
export const words = wordTable("rights.daysOfStock", english);
