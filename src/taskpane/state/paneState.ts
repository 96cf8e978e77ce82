/** Everything that the pane shows, in one value. Views read it; only the reducer makes the next one. */
import type { TermName } from "../../contract/agreement/terms";
import type { CivilDate } from "../../contract/base/calendar";
import type { FillChanges } from "../../credits/changesSinceLastFill";
import type { Comparison } from "../../credits/compareAgreements";
import type { Entered } from "../../credits/enterTerm";
import type { FillTotals } from "../../credits/fillReport";
import type { RowPlace } from "../../credits/furtherReasons";
import type { Outlook } from "../../credits/outlook";
import type { PreparedFill } from "../../credits/prepareFill";
import type { Proposal } from "../../credits/proposeReturn";
import type { SheetPlace } from "../../credits/rowReasons";
import type { RequestsAdded } from "../../credits/returnRequests";
import type { ListedValues, PricedValue } from "../../contract/statement/pricedReadings";
import type { KeptReview } from "../../credits/reviewKept";
import type { KeptSignOffs } from "../../credits/signOffsKept";
import type { Signature } from "../../workbook/signOffs";
import type { Worklist } from "../../credits/worklist";
import type { BeforeImage, LastFill, ProblemCode, Progress, ReplacedRows } from "../../workbook/port";
import type { Refusal } from "../../workbook/refusal";
import type { SelectedCell } from "../../workbook/workbookView";

/** The row of a sheet of ours that is selected, and the row whose figures it tells of. */
export interface OwnRow {
  readonly sheetId: string;
  readonly row: number;
  /** Undefined where it tells of none. */
  readonly place: RowPlace | undefined;
}

export const TABS = ["claims", "fill", "why", "findings", "terms", "calendar"] as const;
export type Tab = (typeof TABS)[number];

/** What is under way. One at a time. */
export type Activity =
  | "addingSheet"
  | "looking"
  | "previewing"
  | "filling"
  | "restoring"
  | "enteringTerm"
  | "takingBackTerm"
  | "mapping"
  | "addingSample"
  | "reviewing"
  | ProposalActivity
  | ReadingsActivity
  | AgreementActivity;
export type ReadingsActivity = "pricingReadings" | "writingReadings" | "writingPaper";
export type AgreementActivity = "changingAgreement" | "comparing";
export type ProposalActivity = "proposing" | "writingProposal" | "addingRequests";

export interface Work {
  readonly activity: Activity;
  readonly progress: Progress | undefined;
  readonly isStopping: boolean;
}

/** What went wrong, with what was being done. */
export interface Trouble {
  readonly during: Activity | "selecting";
  readonly code: ProblemCode | "MISTAKE";
  readonly message: string;
  readonly detail: string | undefined;
  /** What a write that could not be put back left behind. */
  readonly before?: BeforeImage;
}

/** What a write that can be taken back was: a fill, a sheet of its own, or rows below those of a sheet. */
export type Wrote = { readonly by: "fill" } | { readonly by: "sheetAdded" | "sheetWritten" | "rowsAdded"; readonly sheet: string };

/** A write that can be taken back. */
export interface Undo {
  readonly wrote: Wrote;
  readonly before: BeforeImage;
  readonly cellsChanged: number;
  /** When it was written, in milliseconds since 1970; undefined for one that was interrupted. */
  readonly filledAt: number | undefined;
}

/** What the first run on the sample leads to next. */
export type GuideStep = "preview" | "fill" | "why";
export const GUIDE: readonly GuideStep[] = ["preview", "fill", "why"];

export interface Preview {
  readonly prepared: PreparedFill;
  readonly totals: FillTotals;
  readonly changes: FillChanges;
  readonly todo: Worklist;
}

/** A lot of a row's reasons that was followed to its invoice. */
export interface Followed {
  /** The sheet and row (from 0) whose reasons are shown. */
  readonly sheetId: string;
  readonly row: number;
  /** Where the user was. */
  readonly from: SheetPlace;
  readonly to: SheetPlace;
}

export type Result =
  | {
      readonly kind: "filled";
      readonly totals: FillTotals;
      readonly cellsChanged: number;
      readonly before: BeforeImage;
      /** In milliseconds since 1970. */
      readonly filledAt: number;
      /** The heading of the first filled column. */
      readonly figuresAt: SheetPlace;
      /** The totals are not those that the preview showed: the workbook changed in between. */
      readonly differsFromPreview: boolean;
      /** What somebody changed while the figures were written, in words. */
      readonly changedMeanwhile: string | undefined;
      /** Lines of ours that may have held something of a person's, and the sheet on which they are kept. */
      readonly replaced?: ReplacedRows;
    }
  | { readonly kind: "restored"; readonly cellsChanged: number; readonly cellsLeft: number; readonly leftAt: readonly string[] }
  | { readonly kind: "stopped"; readonly during: Activity };

/** What each reading is worth. */
export interface ShownReadings {
  readonly values: readonly PricedValue[];
  /** Undefined while they were only worked out. */
  readonly cellsWritten: number | undefined;
}

/** What was made of a proposed return. */
export type ProposalWritten =
  { readonly kind: "sheet"; readonly cellsChanged: number; readonly before: BeforeImage } | ({ readonly kind: "requests" } & RequestsAdded);

/** A proposed return that is shown, and what was last made of it. */
export interface ShownProposal {
  readonly proposal: Proposal;
  readonly written: ProposalWritten | undefined;
}

