/** A right on a further sheet beside those of the agreement. */
import type { SheetFigures, SheetRight } from "../rights/sheetRight";
import type { CreditStatement } from "./statement";

export interface AddedRight {
  readonly right: SheetRight;
  /** How its figures follow from the statement, which does not know it. */
  figures(statement: CreditStatement): SheetFigures;
}
