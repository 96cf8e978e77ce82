import { WorkbookProblem } from "../workbook/port";
import { hasExcelApi } from "./gates";
import { isTouched, type Journal } from "./journal";
import { keptOf, keptXml, KEPT_NAMESPACE, LAST_NAMESPACE, type Kept, type KeptNamespace } from "./keptForm";
import { imageOf } from "./keptImage";
import { lastImageOf } from "./lastImage";
import type { Session } from "./options";
import { unlessRefused, type Place } from "./problems";
import { send } from "./request";
import { standsThere } from "./standing";
import { writingWords } from "./writingWords";

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
   * A fill is in. What it replaced takes the place of what the fill before it did, so that another page, on another day, can still take it
   * back. Where that cannot be kept, nothing is: the image of an older fill would take back what is no longer there.
   */
  async finish(session: Session, journal: Journal): Promise<void> {
    if (journal.work === "fill") await this.handOver(session, journal);
    await this.end(session, journal);
  }

  private async handOver(session: Session, journal: Journal): Promise<void> {
    try {
      if (this.begun !== undefined) await keepLast(session, journal, this.begun);
      else if (this.wasThere) await removeKept(session, LAST_NAMESPACE);
    } catch (problem) {
      if (!(problem instanceof WorkbookProblem)) throw problem;
    }
  }

  /** The fill that this is of was taken back: what is kept of it goes, too. */
  async takenBack(session: Session, journal: Journal): Promise<void> {
    await this.end(session, journal);
    if (journal.work !== "fill" || this.begun === undefined) return;
    try {
      const last = await readKept(session, LAST_NAMESPACE);
      if (last?.begun === this.begun) await removeKept(session, LAST_NAMESPACE);
    } catch (problem) {
      if (!(problem instanceof WorkbookProblem)) throw problem;
    }
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

/** Only what a fill wrote by itself stands for the last fill; what ends another's has that one's cells in its before-image, half-written. */
async function keepLast(session: Session, journal: Journal, begun: number): Promise<void> {
  const image = lastImageOf(journal);
  if (image?.entries.length === 0) return;
  const sheets = journal.entries.filter(isTouched).map(({ target }) => target.sheetName);
  await unlessRefused(keep(session, keptXml("fill", begun, sheets, image, LAST_NAMESPACE), LAST_NAMESPACE), "OLD_EXCEL", "TOO_LARGE");
}

const canKeep = (): boolean => hasExcelApi("1.5");
const place = (): Place => ({ doing: writingWords.lookAfterUnfinished });

function partsOf(context: Excel.RequestContext, namespace: KeptNamespace): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  return parts;
}

/** What stands in the workbook, and how many characters of it; undefined when nothing does. Of several the first counts. */
export async function readKept(
  session: Session,
  namespace: KeptNamespace = KEPT_NAMESPACE,
): Promise<(Kept & { readonly characters: number }) | undefined> {
  if (!canKeep()) return undefined;
  return send(session, place(), async (context) => {
    const parts = partsOf(context, namespace);
    await context.sync();
    const [first] = parts.items;
    if (first === undefined) return undefined;
    const xml = first.getXml();
    await context.sync();
    const { value }: { value: unknown } = xml;
    return { ...keptOf(value), characters: typeof value === "string" ? value.length : 0 };
  });
}

/** Sent twice it is still one part. */
async function keep(session: Session, xml: string, namespace: KeptNamespace = KEPT_NAMESPACE): Promise<void> {
  await send(session, { doing: writingWords.keepForInterruption }, async (context) => {
    const parts = partsOf(context, namespace);
    await context.sync();
    const [first] = parts.items;
    if (first === undefined) context.workbook.customXmlParts.add(xml);
    else first.setXml(xml);
    await context.sync();
  });
}

export async function removeKept(session: Session, namespace: KeptNamespace = KEPT_NAMESPACE): Promise<void> {
  await send(session, place(), async (context) => {
    const parts = partsOf(context, namespace);
    await context.sync();
    for (const part of parts.items) part.delete();
    await context.sync();
  });
}
