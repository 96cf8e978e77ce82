/**
 * The terms in force on a day. An agreement and what was entered are compiled once, to a set of terms for every stretch of days in which none
 * of them changes; rules ask for the set of their day. Where nothing is amended there is one set, for every day. Rule text: rules 2.
 */
import type { CivilDate } from "../base/calendar";
import { BrokenPremise } from "../base/errors";
import { isAsked, mayBeUnsaid } from "./askedWhere";
import { dayOf, valueOfRow, type Agreement } from "./agreement";
import { NotingTerms, type AskedTerms } from "./askedTerms";
import { TERM_NAMES, termMeaning, TERMS, type DecidedOn, type TermName, type Terms, withoutOf } from "./vocabulary";

type NameOn<Day extends DecidedOn> = {
  [Name in TermName]: (typeof TERMS)[Name]["decidedOn"] extends Day | "wholeAgreement" ? Name : never;
}[TermName];

/** The terms that are decided on such a day, and those of the whole agreement: a rule cannot ask another of them by mistake. */
export type TermsOn<Day extends DecidedOn = "wholeAgreement"> = Pick<Terms, NameOn<Day>>;

/** A value that holds instead of the agreement's: from a day on, or from the beginning where none is given. */
export interface EnteredTerm {
  readonly term: TermName;
  /** Undefined: it is blank, whatever the agreement says. */
  readonly value: number | string | undefined;
  readonly from?: CivilDate | undefined;
}

/** A stretch of days; it ends where the next one begins. */
export interface Period {
  readonly from: CivilDate;
  readonly terms: Terms;
}

/** What was agreed, over time. */
export class Agreed {
  private saidPlaces: Uint8Array | undefined;
  private valuesByPlace: readonly (readonly Terms[TermName][])[] | undefined;

  /** @param periods in order of their first days; the first reaches back for ever. */
  constructor(
    readonly agreement: Agreement,
    readonly periods: readonly Period[],
    private readonly said: ReadonlySet<TermName>,
  ) {}

  /** Whether the agreement or a row of the sheet says something of a term; nothing is told of one that holds only because none does. */
  says(name: TermName): boolean {
    return !mayBeUnsaid(name) || this.said.has(name);
  }

  /** The terms that hold from the first day to the last. */
  get whole(): TermsOn {
    return this.periods[0]!.terms;
  }

  /** The first days of the periods. */
  get begins(): readonly CivilDate[] {
    return this.periods.map(({ from }) => from);
  }

  /** Every term that has a value, from the day on since which it holds; again where it changes. */
  get stated(): readonly EnteredTerm[] {
    return this.periods.flatMap(({ from, terms }, period) =>
      TERM_NAMES.filter((name) => this.says(name) && terms[name] !== this.periods[period - 1]?.terms[name]).map((term) => ({
        term,
        value: terms[term],
        ...(period > 0 && { from }),
      })),
    );
  }

  /** The terms in force on a day, of those that are decided on a day of that kind. */
  on<Day extends DecidedOn>(_kind: Day, day: CivilDate): TermsOn<Day> {
    return this.periods[this.periodOf(day)]!.terms;
  }

  /** The stretch of days in which a day lies. */
  periodOn(day: CivilDate): Period {
    return this.periods[this.periodOf(day)]!;
  }

  private periodOf(day: CivilDate): number {
    let last = this.periods.length - 1;
    while (last > 0 && this.periods[last]!.from > day) last--;
    return last;
  }

  /** The values of a term in some of the periods, each with the day since which it holds; none where it does from the beginning on. */
  valuesOf(
    name: TermName,
    periods: readonly number[],
  ): readonly { readonly value: Terms[TermName]; readonly since: CivilDate | undefined }[] {
    const valueIn = (period: number): Terms[TermName] => this.periods[period]!.terms[name];
    return periods.map((period) => {
      let first = period;
      while (first > 0 && valueIn(first - 1) === valueIn(period)) first--;
      return { value: valueIn(period), since: first === 0 ? undefined : this.periods[first]!.from };
    });
  }

  /** The values that a term ever has, each once. */
  valuesEver<Name extends TermName>(name: Name): readonly Terms[Name][] {
    return [...new Set(this.periods.map(({ terms }) => terms[name]))];
  }

  /** With no value where a term has this one: it cannot be used. */
  blanking(name: TermName, value: number | string): Agreed {
    const periods = this.periods.map(({ from, terms }) => ({
      from,
      terms: terms[name] === value ? { ...terms, [name]: undefined } : terms,
    }));
    return new Agreed(this.agreement, periods, this.said);
  }

