/** How the net unit cost of a detail line arises, so that a reviewer can work it out by hand. Rule text: rules 3, "net unit cost". */
import { shownMicros, spreadRest, spreadWhole, type Micros } from "../base/money";
import type { DetailLines } from "./detailLines";
import { NONE, type Facts } from "../base/records";
import { words } from "./words";

export interface CostParts {
  readonly unitPrice: Micros;
  readonly discount: Micros;
  readonly creditsReceived: Micros;
  /** Price-protection credits that the unit received before. */
  readonly earlierProtection: Micros;
}

type InvoiceLines = Facts["invoices"];

/** Units of an invoice line that still cost `costWhole + costRest / quantity`. */
type PartOfCost = (invoices: InvoiceLines, line: number, costWhole: Micros, costRest: number) => Micros;

/**
 * Unit price, and what is taken off it for each unit: net unit cost = unit price - discount - credits received - earlier protection, never
 * below 0.
 *
 * @source   3.6(A), 3.7(D): what was paid, after discounts and credits.
 * @units    Millionths of a dollar a unit.
 * @rounding Each part by itself to six decimals, half away from zero, to be shown; figures are worked out from exact parts.
 */
const PARTS: { readonly [Part in keyof CostParts]: PartOfCost } = {
  unitPrice: ({ unitPrice }, line) => unitPrice[line]!,
  discount: ({ discount, quantity }, line) => each(discount[line]!, quantity[line]!),
  creditsReceived: ({ creditsReceived, quantity }, line) => each(creditsReceived[line]!, quantity[line]!),
  earlierProtection: (invoices, line, costWhole, costRest) => {
    const quantity = invoices.quantity[line]!;
    const unitPrice = invoices.unitPrice[line]!;
    const off = invoices.discount[line]! + invoices.creditsReceived[line]!;
    const whole = spreadWhole(unitPrice, off, quantity) - costWhole;
    const rest = spreadRest(unitPrice, off, quantity) - costRest;
    return rest < 0 ? shownMicros(whole - 1, rest + quantity, quantity) : shownMicros(whole, rest, quantity);
  },
};

/** One of them, of the detail line at a place. */
export function costPart(
  { lines, facts: { invoices } }: { readonly lines: DetailLines; readonly facts: Pick<Facts, "invoices"> },
  place: number,
  part: keyof CostParts,
): Micros {
  return PARTS[part](invoices, lines.line[place]!, lines.costWhole[place]!, lines.costRest[place]!);
}

/** All of them, of the detail line at a place. */
export function costParts(
  { lines, facts: { invoices } }: { readonly lines: DetailLines; readonly facts: Pick<Facts, "invoices"> },
  place: number,
): CostParts {
  return costPartsOf(invoices, lines.line[place]!, lines.costWhole[place]!, lines.costRest[place]!);
}

/** The same of units of an invoice line that still cost `whole + rest / quantity`; of no line at book cost, which nothing is taken off. */
export function costPartsOf(...of: Parameters<PartOfCost>): CostParts {
  const [, line, costWhole] = of;
  if (line === NONE) return { unitPrice: costWhole, discount: 0, creditsReceived: 0, earlierProtection: 0 };
  return {
    unitPrice: PARTS.unitPrice(...of),
    discount: PARTS.discount(...of),
    creditsReceived: PARTS.creditsReceived(...of),
    earlierProtection: PARTS.earlierProtection(...of),
  };
}

/** The parts with what each is called, where anything was taken off the price: the price, then what was taken off it. */
export function costTakenApart(parts: CostParts): readonly (readonly [label: string, micros: Micros])[] {
  const off: readonly (readonly [string, Micros])[] = [
    [words.cost.discount, parts.discount],
    [words.cost.creditsReceived, parts.creditsReceived],
    [words.cost.earlierProtection, parts.earlierProtection],
  ];
  const taken = off.filter(([, micros]) => micros !== 0);
  return taken.length === 0 ? [] : [[words.cost.unitPrice, parts.unitPrice], ...taken];
}

/** An amount of the whole line for one unit, as it is shown. */
function each(amount: Micros, quantity: number): Micros {
  if (amount === 0) return 0;
  const rest = amount % quantity;
  return shownMicros((amount - rest) / quantity, rest, quantity);
}
