/** Dealers' protection, payment and days of stock: the contract and the oracle agree over random records. */
import fc from "fast-check";
import { channelStatement, owed, sheetFiguresOf } from "../contract/channelFacts";
import { withTerms } from "../../src/contract/agreement/terms";
import { priceInForce } from "../../src/contract/rights/orderProtection/rule";
import { day, undated } from "../contract/facts";
import { chargedAt, dealerRows, dueDay, stockLasts, type PaymentTerms } from "./channel";
import { isoOf, parseIso, type Day } from "./day";
import { parseDecimal } from "./fraction";

const RUNS = { numRuns: 300 };
const dayIn = (text: string): Day => parseIso(text)!;
const near = (...days: string[]): fc.Arbitrary<string> => fc.constantFrom(...days);
const part = fc.constantFrom("A", "B");
const dealer = fc.constantFrom("Ash", "Birch");
const units = fc.integer({ min: -4, max: 9 });
const price = fc.constantFrom("90", "99.985", "100", "100.000001");
/** Cents of a cell as money text. */
const usd = (cents: unknown): string => (Number(cents) / 100).toFixed(2);

const shipDay = near(
  "2000-02-29",
  "2000-03-01",
  "2000-03-02",
  "2000-03-20",
  "2000-03-30",
  "2000-03-31",
  "2000-04-01",
  "2000-04-29",
  "2000-04-30",
);
const fallDay = near("2000-03-31", "2000-04-30");

test("dealers' protection", () => {
  const shipments = fc.array(fc.tuple(dealer, part, units, shipDay), { maxLength: 8 });
  const holds = fc.array(fc.tuple(dealer, part, fc.integer({ min: 0, max: 9 }), fallDay, fc.constantFrom(true, false, undefined)), {
    minLength: 1,
    maxLength: 6,
  });
  const falls = fc.uniqueArray(fc.record({ part, on: fallDay, newPrice: price, oldPrice: fc.option(price, { nil: undefined }) }), {
    selector: (it) => `${it.part} ${it.on}`,
  });
  const windowDays = fc.constantFrom(undefined, 0, 1, 30, 31, 60);
  fc.assert(
    fc.property(shipments, holds, falls, windowDays, (sent, held, changes, days) => {
      const told = changes.map(({ oldPrice, ...it }) => (oldPrice === undefined ? it : { ...it, oldPrice }));
      const statement = channelStatement(
        { shipments: sent, dealerStock: held, changes: told },
        { "dealerProtection.shipmentWindowDays": days },
      );
      const figures = sheetFiguresOf(statement, "dealerProtection");
      const rows = held.map((_, row) => {
        const [count, credit, approval] = [0, 1, 2].map((column) => figures.cell(row, column));
        return count === undefined ? "blank" : `${count} units, ${usd(credit)}, ${approval}`;
      });
      const expected = dealerRows(
        changes.map((it) => ({
          part: it.part,
          effective: dayIn(it.on),
          newPrice: parseDecimal(it.newPrice)!,
          oldPrice: it.oldPrice === undefined ? undefined : parseDecimal(it.oldPrice),
        })),
        sent.map(([to, of, quantity, on]) => ({ dealer: to, part: of, quantity, shipped: dayIn(on) })),
        held.map(([by, of, quantity, on, approved]) => ({ dealer: by, part: of, quantity, asOf: dayIn(on), approved })),
        days,
      );
      expect(rows).toEqual(expected);
    }),
    RUNS,
  );
});

test("prices in force", () => {
  const sent = near("2000-01-01", "2000-02-28", "2000-02-29");
  const method = fc.constantFrom(undefined, "personal", "mail", "courier");
  const later = fc.option(fc.integer({ min: -2, max: 40 }), { nil: undefined });
  const days = fc.constantFrom(undefined, 0, 1, 30);
  fc.assert(
    fc.property(sent, method, later, days, (notice, by, after, changeNoticeDays) => {
      const delivery = after === undefined ? undefined : dayIn(notice) + after;
      const underWay = by === "mail" ? 5 : by === "courier" ? 3 : 0;
      const received = by === undefined ? undefined : dayIn(notice) + underWay;
      const agreed = undated(withTerms({ "prices.changeNoticeDays": changeNoticeDays }));
      const given = priceInForce(
        agreed,
        { notice: by && { sent: day(notice), method: by } },
        after === undefined ? undefined : day(notice) + after,
      );
      expect(given).toBe(chargedAt(delivery, received, changeNoticeDays) ?? "noticeDaysWithheld");
    }),
    RUNS,
  );
});

