import type { Translated } from "../base/language";
import type { english } from "./agreementTitle";

const MONTHS = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
] as const;

export const german: Translated<typeof english> = {
  title: (kind, vendor, distributor, year, month, day) =>
    `${kind}, ${vendor} und ${distributor}, gültig ab ${day}. ${MONTHS[month - 1]!} ${year}`,
};
