import type { WritePlan } from "../workbook/port";
import { checkGuard } from "./inPlace";
import type { Journal } from "./journal";
import type { Session } from "./options";
import { takeRunMark } from "./runMark";
import type { Target } from "./target";
import { changedMeanwhile, sheetsHeardOf, verifyBasis } from "./verify";

/**
 * What stands between looking and writing. It is passed once, just before the first write: nobody else's fill is under way, and all that
 * the plan was made from is as it was read. A write that finds nothing to change passes it at its end, for what it says is said of now.
 */
export class Gate {
  private passing: Promise<void> | undefined;
  private giveUpMark = (): Promise<void> => Promise.resolve();
  /** How many changes of others had been heard of when it was passed. */
  changesBefore: number | undefined;

  constructor(
    private readonly plan: WritePlan,
    private readonly targets: readonly Target[],
    private readonly advance: (sheetName: string, rows: number) => Promise<void>,
  ) {}

  async beforeWriting(session: Session, journal: Journal): Promise<void> {
    this.passing ??= this.pass(session, true);
    await this.passing;
    await journal.keeper.beforeWriting(session, journal);
  }

  /** Nothing was written, so nobody has to be kept apart. */
  async atEnd(session: Session): Promise<void> {
    this.passing ??= this.pass(session, false);
    await this.passing;
  }

  leave = (): Promise<void> => this.giveUpMark();

  private async pass(session: Session, isWriting: boolean): Promise<void> {
    if (isWriting) this.giveUpMark = await takeRunMark(session);
    const { basis } = this.plan;
    if (basis === undefined)
      for (const target of this.targets) await checkGuard(session, target, (it, rows) => this.advance(it.sheetName, rows));
    else await verifyBasis(session, basis, this.advance);
    this.changesBefore = await session.watch.count(session);
    if (sheetsHeardOf(session, basis).length > 0) throw changedMeanwhile("a cell that they come from was changed");
  }
}
