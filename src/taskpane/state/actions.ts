/** What a user can do in the pane. Each piece of work runs alone, ends in an event, and never throws into a view. */
import type { AmendmentWish, TermEntry } from "../../credits/termEntries";
import type { ProposalWish } from "../../credits/proposeReturn";
import type { FigurePlace } from "../../credits/figurePlace";
import type { ReviewWords } from "../../credits/reviewKept";
import { lookAtWorkbook } from "../../credits/outlook";
import { MAPPING_SETTING } from "../../credits/settings";
import { LANGUAGE_SETTING, speakAsWorkbook, type Languages } from "../../credits/workbookLanguage";
import { Stopped } from "../../credits/stopped";
import type { TermName } from "../../contract/agreement/terms";
import type { LanguageCode } from "../../contract/base/language";
import { SHEETS, type ReadKind } from "../../workbook/sheets";
import { WorkbookProblem, type BeforeImage, type OnProgress, type WorkbookPort } from "../../workbook/port";
import type { SheetChoices } from "../../workbook/sheetColumns";
import type { SheetFinding } from "../../workbook/sheetFindings";
import type { Signature, SignerRole } from "../../workbook/signOffs";
import type { WorkbookView } from "../../workbook/workbookView";
import { agreementActions, type AgreementActions } from "./agreementActions";
import { work } from "./loadedWork";
import type { Activity, Followed, Tab, Trouble } from "./paneState";
import { pausing } from "./pause";
import { restoredBy } from "./restoredBy";
import { withColumn, withHeadingRow, withSheet, type ColumnChosen } from "./sheetChoices";
import type { Store } from "./store";
import { troubleOf } from "./trouble";
import { words } from "../words";
import { worklistActions, type WorklistActions } from "./worklistActions";

export interface PaneActions extends WorklistActions, AgreementActions {
  readonly start: () => Promise<void>;
  readonly chooseTab: (tab: Tab) => void;
  readonly skipWelcome: () => void;
  readonly dismissTrouble: () => void;
  readonly look: () => Promise<void>;
  readonly preview: () => Promise<void>;
  readonly fill: () => Promise<void>;
  /** As the ribbon asks for it: a preview after what is under way, with the button that writes ready to be pressed. */
  readonly offerFill: () => Promise<void>;
  readonly leaveGuide: () => void;
  readonly cancel: () => void;
  readonly restore: (before: BeforeImage) => Promise<void>;
  /** Puts back what a fill replaced that no page ended. */
  readonly putBackUnfinished: () => Promise<void>;
  /** Takes back the last fill by what the workbook keeps of it, whichever page wrote it. */
  readonly takeBackLastFill: () => Promise<void>;
  /** Which of the figures typed over the next fill writes anew, by their keys. */
  readonly chooseTypedOver: (replacing: ReadonlySet<string>) => void;
  /** Removes what the workbook keeps of it. */
  readonly forgetLastFill: () => Promise<void>;
  readonly chooseSheet: (kind: ReadKind, sheet: string | undefined) => Promise<void>;
  /** The row of the headings, as Excel numbers it, of a sheet that is thereby chosen too. */
  readonly chooseHeadingRow: (kind: ReadKind, sheet: string, row: number | undefined) => Promise<void>;
  readonly chooseColumn: (kind: ReadKind, field: string, column: ColumnChosen | undefined) => Promise<void>;
  /** The language of the workbook's texts from now on; those that stand there are written in it by the next fill. */
  readonly chooseLanguage: (language: LanguageCode) => Promise<void>;
  readonly enterTerm: (name: TermName, value: TermEntry["value"]) => Promise<void>;
  /** A value that holds from a day on, new or in the place of one that is there. Answers whether it was entered. */
  readonly amendTerm: (wish: AmendmentWish) => Promise<boolean>;
  /** Puts back what the last entered term replaced. */
  readonly takeBackTerm: () => Promise<void>;
  readonly addSample: () => Promise<void>;
  /** Adds a blank sheet of a kind that the workbook lacks, and goes to it. */
  readonly addSheet: (kind: ReadKind) => Promise<void>;
  readonly goToFinding: (finding: Pick<SheetFinding, "sheet" | "row" | "column">) => Promise<void>;
  readonly goToCell: (sheet: string, row: number, column: number) => Promise<void>;
  readonly showWhy: () => Promise<void>;
  /** A part of the page did not come. */
  readonly partFailed: (error: unknown) => void;
  /** Writes what a person says of a row of Review on the sheet. */
  readonly review: (key: string, words: Partial<ReviewWords>) => Promise<void>;
  /** Who decides on rows of the worklist and signs, as long as the pane is open. */
  readonly nameMyself: (name: string) => void;
  /** Signs a claim on Sign-offs. */
  readonly sign: (key: string, role: SignerRole, signature: Signature) => Promise<void>;
  /** The same of a figure of a row; it gets its row on Review with the first word about it. */
  /** @param question what a comment on the figure's cell says, too. */
  readonly reviewFigure: (figure: FigurePlace, words: Partial<ReviewWords>, question?: string) => Promise<void>;
  /** Goes to the invoice of a lot; Why keeps showing the row that it belongs to. */
  readonly follow: (followed: Followed) => Promise<void>;
  readonly propose: (wish: ProposalWish) => Promise<void>;
  readonly writeProposal: (wish: ProposalWish) => Promise<void>;
  /** Adds a proposal as rows of Return requests. */
  readonly addRequests: (wish: ProposalWish) => Promise<void>;
}

