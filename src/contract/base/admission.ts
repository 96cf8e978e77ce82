/** Which units the filters of a right let in, by what columns of Inventory and Invoices say of them. Rule text: rules 10, "Filters". */
import { BrokenPremise } from "./errors";
import { attributeKey, meets, readFilter, NoFilter, type Condition, type Filter } from "./filter";
import { UNREADABLE, type Attributes, type Facts } from "./records";

/** The two filters of a right: for what alone it is, and for what it is not. */
export interface FilterTexts {
  readonly only: string;
  readonly except: string;
}

/**
 * Which units two filters let in. Compiled once; asked for every run of units, so a value is looked up by its number.
 * A condition on a column that both sheets have must hold on both to let units in, and on one to keep them out.
 */
export class Admission {
  private readonly only: readonly Asked[];
  private readonly except: readonly Asked[];

  /** @throws BrokenPremise where a text is no filter, or names a column that was not read: whoever reads terms tells these. */
  constructor(texts: FilterTexts, facts: Pick<Facts, "inventory" | "invoices">) {
    this.only = filterIn(texts.only).map((it) => new Asked(it, facts));
    this.except = filterIn(texts.except).map((it) => new Asked(it, facts));
  }

  /** Whether units of a row of Inventory and of an invoice line are let in; NONE for a row or a line that is not known. */
  admits(row: number, line: number): boolean {
    for (const asked of this.only) if (!asked.isMet(row, line)) return false;
    if (this.except.length === 0) return true;
    for (const asked of this.except) if (asked.isRuledOut(row, line)) return true;
    return false;
  }

  /** Whether units of a row may be let in, whatever invoice lines they are from. */
  admitsSome(row: number): boolean {
    for (const asked of this.only) if (!asked.mayBeMet(row)) return false;
    return this.except.length === 0 || this.except.some((asked) => asked.mayBeRuledOut(row));
  }
}

/** The filters of a right, compiled as they are first asked for: few, however many amendments there are. */
export class Admissions {
  private readonly known = new Map<string, Admission | undefined>();

  constructor(private readonly facts: Pick<Facts, "inventory" | "invoices">) {}

  /** Undefined where both let everything in. */
  of(only: string, except: string): Admission | undefined {
    const key = `${only}\n${except}`;
    if (!this.known.has(key)) {
      const isAny = filterIn(only).length === 0 && filterIn(except).length === 0;
      this.known.set(key, isAny ? undefined : new Admission({ only, except }, this.facts));
    }
    return this.known.get(key);
  }
}

function filterIn(text: string): Filter {
  const filter = readFilter(text);
  if (filter instanceof NoFilter) throw new BrokenPremise(`the filter ${text} ${filter.problem}`);
  return filter;
}

/** A condition over the records of the sheets that have its column. */
class Asked {
  private readonly ofRow: Looked | undefined;
  private readonly ofLine: Looked | undefined;

  constructor(condition: Condition, { inventory, invoices }: Pick<Facts, "inventory" | "invoices">) {
    this.ofRow = looked(condition, inventory.attributes);
    this.ofLine = looked(condition, invoices.attributes);
    if (this.ofRow === undefined && this.ofLine === undefined) throw new BrokenPremise(`the column ${condition.column} was not read`);
  }

  isMet(row: number, line: number): boolean {
    return (
      (this.ofRow === undefined || saysAt(this.ofRow, row) === SAYS.yes) &&
      (this.ofLine === undefined || saysAt(this.ofLine, line) === SAYS.yes)
    );
  }

  /** Whether no sheet that has the column says that the condition holds, or leaves it open. */
  isRuledOut(row: number, line: number): boolean {
    return (
      (this.ofRow === undefined || saysAt(this.ofRow, row) === SAYS.no) &&
      (this.ofLine === undefined || saysAt(this.ofLine, line) === SAYS.no)
    );
  }

  mayBeMet = (row: number): boolean => this.ofRow === undefined || saysAt(this.ofRow, row) === SAYS.yes;
  mayBeRuledOut = (row: number): boolean => this.ofRow === undefined || saysAt(this.ofRow, row) === SAYS.no;
}

const SAYS = { no: 0, yes: 1, nothing: 2 } as const;

interface Looked {
  readonly column: Int32Array;
  /** By number of the value. */
  readonly says: Uint8Array;
}

function looked(condition: Condition, attributes: Attributes | undefined): Looked | undefined {
  const column = attributes?.columns.get(attributeKey(condition.column));
  return column && { column, says: Uint8Array.from(attributes!.keys, (key) => (meets(condition, key) ? SAYS.yes : SAYS.no)) };
}

/** A record that is not known has no place in the column. */
const saysAt = ({ column, says }: Looked, record: number): number => says[column[record] ?? UNREADABLE] ?? SAYS.nothing;
