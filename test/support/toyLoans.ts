/** The toy sheet as it is declared (`toySheet.ts`): the list of sheets needs this alone. */
import { partNumber, required, yesOrNo } from "../../src/workbook/sheets/column";
import { declareSheet } from "../../src/workbook/sheets/sheet";

export const TOY_LOANS = declareSheet("Toy loans", "One row a toy that was lent.", {
  partNumber: partNumber(),
  lent: required("units", "Lent", "Whole toys."),
  lentDate: required("date", "Lent on", "The day."),
  returned: yesOrNo("Returned", "Whether it is back."),
});
