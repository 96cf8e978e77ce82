/** What the lines of Credit detail add up to: by right, by part, by month. Rule text: rules 9, "Summary". */
import { isoText, monthsLater, type CivilDate } from "../../base/calendar";
import type { Cents } from "../../base/money";
import { NONE, type FurtherSheet } from "../../base/records";
import { inStretches, type InSteps } from "../../base/steps";
import { isGiven } from "../../rights/notGiven";
import { lineEventOf } from "../lineEvents";
import type { CreditStatement } from "../statement";

/** Units, and what is credited for them. */
export interface CreditSum {
  readonly units: number;
  readonly cents: Cents;
}

export interface CreditOfRight extends CreditSum {
  readonly name: string;
  readonly clause: string;
  /** The sheet on whose rows its figures stand. */
  readonly sheet: "Inventory" | FurtherSheet;
  /** What could be returned, and is a credit once a request of it is granted: the request counts, and this is in no sum. */
  readonly isApart: boolean;
}

export interface CreditOfPart extends CreditSum {
  readonly part: string;
}

export interface CreditOfMonth extends CreditSum {
  /** "2000-02". */
  readonly month: string;
}

/** Three ways to add up the same lines: each comes to `total`. */
export interface CreditSums {
  readonly rights: readonly CreditOfRight[];
  /** The largest credits first; those alike by part number. */
  readonly parts: readonly CreditOfPart[];
  readonly otherParts: CreditSum & { readonly count: number };
  /** Months in a row, to the latest one with a credit; none where no line has a day. */
  readonly months: readonly CreditOfMonth[];
  /** Before these months. */
  readonly earlier: CreditSum;
  /** Of lines that hang on no record with a day. */
  readonly undated: CreditSum;
  readonly total: CreditSum;
  /** Of each statement, in their order: together they are the total. */
  readonly statements: readonly CreditSum[];
}

const TOP_PARTS = 10;
const MONTHS = 12;

class Sum implements CreditSum {
  units = 0;
  cents = 0;

  add({ units, cents }: CreditSum): void {
    this.units += units;
    this.cents += cents;
  }
}

interface Line extends CreditSum {
  readonly right: CreditOfRight;
  readonly part: number;
  readonly date: CivilDate | undefined;
}

/**
 * Sums of all lines of rights whose rows add up. Where rows do not, as those of inventory balancing, each says what it could take by itself,
 * and the limits say what there is. What awaits
 * an answer is in no sum, as it is in no total, and neither is what could be returned under a right that has to be asked for: its requests are.
 *
 * The day of a line is the one on which its record gives the credit: the effective date of a price change, the receipt of a notice, the day
 * of a request.
 *
 * @param statements of all vendors: what they have of one part stands together.
 * @returns cents, sums of rounded lines.
 */
export function* creditSums(statements: readonly CreditStatement[]): InSteps<CreditSums> {
  const adding = new Adding();
  for (const statement of statements) {
    adding.turnTo(statement.facts.parts.keys);
    yield* inventoryLines(statement, adding);
    for (const line of furtherLines(statement)) adding.add(line);
  }
  return adding.sums();
}

function* inventoryLines(statement: CreditStatement, adding: Adding): InSteps<void> {
  const { lines, rights, facts } = statement;
  const of = rights.map((right): CreditOfRight => {
    const { name, clause } = right;
    return { name, clause, sheet: "Inventory", isApart: right.claim === undefined, units: 0, cents: 0 };
  });
  for (const [place, right] of rights.entries()) if (right.total.addsUp && isGiven(statement.agreed, right)) adding.begin(of[place]!);
  const days = new Map<string, CivilDate | undefined>();
  const dayOf = (i: number): CivilDate | undefined => {
    const key = `${lines.right[i]!} ${lines.record[i]!}`;
    if (!days.has(key)) days.set(key, lineEventOf(statement, i)?.date);
    return days.get(key);
  };
  yield* inStretches(lines.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const right = lines.right[i]!;
      if (!rights[right]!.total.addsUp) continue;
      const part = facts.inventory.part[lines.row[i]!]!;
      adding.add({ right: of[right]!, part, date: dayOf(i), units: lines.units[i]!, cents: lines.cents[i]! });
    }
  });
}

