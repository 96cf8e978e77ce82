/** The requests of the Return requests sheet: what is settled of them, and what counts against the limits. Rule text: rules 7. */
import type { Agreed } from "../../agreement/inForce";
import type { Finding } from "../../base/finding";
import type { Facts } from "../../base/records";
import type { InSteps } from "../../base/steps";
import type { Right } from "../../rights/right";
import { Lots, type ByPart } from "../../stock/lots";
import { withoutDuplicates, type NumberedChange } from "../../stock/priceChanges";
import type { StartingCredits } from "../../stock/startingCosts";
import type { Asking } from "../asking";
import { findingsOf, onHandOnDay } from "./findings";
import { settleRequests } from "./settle";
import type { Settled } from "./settled";

/** The records of each part. */
export interface StockOfParts {
  readonly lots: ByPart;
  readonly rows: ByPart;
  readonly returns: ByPart;
  readonly changes: ReadonlyMap<number, readonly NumberedChange[]>;
  /** What was credited before the goods were invoiced. */
  readonly starting?: StartingCredits | undefined;
}

/** The requests of the Return requests sheet, settled; undefined without one. */
export function* settledRequests(
  agreed: Agreed,
  facts: Facts,
  rights: readonly Right[],
  stock: StockOfParts,
  asking: Asking,
  found: (finding: Finding) => void,
): InSteps<Settled | undefined> {
  if (facts.returnRequests === undefined || facts.returnRequests.length === 0) return undefined;
  const usable = new Map<number, readonly NumberedChange[]>();
  // What is wrong with price changes is told where the rows of Inventory are worked out.
  const changesOf = (part: number): readonly NumberedChange[] => {
    const known = usable.get(part) ?? withoutDuplicates(stock.changes.get(part) ?? [], facts.parts.keys[part]!, () => undefined);
    usable.set(part, known);
    return known;
  };
  const lots = new Lots(agreed.whole, facts.invoices, facts.parts.keys.length, stock.lots);
  const { rows: rowsOfPart, returns: returnsOfPart, starting } = stock;
  const settled = yield* settleRequests({ agreed, facts, rights, lots, rowsOfPart, returnsOfPart, changesOf, starting, asking, found });
  const onHand = onHandOnDay(facts, new Set(facts.returnRequests.map(({ part }) => part)));
  for (const [index, row] of settled.rows.entries()) for (const it of findingsOf(row, index, facts, onHand)) found(it);
  return settled;
}
