/** What is said of filters: what one is, and why a text is none, in words that follow the term's name. */
import { wordTable } from "./language";

export const english = {
  isWhat: 'conditions on your columns, as "Status = sealed and Source <> broker"',
  noColumn: (before: string) => `names no column before "${before}"`,
  noValue: (column: string) => `gives no value to the column ${column}`,
  noOperator: (clause: string) => `has no =, <> or one of in "${clause}"`,
};
export const words = wordTable("filters", english);
