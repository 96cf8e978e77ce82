import type { Book } from "../../book/model";
import { DAYS_1904 } from "../displayText";
import { defineClass, type ClassMaker } from "../schema";

interface ResultSelf {
  readonly value: string | number | boolean;
}

const MS_PER_DAY = 86_400_000;

/**
 * DATE(year, month, day) as a serial of the workbook's own date system.
 * Serial 60 is the 29 February 1900 that never was, so days from March 1900 on are one more than counted.
 */
export function dateSerial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  if (year < 0 || year > 9999) return undefined;
  const fullYear = year < 1900 ? year + 1900 : year; // as Excel reads short years
  const days = Math.round(Date.UTC(fullYear, month - 1, day) / MS_PER_DAY) - Math.round(Date.UTC(1899, 11, 31) / MS_PER_DAY);
  const serial = days >= 60 ? days + 1 : days;
  const own = date1904 ? serial - DAYS_1904 : serial;
  return own >= 0 ? own : undefined;
}

export const functionsObject: ClassMaker<Book> = defineClass<Book>({
  name: "Functions",
  methods: {
    Date: {
      since: "1.2",
      call: (book, args) => {
        const serial = dateSerial(args.integer(0), args.integer(1), args.integer(2), book.date1904);
        return functionResultObject({ value: serial ?? "#NUM!" });
      },
    },
  },
});

const functionResultObject: ClassMaker<ResultSelf> = defineClass<ResultSelf>({
  name: "FunctionResult",
  scalars: {
    Value: { since: "1.2", get: ({ value }) => (typeof value === "string" ? null : value) },
    Error: { since: "1.2", get: ({ value }) => (typeof value === "string" ? value : null) },
  },
});