/** A value of a term that was entered and can be taken back. */
export interface TermUndo {
  readonly name: TermName;
  /** The day from which it holds; undefined from the beginning. */
  readonly from: CivilDate | undefined;
  readonly entered: Entered;
}

export interface PaneState {
  readonly tab: Tab;
  readonly outlook: Outlook | undefined;
  readonly work: Work | undefined;
  readonly trouble: Trouble | undefined;
  readonly refusals: readonly Refusal[];
  readonly preview: Preview | undefined;
  /** The workbook was changed after what is shown was read. */
  readonly isStale: boolean;
  /** The workbook was changed while what is under way was reading it. */
  readonly isChangedWhileReading: boolean;
  readonly result: Result | undefined;
  readonly proposed: ShownProposal | undefined;
  /** What each reading is worth, of the figures that are shown; undefined until it is asked for. */
  readonly readings: ShownReadings | undefined;
  /** Two agreements compared on the figures that are shown; undefined until it is asked for. */
  readonly comparison: Comparison | undefined;
  /** Values of terms without choices that are priced with the readings. */
  readonly listed: ListedValues;
  /** Fills that can be taken back, the last one last. Only using it takes one away: looking at figures never does. */
  readonly undos: readonly Undo[];
  /** Entered terms that can be taken back, the last one last. */
  readonly termUndos: readonly TermUndo[];
  /** Of the figures typed over those that the next fill writes anew, by their keys; the others are kept. */
  readonly replacing: ReadonlySet<string>;
  /** What the workbook keeps of its last fill, this page's or another's; undefined where it keeps nothing. */
  readonly lastFill: LastFill | undefined;
  /** What stands on Review; undefined where there is no such sheet, or none of this version. */
  readonly review: KeptReview | undefined;
  /** The same of Sign-offs. */
  readonly signOffs: KeptSignOffs | undefined;
  /** Who signed last, to sign the next one. */
  readonly signer: Omit<Signature, "on">;
  readonly ownRow: OwnRow | undefined;
  /** Where the first run on the sample stands; undefined without one. */
  readonly guide: GuideStep | undefined;
  /** How often writing was offered by a button of the ribbon: each time the focus goes to the button that writes. */
  readonly offers: number;
  readonly selection: SelectedCell | undefined;
  readonly followed: Followed | undefined;
  readonly isWelcomeSkipped: boolean;
}

/** From this many rows on a fill takes long enough to say so, and figures are not worked out unasked. */
export const LARGE_ROWS = 50_000;

export const STARTING: PaneState = {
  tab: "fill",
  outlook: undefined,
  work: undefined,
  trouble: undefined,
  refusals: [],
  preview: undefined,
  isStale: false,
  isChangedWhileReading: false,
  result: undefined,
  proposed: undefined,
  readings: undefined,
  comparison: undefined,
  listed: {},
  undos: [],
  termUndos: [],
  lastFill: undefined,
  replacing: new Set(),
  review: undefined,
  signOffs: undefined,
  signer: { by: "", as: "" },
  ownRow: undefined,
  guide: undefined,
  offers: 0,
  selection: undefined,
  followed: undefined,
  isWelcomeSkipped: false,
};

export type PaneEvent =
  | { readonly type: "tabChosen"; readonly tab: Tab }
  | { readonly type: "welcomeSkipped" }
  | { readonly type: "sampleAdded" }
  | { readonly type: "sheetAdded"; readonly undo: Undo }
  | { readonly type: "guideLeft" }
  | { readonly type: "fillOffered" }
  | { readonly type: "workStarted"; readonly activity: Activity }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "stopAsked" }
  | { readonly type: "workEnded" }
  | { readonly type: "looked"; readonly outlook: Outlook; readonly isAfterFill: boolean }
  | { readonly type: "refused"; readonly refusals: readonly Refusal[] }
  | { readonly type: "previewed"; readonly preview: Preview }
  | { readonly type: "filled"; readonly preview: Preview; readonly result: Extract<Result, { kind: "filled" }> }
  /** `isByKept`: by what the workbook keeps, not by what this page knows of a write of its own. */
  | { readonly type: "restored"; readonly result: Extract<Result, { kind: "restored" }>; readonly isByKept?: true }
  | { readonly type: "proposed"; readonly proposal: Proposal }
  | { readonly type: "proposalWritten"; readonly proposal: Proposal; readonly written: ProposalWritten; readonly writtenAt: number }
  | { readonly type: "readingsShown"; readonly readings: ShownReadings }
  | { readonly type: "compared"; readonly comparison: Comparison | undefined }
  | { readonly type: "valuesListed"; readonly term: TermName; readonly values: readonly number[] }
  | { readonly type: "sheetWritten"; readonly undo: Undo }
  | { readonly type: "termEntered"; readonly undo: TermUndo }
  | { readonly type: "termTakenBack" }
  | { readonly type: "stopped" }
  | { readonly type: "failed"; readonly trouble: Trouble }
  | { readonly type: "troubleDismissed" }
  | { readonly type: "workbookChanged" }
  | { readonly type: "typedOverChosen"; readonly replacing: ReadonlySet<string> }
  | { readonly type: "lastFillRead"; readonly lastFill: LastFill | undefined }
  | { readonly type: "reviewRead"; readonly review: KeptReview | undefined; readonly signOffs: KeptSignOffs | undefined }
  | { readonly type: "signed"; readonly signer: PaneState["signer"] }
  | { readonly type: "ownRowRead"; readonly ownRow: OwnRow }
  | { readonly type: "followed"; readonly followed: Followed }
  | { readonly type: "selected"; readonly selection: SelectedCell | undefined };
