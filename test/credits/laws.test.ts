/** Laws that hold for every workbook, tried on random ones. */
import fc from "fast-check";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { figuresOf, RIGHT, type Right } from "../support/rights";
import type { CreditStatement } from "../../src/contract/statement/statement";
import type { ExampleWorkbook, SheetRow } from "../oracle";
import { randomBadRow, randomWorkbook, withBadRow } from "../oracle/randomWorkbook";
import { arrayPort, cellsOf } from "../support/arrayPort";
import { exampleSheets } from "../support/exampleSheets";

jest.setTimeout(60_000);
const RUNS = { numRuns: 100 };

async function prepared(workbook: ExampleWorkbook, blockRows = 3): Promise<PreparedFill> {
  const answer = await prepareFill(arrayPort(exampleSheets(workbook), { blockRows }));
  if ("refusals" in answer) throw new Error(JSON.stringify(answer.refusals));
  return answer;
}

/** The output columns of Inventory; with the explanations or without. */
const inventoryOf = ({ plan }: PreparedFill): (string | number)[][] => cellsOf(plan.blocks[0]!);
const everything = ({ plan }: PreparedFill): unknown => plan.blocks.map(cellsOf);

const RIGHTS = Object.values(RIGHT);

test("line credits and quantities add up to the row's, exactly", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (workbook) => {
      const { statement, plan } = await prepared(workbook);
      const { lines } = statement;
      for (const right of RIGHTS) {
        const { cents, quantity } = figuresOf(statement, right);
        const sums = Array.from(cents, () => ({ cents: 0, units: 0 }));
        for (let i = 0; i < lines.length; i++) {
          if (lines.right[i] !== right) continue;
          sums[lines.row[i]!]!.cents += lines.cents[i]!;
          sums[lines.row[i]!]!.units += lines.units[i]!;
        }
        expect(sums.map((it) => it.cents)).toEqual([...cents]);
        // A unit counts once however many falls protect it.
        if (right !== RIGHT.priceProtection) expect(sums.map((it) => it.units)).toEqual([...quantity]);
      }
      const detail = cellsOf(plan.blocks[2]!);
      const written = detail.reduce((sum, row) => sum + Math.round(Number(row[10]) * 100), 0);
      expect(written).toBe(lines.cents.subarray(0, lines.length).reduce((sum, it) => sum + it, 0));
    }),
    RUNS,
  );
});

/** Units that lines take of each lot, added up by a key of the line's row and event. */
function taken({ lines, facts }: CreditStatement, right: Right, event: (line: number) => string): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (let i = 0; i < lines.length; i++) {
    if (lines.right[i] !== right) continue;
    const key = `${lines.line[i]!} ${facts.inventory.asOfDate[lines.row[i]!]!} ${event(i)}`;
    units.set(key, (units.get(key) ?? 0) + lines.units[i]!);
  }
  return units;
}

test("no unit is credited twice for one event, nor returned twice: never more of a lot than it holds", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (workbook) => {
      const { statement } = await prepared(workbook);
      const { lines } = statement;
      for (const right of RIGHTS) {
        for (const [key, units] of taken(statement, right, (line) => String(lines.record[line]!))) {
          expect(units).toBeLessThanOrEqual(statement.facts.invoices.quantity[Number(key.split(" ")[0])]!);
        }
      }
    }),
    RUNS,
  );
});

test("of a part, lots and returns together bound what a report's rows may return", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (workbook) => {
      const { statement } = await prepared(workbook);
      const { inventory, invoices } = statement.facts;
      const unmatched = new Map(
        statement.findings
          .filter(({ code }) => code === "RETURN_UNMATCHED")
          .map(({ record, text }) => [record!.index, Number(/\((\d+)\)/.exec(text)![1])]),
      );
      const acquired = (line: number): number =>
        statement.agreed.whole["stock.acquiredOn"] === "ship" && invoices.shipDate[line]! > 0
          ? invoices.shipDate[line]!
          : invoices.invoiceDate[line]!;
      for (let row = 0; row < inventory.count; row++) {
        const [part, date] = [inventory.part[row]!, inventory.asOfDate[row]!];
        let left = 0;
        for (let line = 0; line < invoices.count; line++) {
          if (invoices.part[line] !== part) continue;
          const units = invoices.quantity[line]!;
          if (units > 0 && acquired(line) <= date) left += units;
          if (units < 0 && invoices.invoiceDate[line]! <= date) left += units + (unmatched.get(line) ?? 0);
        }
        const rows = [...inventory.part.keys()].filter((it) => inventory.part[it] === part && inventory.asOfDate[it] === date);
        const returned = rows.reduce((sum, it) => sum + figuresOf(statement, RIGHT.discontinuation).quantity[it]!, 0);
        expect(returned).toBeLessThanOrEqual(left);
        const kept = rows.reduce(
          (sum, it) =>
            sum +
            inventory.onHand[it]! +
            inventory.inTransitFromVendor[it]! +
            inventory.inTransitBetweenWarehouses[it]! -
            statement.untraced[it]!,
          0,
        );
        expect(kept).toBeLessThanOrEqual(left);
      }
    }),
    RUNS,
  );
});