function* furtherLines({ sheetFigures, facts }: CreditStatement): Generator<Line> {
  for (const { right, lines } of sheetFigures)
    for (const { record, clause, part, units, credit, event, isAwaited } of lines) {
      if (isAwaited) continue;
      const date = right.sheet === "Return requests" ? facts.returnRequests?.[record]?.requestDate : event?.date;
      yield {
        right: { name: right.name, clause, sheet: right.sheet, isApart: false, units: 0, cents: 0 },
        part,
        date,
        units,
        cents: credit,
      };
    }
}

class Adding {
  private readonly rights = new Map<string, { readonly right: CreditOfRight; readonly sum: Sum }>();
  private readonly partsByKey = new Map<string, Sum>();
  /** Of the statement at hand, by number. */
  private parts = new Map<number, Sum>();
  private keys: readonly string[] = [];
  private readonly months = new Map<string, Sum>();
  private readonly undated = new Sum();
  private readonly total = new Sum();
  private readonly statements: Sum[] = [];
  private latest: CivilDate | undefined;

  /** The lines that follow are of a statement that numbers its parts so. */
  turnTo(keys: readonly string[]): void {
    this.parts = new Map();
    this.keys = keys;
    this.statements.push(new Sum());
  }

  private sumOfPart(part: number): Sum {
    const known = this.parts.get(part) ?? sumIn(this.partsByKey, part === NONE ? "" : this.keys[part]!);
    this.parts.set(part, known);
    return known;
  }

  /** A right that gives nothing has a sum of 0. */
  begin(right: CreditOfRight): Sum {
    const key = `${right.sheet} ${right.name} ${right.clause}`;
    const known = this.rights.get(key) ?? { right, sum: new Sum() };
    this.rights.set(key, known);
    return known.sum;
  }

  add(line: Line): void {
    this.begin(line.right).add(line);
    if (line.right.isApart) return;
    this.sumOfPart(line.part).add(line);
    this.total.add(line);
    this.statements.at(-1)!.add(line);
    if (line.date === undefined) return this.undated.add(line);
    sumIn(this.months, monthOf(line.date)).add(line);
    if (this.latest === undefined || line.date > this.latest) this.latest = line.date;
  }

  sums(): CreditSums {
    const parts = [...this.partsByKey].map(([part, sum]) => ({ part, ...sum })).sort(byCredit);
    const otherParts = parts.slice(TOP_PARTS);
    const months = this.lastMonths();
    return {
      rights: [...this.rights.values()].map(({ right, sum }) => ({ ...right, ...sum })),
      parts: parts.slice(0, TOP_PARTS),
      otherParts: { count: otherParts.length, ...sumOf(otherParts) },
      months,
      earlier: sumOf([...this.months].filter(([month]) => month < (months[0]?.month ?? "")).map(([, sum]) => sum)),
      undated: { ...this.undated },
      total: { ...this.total },
      statements: this.statements.map((it) => ({ ...it })),
    };
  }

  private lastMonths(): readonly CreditOfMonth[] {
    const { latest } = this;
    if (latest === undefined) return [];
    return Array.from({ length: MONTHS }, (_, i) => {
      const month = monthOf(monthsLater(latest, i + 1 - MONTHS));
      return { month, ...(this.months.get(month) ?? new Sum()) };
    });
  }
}

function sumIn<Key>(sums: Map<Key, Sum>, key: Key): Sum {
  const sum = sums.get(key) ?? new Sum();
  sums.set(key, sum);
  return sum;
}

function sumOf(all: readonly CreditSum[]): CreditSum {
  const sum = new Sum();
  for (const it of all) sum.add(it);
  return { ...sum };
}

const byCredit = (a: CreditOfPart, b: CreditOfPart): number => b.cents - a.cents || (a.part < b.part ? -1 : a.part > b.part ? 1 : 0);
const monthOf = (date: CivilDate): string => isoText(date).slice(0, 7);
