import { WorkbookProblem } from "../workbook/port";
import { hasExcelApi } from "./gates";
import type { Journal } from "./journal";
import { keptOf, keptXml, KEPT_NAMESPACE, type Kept } from "./keptForm";
import { imageOf } from "./keptImage";
import type { Session } from "./options";
import { unlessRefused } from "./problems";
import { send } from "./request";
import { standsThere } from "./standing";

/** Keeps the before-image of one fill in the workbook, from just before its first write to its end. */
export class Keeper {
  private isKept = false;
  /** When this fill began, once its own image is kept. */
  private begun: number | undefined;

  private constructor(private readonly wasThere: boolean) {}

  /** An earlier fill left its image behind: rows of it may stand of which nothing else is kept. */
  get wasUnfinished(): boolean {
    return this.wasThere;
  }

  /** Looks whether an earlier fill left its image behind. */
  static async open(session: Session): Promise<Keeper> {
    return new Keeper((await readKept(session)) !== undefined);
  }

  /**
   * An image that an earlier fill left stays while something of that fill stands: what it replaced is older than what this one would.
   * An Excel that cannot keep the image fills all the same: filling again heals what a lost page leaves.
   */
  async beforeWriting(session: Session, journal: Journal): Promise<void> {
    if (this.isKept) return;
    this.isKept = true;
    if (!canKeep()) return;
    const older = this.wasThere ? await readKept(session) : undefined;
    if (older !== undefined && typeof older.image === "object" && (await standsThere(session, older.image))) return;
    this.begun = Date.now();
    await this.keep(session, journal);
  }

  /** By its id alone a sheet of ours can be told from one that a person made. */
  async sheetAdded(session: Session, journal: Journal): Promise<void> {
    if (this.begun !== undefined) await this.keep(session, journal);
  }

  private async covers(session: Session, { entries }: Journal): Promise<boolean> {
    const older = await readKept(session);
    const written = new Set(entries.map(({ target }) => target.sheetName));
    // Of a damaged image nobody knows what it was of; only a fill writes several sheets.
    return older !== undefined && older.sheets.every((sheet) => written.has(sheet)) && (older.image !== "damaged" || entries.length > 1);
  }

  private async keep(session: Session, journal: Journal): Promise<void> {
    const sheets = journal.entries.map(({ target }) => target.sheetName);
    const keeping = keep(session, keptXml(journal.work, this.begun ?? 0, sheets, imageOf(journal)));
    await unlessRefused(keeping, "OLD_EXCEL", "TOO_LARGE");
  }

  /**
   * What this write began is over, and what an earlier one left is too where this one has written the same sheets: entering a term does
   * not finish a fill. An image that cannot be taken away now is no reason to fail: the next fill takes it.
   */
  async end(session: Session, journal: Journal): Promise<void> {
    if (this.begun === undefined && !this.wasThere) return;
    try {
      if (this.begun !== undefined || (await this.covers(session, journal))) await removeKept(session);
    } catch (problem) {
      if (!(problem instanceof WorkbookProblem)) throw problem;
    }
  }
}

const canKeep = (): boolean => hasExcelApi("1.5");
const doing = "look after the record of an unfinished fill";

function partsOf(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE);
  parts.load("items/id");
  return parts;
}

/** What stands in the workbook; undefined when nothing does. Of several the first counts. */
export async function readKept(session: Session): Promise<Kept | undefined> {
  if (!canKeep()) return undefined;
  return send(session, { doing }, async (context) => {
    const parts = partsOf(context);
    await context.sync();
    const [first] = parts.items;
    if (first === undefined) return undefined;
    const xml = first.getXml();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method, not a property
    return keptOf(xml.value);
  });
}

/** Sent twice it is still one part. */
async function keep(session: Session, xml: string): Promise<void> {
  await send(session, { doing: "keep what the cells hold now, for the case that the fill is interrupted" }, async (context) => {
    const parts = partsOf(context);
    await context.sync();
    const [first] = parts.items;
    if (first === undefined) context.workbook.customXmlParts.add(xml);
    else first.setXml(xml);
    await context.sync();
  });
}

export async function removeKept(session: Session): Promise<void> {
  await send(session, { doing }, async (context) => {
    const parts = partsOf(context);
    await context.sync();
    for (const part of parts.items) part.delete();
    await context.sync();
  });
}
