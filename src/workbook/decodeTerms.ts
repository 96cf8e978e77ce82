/** Rows of the Terms sheet to terms. Rule text: rules 2. */
import { filterInWords, NO_FILTER, NoFilter, readFilter } from "../contract/base/filter";
import { shareFromFraction } from "../contract/base/money";
import { dayOf, termIn, type Agreement, type WrittenDate } from "../contract/agreement/agreement";
import { AGREEMENTS } from "../contract/agreement/agreements";
import { agreementNamed } from "../contract/agreement/agreements/agreementNamed";
import { inForce, type Agreed, type EnteredTerm } from "../contract/agreement/inForce";
import { lackedTerms } from "../contract/agreement/lackedTerms";
import { termToEnter } from "../contract/agreement/termWords";
import { TERM_NAMES, termMeaning, unitInWords, type TermMeaning, type TermName, type Terms } from "../contract/agreement/vocabulary";
import { isoText, type CivilDate } from "../contract/base/calendar";
import { dayText } from "../contract/base/inWords";
import type { FindingCode, Severity } from "../contract/base/finding";
import { BadCell, cellText, isBlank, readAmount, readDate, readQuantity, settledNumber, type Doubt, type Read } from "./cells";
import { numberText } from "./numberText";
import { headNamed, lacksWords, OwnAgreementRows, STATES } from "./ownAgreement";
import { plainText } from "./plainText";
import { WorkbookProblem, type Cell, type ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";
import { sheetFinding, type SheetFindings } from "./sheetFindings";
import type { SheetOf } from "./sheets";
import { statedStyle, type StatedStyle } from "./textStyle";
import { readWords } from "./readWords";

const bareName = (name: string): string => name.toLowerCase().replace(/\s/g, "");
const NAMES = new Map(TERM_NAMES.map((name) => [bareName(name), name]));

/** The term that a text names, whatever its case and spaces. */
export const termNamed = (text: string): TermName | undefined => NAMES.get(bareName(text));

/** A row of the sheet that waits for the others: its value has two readings, or it is an amendment. */
interface WaitingRow {
  readonly name: TermName;
  readonly cell: Cell;
  readonly from: Cell;
  readonly row: number;
}

/** What a row says of a term. */
interface EnteredRow extends EnteredTerm {
  readonly from: CivilDate | undefined;
  readonly row: number;
  /** Rows that give the same term other values from the same day on. */
  isContradicted: boolean;
}

/** Takes blocks of the Terms sheet in order, then gives what was agreed: the values of the agreement where none is entered. */
export class TermDecoder {
  private readonly entered = new Map<string, EnteredRow>();
  /** What the sheet says of an agreement of its own. */
  private readonly own = new OwnAgreementRows();
  /** The terms that settle how others are written, and the agreement, may stand further down. */
  private waiting: WaitingRow[] = [];
  /** The last row that says whose agreement it is. */
  agreementNamed: { readonly row: number; readonly text: string } | undefined;
  /** The last row of each term, as Excel shows it. */
  readonly rowOf = new Map<TermName, number>();
  /** What is wrong with the value of each term that cannot be read. */
  readonly invalidTerms = new Map<TermName, { readonly row: number; readonly problem: string }>();

  /** @param agreements those that may be named; the first is applied where none is. */
  constructor(
    private readonly reader: RowReader<SheetOf<"Terms">>,
    private readonly is1904: boolean,
    private readonly findings: SheetFindings,
    private readonly agreements: readonly Agreement[] = AGREEMENTS,
  ) {}

  /** A row of a vendor is none of the agreement of rows without one (`vendorTerms.ts`). */
  take(block: ColumnBlock): void {
    for (let i = 0; i < block.rowCount; i++) if (this.reader.at(block, i) && this.reader.isBlank("vendor")) this.row();
  }

  /**
   * @param style how texts are written; the decoder's own rows say so where nothing is given.
   * @throws WorkbookProblem where the sheet states an agreement of its own, and lacks a term of it that rules need.
   */
  agreed(style?: StatedStyle): Agreed {
    const stated = this.settled(style);
    if (stated !== undefined && stated.missing.length > 0)
      throw new WorkbookProblem("AGREEMENT_INCOMPLETE", lacksWords(this.reader.sheet.sheetName, stated.agreement, stated.missing));
    return this.known();
  }

  /** The agreement that the sheet itself states, with the terms that rules need and it lacks; undefined where it states none. */
  statedAgreement(): { readonly agreement: Agreement; readonly missing: readonly TermName[] } | undefined {
    return this.settled();
  }

  private settled(style?: StatedStyle): ReturnType<TermDecoder["statedAgreement"]> {
    const stated = style ?? this.style();
    for (const row of inOrder(this.waiting)) this.settle(row, stated);
    this.waiting = [];
    const agreement = this.ownAgreement(this.rows());
    return agreement && { agreement, missing: lackedTerms(agreement) };
  }

  private style(): StatedStyle {
    const valueOf = (name: TermName): unknown => this.rows().find(({ term, from }) => term === name && from === undefined)?.value;
    return statedStyle({
      "input.decimalMark": valueOf("input.decimalMark") as Terms["input.decimalMark"],
      "input.dateOrder": valueOf("input.dateOrder") as Terms["input.dateOrder"],
    });
  }

  private known(): Agreed {
    const rows = this.rows();
    return inForce(this.agreementOf(rows), rows);
  }

  /** Rows that count. */
  private rows(): readonly EnteredRow[] {
    const rows = [...this.entered.values()].filter((it) => !it.isContradicted || isBlankFrom(it));
    return rows.map((it) => (it.isContradicted ? { ...it, value: undefined } : it));
  }

  private get agreement(): Agreement {
    return this.agreementOf([]);
  }

  /** @param rows the terms of one that the sheet itself states. */
  private agreementOf(rows: readonly EnteredRow[]): Agreement {
    const named = this.entered.get(keyOf("agreement.id", undefined));
    const id = named === undefined || named.isContradicted ? undefined : named.value;
    return (id !== undefined && agreementNamed(String(id), this.mayBeNamed(rows))) || this.agreements[0]!;
  }

  private mayBeNamed(rows: readonly EnteredRow[] = []): readonly Agreement[] {
    const own = this.ownAgreement(rows);
    return own ? [...this.agreements, own] : this.agreements;
  }

  private ownAgreement(rows: readonly EnteredRow[]): Agreement | undefined {
    const begins = this.entered.get(keyOf("agreement.effectiveDate", undefined));
    const day = begins === undefined || begins.isContradicted ? undefined : (begins.value as CivilDate | undefined);
    return this.own.agreement(this.agreements, day === undefined ? undefined : (isoText(day) as WrittenDate), rows);
  }

  /** Takes the row that the reader is at. */
  row(): void {
    const { reader } = this;
    const text = reader.read("term");
    if (text === undefined) return;
    const name = termNamed(text);
    const ofHead = headNamed(text);
    if (ofHead) return this.own.says(ofHead, reader.cell("value"));
    if (name === undefined) {
      this.report("UNKNOWN_TERM", readWords.noSuchTerm(text), "-", reader.sheetRow);
      return;
    }
    const row = { name, cell: reader.cell("value"), from: reader.cell("effectiveFrom"), row: reader.sheetRow };
    const state = this.state(name);
    const isWithheld = state === "withheld";
    this.own.note(name, row.row, reader.cell("clause"), state);
    this.rowOf.set(name, row.row);
    if (name === "agreement.id" && !isBlank(row.cell)) {
      this.agreementNamed = { row: row.row, text: cellText(row.cell) };
      this.own.named(row.cell);
      this.waiting.push(row);
    } else if (!isBlank(row.from)) this.waiting.push(row);
    else if (!isBlank(row.cell)) this.read(row);
    else if (isWithheld) this.enterBlank(name, undefined, row.row);
  }

  private read(row: WaitingRow): void {
    const value = readTermValue(row.name, row.cell, this.is1904, {}, this.agreements);
    if (value instanceof BadCell && value.doubt) this.waiting.push(row);
    else this.accept(row, value, undefined);
  }

  /** The word of the column State; one that is none of ours is told, because it might have been meant to withhold the value. */
  private state(name: TermName): string | undefined {
    const cell = this.reader.cell("state");
    const word = typeof cell === "string" ? plainText(cell).toLowerCase() : "";
    if (word === "silent" && !isBlank(this.reader.cell("effectiveFrom"))) {
      const silent = readWords.silentWithDay(name);
      this.report("TERM_INVALID", silent, this.clauseOf(name), this.reader.sheetRow, { severity: "Warning" });
      return undefined;
    }
    if (word === "" || STATES.some((it) => it === word)) return word;
    const text = readWords.noSuchState(name, cellText(cell), STATES.join(", "));
    this.report("TERM_INVALID", text, this.clauseOf(name), this.reader.sheetRow, { severity: "Warning" });
    return undefined;
  }

  private settle(row: WaitingRow, stated: StatedStyle): void {
    const from = isBlank(row.from) ? undefined : readDate(row.from, this.is1904, { stated: stated.dateOrder });
    if (from instanceof BadCell) {
      const problem = readWords.badEffectiveFrom(from.found, from.wanted);
      this.invalid(row.name, problem, row.row, readWords.rowNotUsedUntil, from.doubt);
      return;
    }
    const since = from !== undefined && from > dayOf(this.agreement.date) ? from : undefined;
    if (since !== undefined && termMeaning(row.name).decidedOn === "wholeAgreement") this.notAmended(row, since);
    else if (isBlank(row.cell)) this.enterBlank(row.name, since, row.row);
    else this.accept(row, readTermValue(row.name, row.cell, this.is1904, stated, this.mayBeNamed()), since);
  }

  private notAmended({ name, row }: WaitingRow, from: CivilDate): void {
    const text = readWords.notAmended(name, dayText(from));
    this.report("AMENDMENT_NOT_USED", text, this.clauseOf(name), row);
  }

  /** A row that withholds its term. */
  private enterBlank(name: TermName, from: CivilDate | undefined, row: number): void {
    if (termMeaning(name).mayBeBlank) this.enter(name, undefined, from, row);
    else this.invalid(name, readWords.blankAndNeeded(this.wanted(name)), row, readWords.valueBeforeStays);
  }

  private accept({ name, row }: WaitingRow, value: Read<number | string>, from: CivilDate | undefined): void {
    if (!(value instanceof BadCell)) {
      if (value !== undefined) this.enter(name, value, from, row);
      return;
    }
    const isBlankNow = from === undefined || termMeaning(name).mayBeBlank;
    const until = isBlankNow ? readWords.blankUntilThen : readWords.valueBeforeStays;
    this.invalid(name, readWords.isAndEnter(value.found, value.wanted), row, until, value.doubt);
    if (from !== undefined && isBlankNow)
      this.entered.set(keyOf(name, from), { term: name, value: undefined, from, row, isContradicted: false });
  }

  private enter(name: TermName, value: number | string | undefined, from: CivilDate | undefined, row: number): void {
    const key = keyOf(name, from);
    const before = this.entered.get(key);
    if (before === undefined) {
      this.entered.set(key, { term: name, value, from, row, isContradicted: false });
      return;
    }
    if (before.value === value) return;
    before.isContradicted = true;
    const day = from === undefined ? "" : readWords.fromOn(dayText(from));
    this.invalid(name, readWords.givenTwice(day), row, readWords.blankUntilThen);
  }

  private wanted = (name: TermName): string => wantedValue(termMeaning(name), this.agreements);
  private clauseOf = (name: TermName): string => termIn(this.agreement, name).clause;

  private invalid(name: TermName, problem: string, row: number, until: string, doubt?: Doubt): void {
    this.invalidTerms.set(name, { row, problem });
    this.report("TERM_INVALID", `${termToEnter(name)} ${problem}. ${until}`, this.clauseOf(name), row, doubt ? { settledBy: doubt } : {});
  }

  private report(
    code: FindingCode,
    text: string,
    clause: string,
    row: number,
    more: { severity?: Severity; settledBy?: Doubt } = {},
  ): void {
    const { sheetName, columns } = this.reader.sheet;
    this.findings.add(sheetFinding(code, text, { sheet: sheetName, row, clause, column: columns.value!, ...more }));
  }
}

/** Whose agreement it is, and since when, is known before what hangs on it. */
const inOrder = (rows: readonly WaitingRow[]): readonly WaitingRow[] => {
  const place = ({ name }: WaitingRow): number => (name === "agreement.id" ? 0 : name === "agreement.effectiveDate" ? 1 : 2);
  return [...rows].sort((a, b) => place(a) - place(b));
};

const keyOf = (name: TermName, from: CivilDate | undefined): string => `${name} ${from ?? ""}`;
/** Whether the values of an amendment that contradict each other leave its term blank from that day on, as a bad value does. */
const isBlankFrom = ({ term, from }: EnteredRow): boolean => from !== undefined && termMeaning(term).mayBeBlank;

/** A term's value from a cell or from what a user typed: valid for its type, or bad with what to enter instead. */
export function readTermValue(
  name: TermName,
  cell: Cell,
  is1904: boolean,
  stated: StatedStyle = {},
  agreements: readonly Agreement[] = AGREEMENTS,
): Read<number | string> {
  const definition = termMeaning(name);
  const wanted = wantedValue(definition, agreements);
  const numbers = { stated: stated.decimalMark };
  const bad = (read: BadCell | undefined): BadCell => (read?.doubt ? read : new BadCell(cellText(cell), wanted));
  switch (definition.type) {
    case "date":
      return readDate(cell, is1904, { stated: stated.dateOrder });
    case "wholeNumber": {
      const value = readQuantity(cell, numbers);
      if (value instanceof BadCell) return bad(value);
      return value === undefined || (value >= definition.least && value <= definition.most) ? value : bad(undefined);
    }
    case "share":
      return readShare(cell, stated);
    case "amount": {
      const amount = readAmount(cell, () => undefined, numbers);
      if (amount instanceof BadCell) return bad(amount);
      return amount === undefined || amount >= 0 ? amount && Math.round(amount / 1e4) : bad(undefined);
    }
    case "choice": {
      if (isBlank(cell)) return undefined;
      const word = typeof cell === "boolean" ? (cell ? "yes" : "no") : typeof cell === "string" ? plainText(cell).toLowerCase() : "";
      return Object.keys(definition.choices).includes(word) ? word : new BadCell(cellText(cell), wanted);
    }
    case "agreement":
      if (isBlank(cell)) return undefined;
      return (typeof cell === "string" && agreementNamed(plainText(cell), agreements)?.id) || new BadCell(cellText(cell), wanted);
    case "filter":
      return isBlank(cell) ? undefined : readGoodsFilter(cell, wanted);
  }
}

/** What a term accepts, in words. */
export function wantedValue(definition: TermMeaning, agreements: readonly Agreement[] = AGREEMENTS): string {
  switch (definition.type) {
    case "date":
      return readWords.aDay;
    case "wholeNumber":
      return readWords.wholeNumberOf(unitInWords(definition), definition.least, definition.most);
    case "share":
      return readWords.aShare;
    case "amount":
      return readWords.amountOfZeroOrMore;
    case "choice":
      return readWords.oneOf(Object.keys(definition.choices).join(", "));
    case "agreement":
      return readWords.knownAgreement(agreements.map(({ id }) => id).join(", "));
    case "filter":
      return readWords.aFilter(filterInWords(), NO_FILTER);
  }
}

/** Kept as it is written; that it is a filter is all that can be said before the sheets are read. */
function readGoodsFilter(cell: Cell, wanted: string): Read<string> {
  const text = typeof cell === "string" ? plainText(cell) : "";
  const filter = readFilter(text);
  return filter instanceof NoFilter ? new BadCell(cellText(cell), readWords.filterProblem(wanted, filter.problem)) : text;
}

/** A percentage as Excel stores it (0.15), or as text (15%). Above 100 % it is a slip: 15 instead of 15%. */
function readShare(cell: Cell, stated: StatedStyle): Read<number> {
  if (typeof cell === "number") return shareOf(cell, cell, String(cell), false);
  if (isBlank(cell)) return undefined;
  const wanted = readWords.aPercentage;
  const text = typeof cell === "string" ? numberText(cell) : undefined;
  if (typeof cell !== "string" || text === undefined) return new BadCell(cellText(cell), wanted);
  const { isPercent } = text;
  // Divided as decimal text, so that 15% is 0.15 to the last digit.
  return settledNumber(cell, text, wanted, { stated: stated.decimalMark }, (decimal) =>
    shareOf(Number(isPercent ? `${decimal}e-2` : decimal), cell, decimal, isPercent),
  );
}

function shareOf(fraction: number, cell: Cell, typed: string, isPercent: boolean): Read<number> {
  const bad = (wanted: string): BadCell => new BadCell(cellText(cell), wanted);
  if (fraction < 0) return bad(readWords.percentFromZero);
  if (fraction > 1) return bad(!isPercent && fraction <= 100 ? readWords.percentNot(typed) : readWords.atMost100);
  return shareFromFraction(fraction);
}
