/** What a user can do with claims, days and readings. */
import type { TermName } from "../../contract/agreement/terms";
import type { CalendarRow } from "../../contract/statement/calendar/status";
import type { ClaimRow } from "../../contract/statement/claims/claimRows";
import type { ClaimPlace } from "../../credits/claimPlaces";
import type { PaperWish } from "../../credits/papers";
import type { SheetPlace } from "../../credits/rowReasons";
import type { OnProgress, WorkbookPort } from "../../workbook/port";
import { words } from "../words";
import { work } from "./loadedWork";
import type { Preview, ReadingsActivity } from "./paneState";
import type { Store } from "./store";
import { troubleOf } from "./trouble";

export interface WorklistActions {
  /** Shows the cell where something of a claim stands. */
  readonly goToClaim: (claim: ClaimRow, place: ClaimPlace) => Promise<void>;
  /** Shows the row of a claim's figures, and Why of it. */
  readonly whyClaim: (claim: ClaimRow) => Promise<void>;
  /** Shows the row that gives rise to a day. */
  readonly goToDay: (day: CalendarRow) => Promise<void>;
  /** The calendar as a file's text; undefined where no figures are shown, or the part that makes it does not come. */
  readonly calendarFile: () => Promise<string | undefined>;
  readonly priceReadings: () => Promise<void>;
  readonly writeReadings: () => Promise<void>;
  /** Has values of a term without choices priced, too; none: no more. */
  readonly listValues: (term: TermName, values: readonly number[]) => void;
  /** Makes a sheet to be sent, and shows it. */
  readonly makePaper: (wish: PaperWish) => Promise<void>;
}

type Parts = Awaited<ReturnType<typeof work>>;

interface Ways {
  readonly run: (activity: ReadingsActivity, work: (onProgress: OnProgress) => Promise<void>) => Promise<void>;
  readonly goToCell: (sheet: string, row: number, column: number) => Promise<void>;
  readonly showWhy: () => Promise<void>;
}

export function worklistActions(store: Store, port: WorkbookPort, { run, goToCell, showWhy }: Ways): WorklistActions {
  const { state, dispatch } = store;
  /** No work of its own: a part that does not come is told like any other trouble. */
  const ofPreview = async <T>(get: (preview: Preview, parts: Parts) => T): Promise<T | undefined> => {
    const { preview } = state();
    if (preview === undefined) return undefined;
    try {
      return get(preview, await work());
    } catch (error) {
      dispatch({ type: "failed", trouble: troubleOf(error, "selecting") });
      return undefined;
    }
  };
  const goTo = async (place: SheetPlace | undefined): Promise<void> => {
    if (place) await goToCell(place.sheet, place.row, place.column);
  };
  const readings = async () => (await work()).readingsWork(store, port);
  const goToClaim = async (claim: ClaimRow, place: ClaimPlace): Promise<void> => {
    const found = await ofPreview(
      (preview, { claimPlace }) => claimPlace(preview.prepared, state().outlook?.shape, claim, place) ?? "none",
    );
    if (found === "none") dispatch({ type: "failed", trouble: notThere(place) });
    else await goTo(found);
  };
  return {
    goToClaim,
    whyClaim: async (claim) => {
      await goToClaim(claim, "figures");
      if (state().trouble === undefined) await showWhy();
    },
    goToDay: async (day) => goTo(await ofPreview((preview, { recordPlace }) => recordPlace(preview.prepared.decoded, day))),
    calendarFile: () => ofPreview((preview, { calendarFile }) => calendarFile(preview)),
    priceReadings: () => run("pricingReadings", async (onProgress) => (await readings()).price(onProgress)),
    writeReadings: () => run("writingReadings", async (onProgress) => (await readings()).write(onProgress)),
    listValues: (term, values) => dispatch({ type: "valuesListed", term, values }),
    makePaper: async (wish) => {
      let stands = false;
      await run("writingPaper", async (onProgress) => {
        stands = await (await work()).paperWork(store, port, wish, onProgress);
      });
      if (stands) await goToCell(wish.paper, 0, 0);
    },
  };
}

const notThere = (place: ClaimPlace) =>
  ({
    during: "selecting",
    code: "SHEET_GONE",
    message: place === "claims" ? words.trouble.noRowOnClaims : words.trouble.noRowForClaim,
    detail: undefined,
  }) as const;