/** Views that show figures work them out when they are opened and there are none. */
const SHOWS_FIGURES: readonly Tab[] = ["claims", "why", "findings", "calendar"];
const LOOK_AFTER_MS = 400;

/** The one language that needs no file. */
const ENGLISH: Languages = { users: "en", load: () => Promise.resolve(undefined) };

export function paneActions(store: Store, port: WorkbookPort, view: WorkbookView, languages = ENGLISH): PaneActions {
  const { state, dispatch } = store;

  let last = Promise.resolve();
  type WorkOf = (onProgress: OnProgress) => Promise<void>;

  /** Starts work unless some is under way: a second press of a button asks for nothing new. */
  const run = (activity: Activity, work: WorkOf): Promise<void> => {
    if (state().work) return last;
    dispatch({ type: "workStarted", activity });
    last = carryOut(activity, work);
    return last;
  };
  /** What a user entered is never dropped: it waits for its turn. */
  const runInTurn = async (activity: Activity, work: WorkOf): Promise<void> => {
    while (state().work) await last;
    return run(activity, work);
  };
  /** A look at the workbook is no reason to turn a press of a button down: it follows the look. */
  const runAfterLook = async (activity: Activity, work: WorkOf): Promise<void> => {
    while (state().work?.activity === "looking") await last;
    return run(activity, work);
  };
  const carryOut = async (activity: Activity, work: WorkOf): Promise<void> => {
    let isOver = false;
    const onProgress: OnProgress = (progress) => {
      if (isOver) return "stop";
      dispatch({ type: "progressed", progress });
      return state().work?.isStopping ? "stop" : undefined;
    };
    const stop = untilStopAsked(store);
    try {
      await speakAsWorkbook(port, languages);
      // A preview only reads, so nobody has to wait for the end of a slow request to be rid of it.
      await (activity === "previewing" ? Promise.race([work(onProgress), stop.asked]) : work(onProgress));
    } catch (error) {
      if (error instanceof Stopped || (error instanceof WorkbookProblem && error.code === "STOPPED")) dispatch({ type: "stopped" });
      else dispatch({ type: "failed", trouble: troubleOf(error, activity) });
    } finally {
      isOver = true;
      stop.forget();
      dispatch({ type: "workEnded" });
    }
  };
  const lookAgain = async (): Promise<void> => dispatch({ type: "looked", outlook: await lookAtWorkbook(port), isAfterFill: false });

  /** Nobody waits for it: an offer that does not come is no failure. */
  const readLastFill = async (): Promise<void> => {
    const lastFill = await port.lastFill().catch(() => undefined);
    dispatch({ type: "lastFillRead", lastFill });
  };

  const reviewing = async () => (await work()).reviewWork(store, port, view);
  const readReview = async (): Promise<void> => (await reviewing()).read();
  /** What Why says of a sheet of ours hangs on the cells of the selected row. */
  const readOwnRow = async (selection = state().selection): Promise<void> => {
    const { tab, preview, outlook } = state();
    if (tab !== "why" || selection === undefined || preview === undefined) return;
    const { readOwnRow: read } = await work();
    const ownRow = await read(port, preview.prepared, outlook?.shape.sheets ?? [], selection);
    if (ownRow) dispatch({ type: "ownRowRead", ownRow });
  };
  /** Nobody waits for it: where it fails, Why says to select a row. */
  const followOwnRow = (): void => void readOwnRow().catch(() => undefined);

  const prepareNow: WorkOf = async (onProgress) => {
    if (!state().outlook || state().isStale) await lookAgain();
    const { prepareWorkbook } = await work();
    const prepared = await prepareWorkbook(port, onProgress, pausing());
    dispatch("refusals" in prepared ? { type: "refused", refusals: prepared.refusals } : { type: "previewed", preview: prepared });
    await readReview();
    followOwnRow();
  };
  const prepare = (): Promise<void> => runAfterLook("previewing", prepareNow);

  /** A view that shows figures gets them when what is under way is over, if it is still the one chosen and they are still wanted. */
  const prepareWhatIsShown = async (): Promise<void> => {
    while (state().work) await last;
    const { tab, preview, isStale, outlook } = state();
    const canPrepare = outlook !== undefined && outlook.recognition.refusals.length === 0;
    if (SHOWS_FIGURES.includes(tab) && canPrepare && (!preview || isStale)) await prepare();
  };

  const keepChoice = (change: (choices: SheetChoices) => SheetChoices): Promise<void> =>
    runInTurn("mapping", async () => {
      await port.writeSetting(MAPPING_SETTING, change(state().outlook?.choices ?? {}));
      await lookAgain();
    });

  let reading: ReturnType<typeof setTimeout> | undefined;
  /** No figure hangs on what stands on Review and Sign-offs, so none is stale: its rows are read again. */
  const heardReview = (): void => {
    clearTimeout(reading);
    reading = setTimeout(() => void readReview().catch(() => undefined), LOOK_AFTER_MS);
  };

  let looking: ReturnType<typeof setTimeout> | undefined;
  /** Excel tells of a change cell by cell; one look follows the last. Figures that are shown are marked, not replaced. */
  const heardChange = (sheetId: string): void => {
    const { review, signOffs } = state();
    if (sheetId === review?.sheetId || sheetId === signOffs?.sheetId) return heardReview();
    dispatch({ type: "workbookChanged" });
    clearTimeout(looking);
    looking = setTimeout(() => void (state().preview === undefined && run("looking", lookAgain)), LOOK_AFTER_MS);
  };

  const fillNow: WorkOf = async (onProgress) => {
    const { preview: before, replacing } = state();
    const { fillWorkbook } = await work();
    const filled = await fillWorkbook(port, onProgress, pausing(), { shown: before && !state().isStale ? before : undefined, replacing });
    if ("refusals" in filled) dispatch({ type: "refused", refusals: filled.refusals });
    else if ("trouble" in filled) dispatch({ type: "failed", trouble: filled.trouble });
    else {
      dispatch({ type: "filled", ...filled });
      dispatch({ type: "looked", outlook: await lookAtWorkbook(port), isAfterFill: true });
      await readLastFill();
      await readReview();
      followOwnRow();
    }
  };

  const terms = async () => (await work()).termWork(store, port, view);
  const proposals = async () => (await work()).proposalWork(store, port);
  const actions: PaneActions = {
    start: async () => {
      await actions.look();
      // Loaded before anybody asks for it; where it does not come now, it is asked for again then.
      void work().catch(() => undefined);
      await run("looking", async () => {
        await view.onSelection((selection) => {
          dispatch({ type: "selected", selection });
          followOwnRow();
        });
        await view.onChange(heardChange);
        dispatch({ type: "selected", selection: await view.selection() });
        await readLastFill();
      });
      void prepareWhatIsShown();
    },
    chooseTab: (tab) => {
      dispatch({ type: "tabChosen", tab });
      followOwnRow();
      void prepareWhatIsShown();
    },
    skipWelcome: () => dispatch({ type: "welcomeSkipped" }),
    dismissTrouble: () => dispatch({ type: "troubleDismissed" }),
    look: () => run("looking", lookAgain),
    preview: prepare,
    fill: () => runAfterLook("filling", fillNow),
    offerFill: async () => {
      actions.chooseTab("fill");
      await runInTurn("previewing", prepareNow);
      dispatch({ type: "fillOffered" });
    },
    chooseTypedOver: (replacing) => dispatch({ type: "typedOverChosen", replacing }),
    leaveGuide: () => dispatch({ type: "guideLeft" }),
    cancel: () => dispatch({ type: "stopAsked" }),
    restore: (before) =>
      run("restoring", async (onProgress) => {
        const outcome = await port.restore(before, onProgress);
        if (outcome.outcome === "written") {
          dispatch({
            type: "restored",
            result: restoredBy(outcome),
          });
          await lookAgain();
          await readLastFill();
        } else dispatch({ type: "failed", trouble: { ...troubleOf(outcome.problem, "restoring"), before } });
      }),
    takeBackLastFill: () =>
      run("restoring", async (onProgress) => {
        const outcome = await port.takeBackLastFill(onProgress);
        if (outcome.outcome !== "written") return dispatch({ type: "failed", trouble: troubleOf(outcome.problem, "restoring") });
        await lookAgain();
        dispatch({ type: "restored", result: restoredBy(outcome), isByKept: true });
        await readLastFill();
      }),
    forgetLastFill: () =>
      run("looking", async () => {
        await port.forgetLastFill();
        await readLastFill();
      }),
    putBackUnfinished: () =>
      run("restoring", async (onProgress) => {
        const { putBackUnfinished } = await work();
        const answer = await putBackUnfinished(port, onProgress, pausing());
        if ("refusals" in answer) dispatch({ type: "refused", refusals: answer.refusals });
        else if ("trouble" in answer) dispatch({ type: "failed", trouble: answer.trouble });
        else {
          await lookAgain();
          dispatch({ type: "restored", result: answer.result });
        }
      }),
    chooseSheet: (kind, sheet) => keepChoice((choices) => withSheet(choices, kind, sheet)),
    chooseHeadingRow: (kind, sheet, row) => keepChoice((choices) => withHeadingRow(choices, kind, sheet, row)),
    chooseColumn: (kind, field, column) => keepChoice((choices) => withColumn(choices, kind, field, column)),
    chooseLanguage: (language) =>
      runInTurn("mapping", async () => {
        await port.writeSetting(LANGUAGE_SETTING, language);
        await speakAsWorkbook(port, languages);
        await lookAgain();
      }).then(() => {
        dispatch({ type: "workbookChanged" });
        return prepareWhatIsShown();
      }),
    enterTerm: (name, value) => runInTurn("enteringTerm", async () => (await terms()).enter(name, value)),
    amendTerm: async (wish) => {
      await runInTurn("enteringTerm", async () => (await terms()).amend(wish));
      return state().trouble === undefined;
    },
    takeBackTerm: () => runInTurn("takingBackTerm", async () => (await terms()).takeBack()),
    addSample: () =>
      run("addingSample", async () => {
        const { addSampleSheets } = await work();
        await addSampleSheets(port);
        await lookAgain();
        dispatch({ type: "sampleAdded" });
        const { Inventory } = state().outlook?.recognition.sheets ?? {};
        if (Inventory) await view.select(Inventory.sheetName, Inventory.top, 0);
      }),
    addSheet: (kind) =>
      runAfterLook("addingSheet", async (onProgress) => {
        const { addBlankSheet } = await work();
        const { sheet, ...undo } = await addBlankSheet(port, SHEETS[kind], onProgress);
        dispatch({ type: "sheetAdded", undo: { ...undo, wrote: { by: "sheetAdded", sheet }, filledAt: Date.now() } });
        await lookAgain();
        await view.select(sheet, 1, 0);
      }),
    goToFinding: ({ sheet, row, column }) => actions.goToCell(sheet, Math.max(0, row - 1), column ?? 0),
    goToCell: async (sheet, row, column) => {
      const isShown = await view
        .select(sheet, row, column)
        .catch((error: unknown) => dispatch({ type: "failed", trouble: troubleOf(error, "selecting") }));
      if (isShown === false) dispatch({ type: "failed", trouble: sheetNotShown(sheet) });
    },
    showWhy: async () => {
      actions.chooseTab("why");
      dispatch({ type: "selected", selection: await view.selection() });
      followOwnRow();
    },
    partFailed: (error) => dispatch({ type: "failed", trouble: troubleOf(error, "looking") }),
    nameMyself: (by) => dispatch({ type: "signed", signer: { ...state().signer, by } }),
    review: (key, words) => runInTurn("reviewing", async () => (await reviewing()).enter(key, words)),
    sign: (key, role, signature) => runInTurn("reviewing", async () => (await reviewing()).sign(key, role, signature)),
    reviewFigure: (figure, words, question) => runInTurn("reviewing", async () => (await reviewing()).enterFigure(figure, words, question)),
    follow: (followed) => {
      dispatch({ type: "followed", followed });
      return actions.goToCell(followed.to.sheet, followed.to.row, followed.to.column);
    },
    propose: (wish) => runAfterLook("proposing", async (onProgress) => (await proposals()).propose(wish, onProgress)),
    writeProposal: (wish) => runAfterLook("writingProposal", async (onProgress) => (await proposals()).write(wish, onProgress)),
    addRequests: (wish) => runAfterLook("addingRequests", async (onProgress) => (await proposals()).addRequests(wish, onProgress)),
    ...agreementActions(store, port, view, { inTurn: runInTurn, run: runAfterLook }),
    ...worklistActions(store, port, {
      run: runAfterLook,
      goToCell: (...place) => actions.goToCell(...place),
      showWhy: () => actions.showWhy(),
    }),
  };
  return actions;
}

/** Rejects as stopped when the user asks for it. */
function untilStopAsked({ state, subscribe }: Store): { readonly asked: Promise<never>; readonly forget: () => void } {
  let forget = (): void => undefined;
  const asked = new Promise<never>((_resolve, reject) => {
    forget = subscribe(() => {
      if (state().work?.isStopping) reject(new Stopped());
    });
  });
  // Work that hears of the stop by itself leaves nobody waiting here.
  asked.catch(() => undefined);
  return { asked, forget: () => forget() };
}

const sheetNotShown = (sheet: string): Trouble => ({
  during: "selecting",
  code: "SHEET_GONE",
  message: words.trouble.notShown(sheet),
  detail: undefined,
});
