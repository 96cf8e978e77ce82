/** Why goods are none of those that a right picks out, in words. */
import type { NotPicked } from "./goods";
import type { ReasonWords } from "./right";

export const NOT_PICKED: Readonly<Record<NotPicked, ReasonWords>> = {
  notThese: { label: "Not among the goods that the right is for", inShort: "not among the goods of the right" },
  outsideAge: { label: "Not of the age that goes back", inShort: "not of the age that goes back" },
  withoutDate: { label: "Without a date code", inShort: "without a date code" },
};
