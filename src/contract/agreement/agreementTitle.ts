/** What an agreement is called on every output. */
import { yearMonthDay } from "../base/calendar";
import { wordTables, type Reader } from "../base/language";
import { dayOf, type Agreement } from "./agreement";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const english = {
  title: (kind: string, vendor: string, distributor: string, year: number, month: number, day: number) =>
    `${kind} of ${vendor} and ${distributor}, effective ${day} ${MONTHS[month - 1]!} ${year}`,
};
const words = wordTables("agreement.title", english);

const titleIn = (said: typeof english, { kind, vendor, distributor, date }: Agreement): string => {
  const { year, month, day } = yearMonthDay(dayOf(date));
  return said.title(kind, vendor, distributor, year, month, day);
};

/** "Distribution agreement of AltiGen and SYNNEX, effective 22 December 1999". */
export const agreementTitle = (agreement: Agreement, reader: Reader = "workbook"): string => titleIn(words[reader], agreement);

/** The same in English, whoever reads: where it is kept and compared with later. */
export const recordedTitle = (agreement: Agreement): string => titleIn(english, agreement);
