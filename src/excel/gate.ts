import { WorkbookProblem, type WritePlan } from "../workbook/port";
import { checkGuard } from "./inPlace";
import type { Journal } from "./journal";
import type { Session } from "./options";
import { checkOwnRows } from "./ownRows";
import { takeRunMark } from "./runMark";
import type { Target } from "./target";
import { changedMeanwhile, differenceFrom } from "./verify";
import { writingWords } from "./writingWords";

/**
 * What stands between looking and writing. It is passed once, just before the first write: nobody else's fill is under way, and all that
 * the plan was made from is as it was read. A write that finds nothing to change passes it at its end, for what it says is said of now.
 */
export class Gate {
  private passing: Promise<void> | undefined;
  private giveUpMark = (): Promise<void> => Promise.resolve();
  private isWriting = false;
  private readonly ownSettings: ReadonlySet<string>;

  constructor(
    private readonly plan: WritePlan,
    private readonly targets: readonly Target[],
    private readonly advance: (sheetName: string, rows: number) => Promise<void>,
  ) {
    this.ownSettings = new Set(Object.keys(plan.settings));
  }

  async beforeWriting(session: Session, journal: Journal): Promise<void> {
    this.passing ??= this.pass(session, journal, true);
    await this.passing;
    await journal.keeper.beforeWriting(session, journal);
  }

  /** Answers what was changed while it was written, in words; undefined: nothing. Where nothing was written, nobody has to be kept apart. */
  async atEnd(session: Session, journal: Journal): Promise<string | undefined> {
    this.passing ??= this.pass(session, journal, false);
    await this.passing;
    const { basis } = this.plan;
    if (!this.isWriting || basis === undefined || session.isAlone) return undefined;
    const written = journal.entries.map(({ sheetId, target }) => ({ id: sheetId, name: target.sheetName }));
    try {
      return await differenceFrom(session, basis, written, true, this.ownSettings, () => Promise.resolve());
    } catch (problem) {
      if (!(problem instanceof WorkbookProblem)) throw problem;
      return writingWords.changesUnseen;
    }
  }

  leave = (): Promise<void> => this.giveUpMark();

  /** A file on the command line is nobody else's meanwhile. */
  private async pass(session: Session, { entries }: Journal, isWriting: boolean): Promise<void> {
    this.isWriting = isWriting;
    if (isWriting) this.giveUpMark = await takeRunMark(session);
    if (session.isAlone) return;
    for (const entry of entries) {
      if (!entry.target.block.isOwnSheet || entry.isReadAtOnce) continue;
      await checkOwnRows(session, entry, (rows) => this.advance(entry.target.sheetName, rows));
    }
    const { basis } = this.plan;
    if (basis === undefined) {
      for (const target of this.targets) await checkGuard(session, target, (it, rows) => this.advance(it.sheetName, rows));
      return;
    }
    const written = this.targets.map(({ sheetId, sheetName }) => ({ id: sheetId, name: sheetName }));
    const words = await differenceFrom(session, basis, written, false, this.ownSettings, this.advance);
    if (words !== undefined) throw changedMeanwhile(words);
  }
}
