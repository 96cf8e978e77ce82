/** What the two threads of a fill say to each other beside Office.js's own requests. Everything travels as JSON text. */

/** What the page is made of: files of ours and Microsoft's library, by path. */
export interface PageParts {
  readonly office: string;
  readonly bundle: string;
}

/** What the add-in is asked: `FillOptions` of the add-in's headless entry. */
export interface FillRequest {
  readonly date?: string;
  /** Whose agreement is asked for: its name as it was typed, or a file and what it holds; the add-in says whether it is one. */
  readonly agreement?: { readonly id: string } | { readonly file: string; readonly content: unknown };
  /** What a --mapping file holds; the add-in says whether it is a mapping. */
  readonly mapping?: unknown;
  /** By kind. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly headingRows?: Readonly<Record<string, number>>;
  /** By kind and field, both as they were typed. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Clauses of reports, the month of one, and keys of claims, all as they were typed. */
  readonly reports?: readonly string[];
  readonly month?: string;
  /** Whose reports, in a workbook of several vendors. */
  readonly vendor?: string;
  readonly packet?: string;
  readonly rma?: string;
  /** Whether the sheet Readings is asked for. */
  readonly readings?: boolean;
  /** The code of the language of the workbook's texts; the one that it keeps where nothing is said. */
  readonly language?: string;
  /** What becomes of figures that somebody has typed over; they are kept where nothing is said. */
  readonly typedOver?: "keep" | "replace";
  /** The last fill is taken back; nothing else is asked then. */
  readonly takeBack?: boolean;
}

/** A figure of ours in whose place somebody has typed: what is computed, what stood there, and whether it was kept. */
export interface TypedOver {
  readonly sheet: string;
  readonly cell: string;
  readonly heading: string;
  readonly computed: string | number;
  readonly stands: string | number;
  /** Both as people read them. */
  readonly computedText: string;
  readonly standsText: string;
  readonly isKept: boolean;
}

export interface RightTotal {
  readonly right: string;
  readonly clause: string;
  /** Rows with a figure, and their units. */
  readonly rows: number;
  readonly quantity: number;
  /** Exact dollars such as "1234.50". */
  readonly credit: string;
}

/** What the rows of a further sheet come to, such as those of Return requests. */
export interface SheetTotal {
  readonly right: string;
  readonly clause: string;
  readonly sheet: string;
  /** As its column is called: "Return credit". */
  readonly figure: string;
  readonly quantity: number;
  readonly credit: string;
}

/** Whose agreement it is. */
export interface AppliedAgreement {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly distributor: string;
  readonly date: string;
}

/** What the add-in answers: a fill that is in the workbook, or a reason why nothing is. */
export type FillAnswer =
  | {
      readonly outcome: "filled";
      /** Whose agreement was applied. */
      readonly agreement: AppliedAgreement;
      /** Where the workbook has several vendors, that of each; of rows without a vendor by "". */
      readonly agreements?: readonly (AppliedAgreement & { readonly of: string })[];
      readonly rowsFilled: number;
      /** Rows with data that could not be filled: a bad cell, or no date. */
      readonly rowsBlank: number;
      readonly cellsChanged: number;
      /** Whose agreement the fill before applied, where it is another. */
      readonly agreementBefore?: string;
      /** What had changed since the fill before, a sentence each without its full stop; none where nothing had. */
      readonly changes?: readonly string[];
      /** Lines of ours that may have held something of a person's, by sheet, and the sheet on which they are kept; none where none did. */
      readonly replaced?: { readonly sheet: string; readonly rows: number; readonly from: readonly string[]; readonly isChosen?: true };
      /** Figures that somebody had typed over; absent where nobody had. */
      readonly typedOver?: readonly TypedOver[];
      /** Characters that the workbook keeps so that the fill can be taken back, or why it cannot be; absent where nothing was written. */
      readonly kept?: number | "tooLarge" | "damaged";
      readonly totals: readonly RightTotal[];
      /** None where no further sheet got figures. */
      readonly further?: readonly SheetTotal[];
      /** What may still go back in each fiscal quarter met; null while a term or record is missing. */
      readonly limits: readonly { readonly quarter: string; readonly remaining: string | null }[];
      readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
      readonly notUsed: readonly string[];
      /** Names of all sheets that the add-in wrote as a whole, now or before. */
      readonly ownSheets: readonly string[];
      /** Sheets that were made because they were asked for, each with the claim that it is of. None where none was. */
      readonly sheets?: readonly { readonly sheet: string; readonly of?: string }[];
    }
  /** `cellsLeft`: cells that were changed since the fill, and stay; `leftAt`: the first of them, and rows and sheets that stay with them. */
  | { readonly outcome: "takenBack"; readonly cellsChanged: number; readonly cellsLeft: number; readonly leftAt: readonly string[] }
  | {
      readonly outcome: "refused";
      readonly code: string;
      readonly reason: string;
      readonly detail?: string;
      /** Of wrong usage: the word that names nothing and the names there are, or words that are lacking. */
      readonly mend?: { readonly said: string; readonly known: readonly string[] } | { readonly add: readonly string[] };
    };

export interface FillProgress {
  readonly activity: string;
  readonly done: number;
  readonly total: number;
}

export type PageMessage =
  | { readonly kind: "progress"; readonly progress: FillProgress }
  | { readonly kind: "answer"; readonly answer: FillAnswer }
  /** Our own mistake: an error that no one foresaw, with its stack. */
  | { readonly kind: "broken"; readonly stack: string };

/** What the built add-in leaves on its page for whoever drives it without a pane. */
export interface HeadlessAddin {
  fill(optionsJson: string, onProgress: (progress: FillProgress) => void): Promise<string>;
}
