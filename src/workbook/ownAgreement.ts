/**
 * An agreement that a workbook states itself: its Terms sheet says whose it is, and each of its terms with clause and state. It is named by
 * `agreement.id`, as a known one is, and travels with the workbook. Rule text: rules 2, "An agreement of your own on the sheet Terms".
 */
import type { Agreement, TermKind, TermRow, WrittenDate } from "../contract/agreement/agreement";
import { isAgreementId } from "../contract/agreement/agreementId";
import type { EnteredTerm } from "../contract/agreement/inForce";
import { writtenValue } from "../contract/agreement/termText";
import { mayBeSilent } from "../contract/agreement/silence";
import { termMeaning, type TermName } from "../contract/agreement/vocabulary";
import { isoText } from "../contract/base/calendar";
import { plainText } from "./plainText";
import type { Cell } from "./port";
import { readWords } from "./readWords";

/** Rows of the Terms sheet that say whose agreement it is. The first two make it one of the user's own. */
export const HEAD_ROWS = {
  "agreement.vendor": "The vendor",
  "agreement.distributor": "The distributor",
  "agreement.kind": "What the agreement is called",
  "agreement.source": "The text that the terms are taken from",
} as const;
export type HeadRow = keyof typeof HEAD_ROWS;
const HEAD_NAMES = Object.keys(HEAD_ROWS) as HeadRow[];

const bare = (name: string): string => name.toLowerCase().replace(/\s/g, "");

/** The row of the head that a text names, whatever its case and spaces. */
export const headNamed = (text: string): HeadRow | undefined => HEAD_NAMES.find((name) => name === bare(text));

/** What a cell of words says; a clause such as 6.4 may stand there as a number. */
export const wordsIn = (cell: Cell | undefined): string =>
  typeof cell === "string" ? plainText(cell) : typeof cell === "number" ? String(cell) : "";

/** What the column State says of a row: how the text has the term; `checked` is a reading that was held against it, `silent` that it has it not. */
export type StateWord = TermKind | "checked" | "silent";
export const STATES: readonly StateWord[] = ["stated", "withheld", "reading", "checked", "silent", "input"];

/** The word for a row of an agreement. */
export const stateWord = ({ state, checked }: Pick<TermRow, "state" | "checked">): StateWord =>
  state === "reading" && checked ? "checked" : state;

/** Where the agreement has a term, and how; "" and undefined where the row does not say. */
interface AboutRow {
  readonly name: TermName;
  readonly clause: string;
  readonly state: StateWord | undefined;
}

/** A row of the sheet that says something of a term. */
export interface StatedRow extends EnteredTerm {
  readonly row: number;
}

/** What the rows of a Terms sheet say of an agreement of its own, beside the values of terms. */
export class OwnAgreementRows {
  private readonly head = new Map<HeadRow, string>();
  private readonly about = new Map<number, AboutRow>();
  private id: string | undefined;

  named(cell: Cell): void {
    this.id = wordsIn(cell).toLowerCase();
  }
  says(name: HeadRow, cell: Cell): void {
    const words = wordsIn(cell);
    if (words !== "") this.head.set(name, words);
  }
  note(name: TermName, row: number, clause: Cell, state: string | undefined): void {
    const known = STATES.find((it) => it === state);
    this.about.set(row, { name, clause: wordsIn(clause), state: known });
  }

  /** Whose it is; undefined where the sheet does not say whose, or names an agreement that is known. */
  agreement(known: readonly Agreement[], date: WrittenDate | undefined, rows: readonly StatedRow[] = []): Agreement | undefined {
    const { id } = this;
    const [vendor, distributor] = [this.head.get("agreement.vendor"), this.head.get("agreement.distributor")];
    if (id === undefined || !isAgreementId(id) || vendor === undefined || distributor === undefined) return undefined;
    if (known.some((it) => it.id.toLowerCase() === id)) return undefined;
    const silentOn = this.silentOn(rows);
    return {
      id,
      kind: this.head.get("agreement.kind") ?? "Distribution agreement",
      vendor,
      distributor,
      date: date ?? NO_DAY,
      source: { name: this.head.get("agreement.source") ?? readWords.termsSheetAsSource },
      documents: [],
      leftOut: [],
      terms: rows.flatMap((row) => this.termRow(row) ?? []),
      ...(silentOn.length > 0 && { silentOn }),
    };
  }

  /** A term that another row gives a value, from the beginning or a day on, is not one that the text says nothing of. */
  private silentOn(rows: readonly StatedRow[]): readonly TermName[] {
    const isSaid = (name: TermName): boolean => rows.some(({ term, row }) => term === name && this.about.get(row)?.state !== "silent");
    const silent = [...this.about.values()].filter(({ name, state }) => state === "silent" && mayBeSilent(name) && !isSaid(name));
    return [...new Set(silent.map(({ name }) => name))];
  }

  clauseOf(row: number): string {
    const clause = this.about.get(row)?.clause ?? "";
    return clause === "" ? "-" : clause;
  }

  private termRow({ term, value, from, row }: StatedRow): TermRow | undefined {
    const meaning = termMeaning(term);
    if (meaning.isInput) return undefined;
    const said = this.about.get(row)?.state;
    const isReading = said === "reading" || said === "checked" || said === "silent";
    return {
      term,
      value: writtenValue(meaning, value),
      clause: this.clauseOf(row),
      state: value === undefined ? "withheld" : isReading ? "reading" : "stated",
      effectiveFrom: from === undefined ? undefined : (isoText(from) as WrittenDate),
      ...(value !== undefined && said === "checked" && { checked: true }),
    };
  }
}

/** Before any agreement: its first day is a term that it lacks, and nothing is computed until it is there. */
const NO_DAY: WrittenDate = "1900-01-01";

/** What an agreement of the user's own lacks, in words. */
export const lacksWords = (sheet: string, { id }: Agreement, missing: readonly TermName[]): string =>
  `The agreement ${id} on the sheet "${sheet}" does not say yet: ${missing.join(", ")}. Rules need ${missing.length === 1 ? "it" : "them"}: enter what your text says, or a reading of your own. Nothing was computed.`;
