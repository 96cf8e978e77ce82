/** What 3.6(A) works out before the first part, and keeps of the reports that it rolled. */
import type { InSteps } from "../../base/steps";
import type { CivilDate } from "../../base/calendar";
import type { Given } from "../right";
import type { Needed } from "../ruling";
import type { CapFacts } from "./caps";
import { movementsByPart, type MovementsByPart } from "./movements";
import type { RowRoll } from "./roll";

export interface ProtectionBasis {
  /** Undefined where no report is rolled, or there is no sheet Sales. */
  readonly movements: MovementsByPart | undefined;
  /** By inventory row, in order of effective date: filled as reports are rolled. */
  readonly rolls: Map<number, RowRoll[]>;
  /** By inventory row: what its figures wait for, and the caps that its price changes had, in order of effective date. */
  readonly needs: Map<number, Needed>;
  readonly caps: Map<number, readonly DatedCaps[]>;
}

export interface DatedCaps extends CapFacts {
  readonly effectiveDate: CivilDate;
}

export function* protectionBasis({ facts, apart }: Pick<Given, "facts" | "apart">): InSteps<ProtectionBasis> {
  // Asked apart: which price falls use the term is known where they meet their reports.
  const { agreed } = apart();
  const isRolled = agreed.begins.some((day) => agreed.on("effectiveDate", day)["priceProtection.snapshotRoll"] === "sales");
  return { movements: isRolled ? yield* movementsByPart(facts) : undefined, rolls: new Map(), needs: new Map(), caps: new Map() };
}