test("a unit's credits never pass what it cost", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (workbook) => {
      const { statement } = await prepared(workbook);
      const { lines } = statement;
      for (let i = 0; i < lines.length; i++) {
        if (lines.right[i] === RIGHT.balancing) continue;
        const quantity = statement.facts.invoices.quantity[lines.line[i]!]!;
        const cost = BigInt(lines.costWhole[i]!) * BigInt(quantity) + BigInt(lines.costRest[i]!);
        const credit = BigInt(lines.creditWhole[i]!) * BigInt(lines.creditParts[i]!) + BigInt(lines.creditRest[i]!);
        expect(credit * BigInt(quantity) <= cost * BigInt(lines.creditParts[i]!)).toBe(true);
      }
    }),
    RUNS,
  );
});

const rowsOf = (workbook: ExampleWorkbook): readonly SheetRow[] => workbook.sheets.Inventory ?? [];
const partOf = (row: SheetRow): string =>
  String(row["Part number"] ?? "")
    .trim()
    .replace(/\s+/g, " ")
    .toUpperCase();

/** The seven figures by inventory row of the workbook, in the order of `places`. */
const figuresAt = (fill: PreparedFill, places: readonly number[]): unknown => places.map((place) => inventoryOf(fill)[place]!.slice(0, 7));

test("the order of rows of other parts changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (workbook) => {
      const isA = (row: SheetRow): boolean => partOf(row) === "A";
      const othersFirst = (rows: readonly SheetRow[]): SheetRow[] => [...rows.filter((row) => !isA(row)).reverse(), ...rows.filter(isA)];
      const { Inventory = [], Invoices = [], ...more } = workbook.sheets;
      const moved = { ...workbook, sheets: { ...more, Inventory: othersFirst(Inventory), Invoices: othersFirst(Invoices) } };
      const places = Inventory.flatMap((row, place) => (isA(row) ? [place] : []));
      const movedPlaces = places.map((_, i) => Inventory.length - places.length + i);
      expect(figuresAt(await prepared(moved), movedPlaces)).toEqual(figuresAt(await prepared(workbook), places));
    }),
    RUNS,
  );
});

test("a dearer fall never pays less: the lower the new price, the higher the credit", async () => {
  const credits = async (workbook: ExampleWorkbook, price: string): Promise<number> => {
    const change = { "Part number": "A", "Effective date": "2000-02-01", "New price": price, "Old price": "31" };
    const { statement } = await prepared({ ...workbook, sheets: { ...workbook.sheets, "Price changes": [change] } });
    return figuresOf(statement, RIGHT.priceProtection).cents.reduce((sum, cents) => sum + cents, 0);
  };
  await fc.assert(
    fc.asyncProperty(randomWorkbook, fc.constantFrom("0", "4", "9"), fc.constantFrom("9", "9.5", "30"), async (workbook, low, high) => {
      expect(await credits(workbook, low)).toBeGreaterThanOrEqual(await credits(workbook, high));
    }),
    RUNS,
  );
});

test("a bad row stays blank and changes no other row, no limit and no line", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, randomBadRow, fc.nat(9), async (workbook, bad, at) => {
      const before = await prepared(workbook);
      const after = await prepared(withBadRow(workbook, bad, at));
      const place = Math.min(at, workbook.sheets[bad.sheet]?.length ?? 0);
      const isInventory = bad.sheet === "Inventory";
      const rows = inventoryOf(after);
      if (isInventory) expect(rows.splice(place, 1)[0]!.slice(0, 7)).toEqual(Array(7).fill(""));
      expect(rows).toEqual(inventoryOf(before));
      expect(cellsOf(after.plan.blocks[1]!)).toEqual(cellsOf(before.plan.blocks[1]!));
      // A row more moves the others down: the columns that name rows of sheets are left out.
      const lines = (fill: PreparedFill): unknown => {
        const { columns } = fill.plan.blocks[2]!;
        return cellsOf(fill.plan.blocks[2]!).map((row) => row.filter((_, i) => !/[Rr]ow$|Unit value from/.test(columns[i]!.heading)));
      };
      expect(lines(after)).toEqual(lines(before));
      expect(after.findings).toContainEqual(expect.objectContaining({ code: "BAD_VALUE", sheet: bad.sheet, row: place + 2 }));
    }),
    RUNS,
  );
});

test("an irrelevant part changes nothing for the others but the limit that its sales raise", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (workbook) => {
      const { Inventory = [], ...more } = workbook.sheets;
      const stock = { "Part number": "ELSE", "Quantity on hand": 7, "As-of date": "2000-02-01" };
      const change = { "Part number": "ELSE", "Effective date": "2000-02-01", "New price": "1" };
      const notice = { "Part number": "ELSE", "Notice date": "2000-01-20" };
      const larger = {
        ...workbook,
        sheets: {
          ...more,
          Inventory: [...Inventory, stock],
          "Price changes": [...(more["Price changes"] ?? []), change],
          Discontinuations: [...(more.Discontinuations ?? []), notice],
        },
      };
      const places = rowsOf(workbook).map((_, place) => place);
      const [before, after] = [await prepared(workbook), await prepared(larger)];
      expect(places.map((place) => inventoryOf(after)[place])).toEqual(inventoryOf(before));
      expect(cellsOf(after.plan.blocks[1]!)).toEqual(cellsOf(before.plan.blocks[1]!));
    }),
    RUNS,
  );
});

test("read in blocks of 1, 7 or 1000 rows, everything written is the same", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (workbook) => {
      const whole = everything(await prepared(workbook, 1000));
      expect(everything(await prepared(workbook, 1))).toEqual(whole);
      expect(everything(await prepared(workbook, 7))).toEqual(whole);
    }),
    RUNS,
  );
});
