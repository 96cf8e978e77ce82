import { changesSinceLastFill } from "../../credits/changesSinceLastFill";
import type { Pause } from "../../credits/pausing";
import { prepareFill, type PreparedFill, type RefusedFill } from "../../credits/prepareFill";
import type { SheetPlace } from "../../credits/rowReasons";
import { startingAgain } from "../../credits/startAgain";
import { worklist } from "../../credits/worklist";
import type { TypedOverWish } from "../../credits/typedOver";
import type { OnProgress, WorkbookPort, WritePlan } from "../../workbook/port";
import { pausing } from "./pause";
import type { Preview, Result, Trouble } from "./paneState";
import type { Store } from "./store";
import { troubleOf, troubleOfWrite } from "./trouble";
import { restoredBy } from "./restoredBy";

/** Reads and computes, and says what a fill would do. Nothing is written. */
export async function prepareWorkbook(
  port: WorkbookPort,
  onProgress: OnProgress,
  pause: Pause,
  typedOver: TypedOverWish = "keep",
): Promise<Preview | RefusedFill> {
  const prepared = await prepareFill(port, { onProgress: slicing(onProgress, pause), pause, now, typedOver });
  if ("refusals" in prepared) return prepared;
  await pause();
  const changes = await changesSinceLastFill(port, prepared, pause);
  await pause();
  const todo = worklist(prepared, prepared.findings);
  await pause();
  return { prepared, totals: prepared.totals, changes, todo };
}

export type Filled =
  RefusedFill | { readonly trouble: Trouble } | { readonly preview: Preview; readonly result: Extract<Result, { kind: "filled" }> };

/** What the user saw and chose before a fill. */
interface Chosen {
  /** The preview, where one was shown that still stands. */
  readonly shown: Preview | undefined;
  readonly replacing: ReadonlySet<string>;
}

/**
 * Fills. The workbook is read anew first: Excel does not tell of every change, and figures are never written from an old reading.
 */
export async function fillWorkbook(
  port: WorkbookPort,
  onProgress: OnProgress,
  pause: Pause,
  { shown, replacing }: Chosen,
): Promise<Filled> {
  const done = await startingAgain(
    async () => {
      const preview = await prepareWorkbook(port, onProgress, pause, replacing);
      if ("refusals" in preview) return { preview, written: undefined };
      return { preview, written: await port.write(preview.prepared.plan, slicing(onProgress, pause)) };
    },
    ({ written }) => written,
  );
  if (done.written === undefined) return done.preview;
  const { preview, written } = done;
  if (written.outcome !== "written") return { trouble: troubleOfWrite(written, "filling") };
  const differsFromPreview = shown !== undefined && totalsShown(shown, replacing) !== totalsShown(preview, replacing);
  const { cellsChanged, before, changedMeanwhile, replaced } = written;
  const figuresAt = figuresOf(preview);
  const filledAt = Date.now();
  const { prepared } = preview;
  return {
    // Those written anew are typed over no more.
    preview: { ...preview, prepared: { ...prepared, typedOver: prepared.typedOver.filter(({ isKept }) => isKept) } },
    result: {
      kind: "filled",
      totals: preview.totals,
      cellsChanged,
      before,
      filledAt,
      figuresAt,
      differsFromPreview,
      changedMeanwhile,
      ...(replaced && { replaced }),
    },
  };
}

/** Findings are fewer by those that were chosen away since. */
const totalsShown = ({ totals }: Preview, replacing: ReadonlySet<string>): string =>
  JSON.stringify(replacing.size === 0 ? totals : { ...totals, findings: undefined });

/** What a fill wrote is worked out anew, so that what a person changed since can be told from it; what other work wrote is kept. */
export async function putBackUnfinished(
  port: WorkbookPort,
  onProgress: OnProgress,
  pause: Pause,
): Promise<RefusedFill | { readonly trouble: Trouble } | { readonly result: Extract<Result, { kind: "restored" }> }> {
  const isOfFill = ((await port.unfinishedFill())?.work ?? "fill") === "fill";
  const prepared = isOfFill ? await prepareFill(port, { onProgress: slicing(onProgress, pause), pause, now }) : { plan: NOTHING };
  if ("refusals" in prepared) return prepared;
  const outcome = await port.putBackUnfinished(prepared.plan, slicing(onProgress, pause));
  return outcome.outcome === "written" ? { result: restoredBy(outcome) } : { trouble: troubleOf(outcome.problem, "restoring") };
}

const now = (): Date => new Date();
const NOTHING: WritePlan = { blocks: [], settings: {} };

function figuresOf({ prepared: { decoded, plan } }: Preview): SheetPlace {
  const { sheetName, headingRow } = decoded.sheets.Inventory;
  return { sheet: sheetName, row: headingRow, column: plan.blocks[0]!.columnIndexes[0]! };
}

/** Lets the screen have its turn between blocks too. */
export function slicing(onProgress: OnProgress, pause: Pause): OnProgress {
  return async (progress) => {
    const answer = await onProgress(progress);
    await pause();
    return answer;
  };
}

/** Reads anew; undefined where nothing can be read any more, which is said then. */
export const preparedAnew =
  ({ dispatch }: Pick<Store, "dispatch">, port: WorkbookPort) =>
  async (onProgress: OnProgress): Promise<PreparedFill | undefined> => {
    const pause = pausing();
    const answer = await prepareFill(port, { onProgress: slicing(onProgress, pause), pause });
    if ("refusals" in answer) dispatch({ type: "refused", refusals: answer.refusals });
    return "refusals" in answer ? undefined : answer;
  };