test("payment", () => {
  const bills = fc.array(
    fc.record({
      on: near("2000-01-03", "2000-02-29", "2000-03-01"),
      due: fc.option(near("2000-03-15", "2000-04-01"), { nil: undefined }),
      initial: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const days = fc.constantFrom(undefined, 0, 30, 45);
  const kind = fc.constantFrom(undefined, "convenience", "vendor-for-cause", "distributor-for-cause");
  const terms = fc.record({
    dueDays: days,
    initialDays: days,
    dueFrom: fc.constantFrom("invoice", "receipt"),
    terminated: fc.option(near("2000-02-15", "2000-03-02"), { nil: undefined }),
    kind,
  });
  fc.assert(
    fc.property(bills, terms, (invoices, of) => {
      const terminated = of.terminated === undefined ? undefined : dayIn(of.terminated);
      const expectedTerms: PaymentTerms = { ...of, terminated, mailDays: 5, paymentDays: 30 };
      const told = invoices.map(({ due, ...it }) => owed(due === undefined ? it : { ...it, due }));
      const serial = of.terminated === undefined ? undefined : owed({ on: of.terminated }).invoiceDate;
      const figures = sheetFiguresOf(
        channelStatement(
          { openInvoices: told },
          {
            "payment.dueDays": of.dueDays,
            "initialOrder.paymentDays": of.initialDays,
            "payment.dueFrom": of.dueFrom,
            "termination.date": serial,
            "termination.kind": of.kind,
          },
        ),
        "payment",
      );
      // Days after the invoice date: the two count their days from different zeros.
      const after = told.map(({ invoiceDate }, row) =>
        figures.cell(row, 0) === undefined ? undefined : Number(figures.cell(row, 0)) - invoiceDate,
      );
      const expected = invoices.map(({ on, due, initial }) => {
        const day = dueDay(
          { dated: dayIn(on), dueDate: due === undefined ? undefined : dayIn(due), isInitialOrder: initial },
          expectedTerms,
        );
        return day === undefined ? undefined : day - dayIn(on);
      });
      expect(after).toEqual(expected);
    }),
    RUNS,
  );
});

test("days of stock", () => {
  const asOf = near("2000-02-29", "2000-03-31", "2000-08-31", "2000-08-30", "2001-02-28");
  const reports = fc.array(fc.record({ part, asOf, onHand: fc.integer({ min: 0, max: 60 }) }), { minLength: 1, maxLength: 5 });
  const saleDay = fc.integer({ min: dayIn("1999-08-25"), max: dayIn("2001-03-05") }).map(isoOf);
  const sales = fc.array(
    fc.record({ part, quantity: fc.integer({ min: -20, max: 60 }), on: fc.oneof(saleDay, near("2000-02-29", "2000-03-01", "2000-08-31")) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(reports, sales, fc.constantFrom(1, 6, 12), fc.constantFrom(0, 30, 45), (stock, sold, months, target) => {
      const statement = channelStatement(
        { inventory: stock, sold: sold.map((it) => [it.part, it.quantity, it.on] as const) },
        { "reports.trailingMonths": months, "inventory.targetDays": target },
      );
      const rows = statement.stockDays!.map(({ part: of, lasts }) => {
        const said = lasts
          ? `${(lasts.tenthsOfDays / 10).toFixed(1)} days, ${lasts.dailyRate / 1e6} a day, short by ${lasts.shortBy}`
          : "no sales";
        return [statement.facts.parts.keys[of], said];
      });
      const plainSales = sold.map((it) => ({ part: it.part, quantity: it.quantity, sold: dayIn(it.on) }));
      const plainReports = stock.map((it) => ({ part: it.part, onHand: it.onHand, asOf: dayIn(it.asOf) }));
      const parts = [...new Set(stock.map((it) => it.part))];
      expect(rows).toEqual(parts.map((of) => [of, stockLasts(of, plainReports, plainSales, months, target)]));
    }),
    RUNS,
  );
});
