/** What is said of 3.6(B). */
import { counted } from "../../base/counted";
import { unitsText } from "../../base/inWords";
import { wordTable } from "../../base/language";

export const english = {
  name: "Dealer price protection",
  approvalHint: {
    title: "Approval",
    text: "As the column Approved says: yes, no, or still blank. What awaits approval is shown and is in no total.",
  },

  needs: {
    agreement: "an agreement that protects what dealers hold; this one does not",
    decrease: "a price decrease of the part that takes effect on the row's As-of date",
    oldPrice: "the old price of the price change",
  },
  notGranted: "the vendor did not grant it",
  noneShipped: "no unit was shipped to the dealer within the window, or earlier rows cover them",

  steps: {
    dealer: "Dealer",
    shipped: "Shipped within the window",
    coveredBefore: "Covered by earlier rows",
    reportsDueBy: "Reports due by",
  },

  sentences: {
    notMet: (clause: string, part: string, day: string) => `${clause}: no price decrease of ${part} takes effect on ${day}.`,
    oldPriceMissing: (clause: string, part: string, day: string) =>
      `${clause}: blank until the old price of ${part} is entered for the price change of ${day}.`,
    notGranted: (clause: string) => `${clause}: not granted.`,
    protectedOf: (units: number, all: number) => `${unitsText(units)} of ${counted(unitsText(all), "unit")} protected`,
    shipped: (units: string, dealer: string, days: number, day: string) =>
      `${units} shipped to ${dealer} less than ${counted(days, "day")} before ${day}`,
    theDealer: "the dealer",
    coveredBefore: (units: string) => `, ${units} of them covered by earlier rows`,
    dueBy: (day: string) => ` Reports due by ${day}.`,
    approval: { granted: "granted", "not granted": "not granted", "awaits approval": "awaits approval" },
  },

  reportsDue: (part: string, day: string) => `Dealer reports due for the new price of ${part} of ${day}`,
  oldPriceMissing: (part: string, day: string) =>
    `The price change of ${part} on ${day} has no old price, so the stock of dealers cannot be credited. Enter the old price.`,
};
export const words = wordTable("rights.dealerProtection", english);