  /** Whether no period gives a term a value. */
  isBlankThroughout(name: TermName): boolean {
    return this.periods.every(({ terms }) => terms[name] === undefined);
  }

  /** With values that a caller gives: they hold on every day. */
  with(given: Partial<Terms>): Agreed {
    return new Agreed(
      this.agreement,
      this.periods.map(({ from, terms }) => ({ from, terms: { ...terms, ...given } })),
      new Set([...this.said, ...(Object.keys(given) as TermName[])]),
    );
  }

  /** The same agreement with other stretches of days, as where an amendment of it is left out. */
  withPeriods(periods: readonly Period[]): Agreed {
    return new Agreed(this.agreement, periods, this.said);
  }

  /** The same terms; what is asked of them is noted. */
  notedIn(asked: AskedTerms): Agreed {
    const { values, saidByPlace } = this;
    return new Agreed(
      this.agreement,
      this.periods.map(({ from }, period) => ({
        from,
        terms: new NotingTerms(values[period]!, period, asked, saidByPlace) as unknown as Terms,
      })),
      this.said,
    );
  }

  private get saidByPlace(): Uint8Array {
    return (this.saidPlaces ??= Uint8Array.from(TERM_NAMES, (name) => (this.says(name) ? 1 : 0)));
  }

  private get values(): readonly (readonly Terms[TermName][])[] {
    return (this.valuesByPlace ??= this.periods.map(({ terms }) => TERM_NAMES.map((name) => terms[name])));
  }

  /** Tells agreed terms apart: the same text is the same agreement with the same terms. */
  get key(): string {
    return JSON.stringify([this.agreement.id, this.periods]);
  }
}

/** The first day of the first period. */
export const ALWAYS: CivilDate = -Infinity;

/**
 * The terms of an agreement, with what was entered: an entered value takes the place of the agreement's of the same day, and later
 * amendments follow it.
 * @throws BrokenPremise when the agreement gives no value to a term that rules need.
 */
export function inForce(agreement: Agreement, entered: readonly EnteredTerm[] = []): Agreed {
  const rows = [...agreement.terms.map(rowOf), { term: "agreement.id", value: agreement.id, from: ALWAYS } as const, ...entered.map(dated)];
  const begins = [...new Set([ALWAYS, ...rows.map(({ from }) => from)])].sort((a, b) => a - b);
  const inOrder = begins.map((from) => rows.filter((row) => row.from === from));
  const periods: Period[] = [];
  let terms: Partial<Record<TermName, number | string | undefined>> = {};
  begins.forEach((from, i) => {
    terms = { ...terms, ...Object.fromEntries(inOrder[i]!.map(({ term, value }) => [term, value])) };
    periods.push({ from, terms: complete(agreement, terms) });
  });
  return new Agreed(agreement, periods, new Set(rows.map(({ term }) => term)));
}

/** Terms that hold on every day, of an agreement. */
export const always = (agreement: Agreement, terms: Terms): Agreed =>
  new Agreed(
    agreement,
    [{ from: ALWAYS, terms }],
    new Set(TERM_NAMES.filter((name) => termMeaning(name).without === undefined || terms[name] !== withoutOf(name))),
  );

/** What holds of a term that nobody says anything of. */
type DatedTerm = Required<EnteredTerm> & { readonly from: CivilDate };
const dated = ({ term, value, from }: EnteredTerm): DatedTerm => ({ term, value, from: from ?? ALWAYS });
const rowOf = (row: Agreement["terms"][number]): DatedTerm =>
  dated({ term: row.term, value: valueOfRow(row), from: row.effectiveFrom && dayOf(row.effectiveFrom) });

/** What nobody said holds as it does without; what no rule asks, because the right is not given, may have no value. */
function complete({ id }: Agreement, said: Partial<Record<TermName, number | string | undefined>>): Terms {
  const valueOf = (name: TermName): number | string | undefined => (name in said ? said[name] : withoutOf(name));
  for (const name of TERM_NAMES)
    if (valueOf(name) === undefined && !termMeaning(name).mayBeBlank && isAsked(name, valueOf))
      throw new BrokenPremise(`${id} gives no value to ${name}`);
  return Object.fromEntries(TERM_NAMES.map((name) => [name, valueOf(name)])) as unknown as Terms;
}
