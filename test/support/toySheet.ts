/**
 * A sheet that no agreement has, with a right on its rows, to prove that a sheet is a declaration: toys that were lent out are paid a dollar a
 * unit once they are back, to be asked for within 10 days.
 */
import type { FurtherSheet } from "../../src/contract/base/records";
import { citing, quantity } from "../../src/contract/rights/ruling";
import type { Claim, RightOfSheets, SheetFigures } from "../../src/contract/rights/sheetRight";
import type { BeginDecoder } from "../../src/workbook/decodeFurther";
import { ListDecoder } from "../../src/workbook/furtherRecords";
import type { TOY_LOANS } from "./toyLoans";

/** The types know the agreement's own sheets alone. */
export const TOY_LOANS_KIND = "Toy loans" as FurtherSheet;

interface ToyLoan {
  readonly part: number;
  readonly lent: number;
  readonly lentDate: number;
  readonly isBack: boolean;
}

class LoanDecoder extends ListDecoder<typeof TOY_LOANS, ToyLoan> {
  protected row(): number | undefined {
    const { reader, keys } = this;
    const part = reader.neededKey("partNumber", keys.parts);
    const lent = reader.needed("lent");
    const lentDate = reader.needed("lentDate");
    const isBack = reader.read("returned") === "yes";
    if (reader.isBad) return undefined;
    this.records.push({ part: keys.parts.keyOf(part!), lent: lent!, lentDate: lentDate!, isBack });
    return part;
  }
}

export const beginToyLoans = ((...of: ConstructorParameters<typeof LoanDecoder>) =>
  new LoanDecoder(of[0], of[1], of[2])) as unknown as BeginDecoder<FurtherSheet>;

const CLAUSE = "T.3";
const DOLLAR = 1_000_000;
const NO_INVOICE = -1;

export const LENDING: RightOfSheets = {
  id: "lending",
  clauses: [CLAUSE],
  name: "Toy lending",
  englishName: "Toy lending",
  sheet: TOY_LOANS_KIND,
  needs: [],
  terms: [],
  askedTerms: [],
  columns: [
    { heading: "Paid quantity", format: "quantity", width: 10 },
    { heading: "Lending credit", format: "money", width: 12 },
    { heading: "Lending explanation", format: "note", width: 40 },
  ],

  *figures({ facts }) {
    yield;
    const loans = (facts as unknown as { readonly toyLoans: readonly ToyLoan[] }).toyLoans;
    return lendingFigures(loans, facts.parts.keys);
  },
};

function lendingFigures(loans: readonly ToyLoan[], parts: readonly string[]): SheetFigures {
  const paid = loans.map(({ lent, isBack }) => (isBack ? lent : 0));
  const units = paid.reduce((sum, it) => sum + it, 0);
  const recordOf = (index: number) => ({ kind: "toyLoans" as never, index });
  const claims = loans.flatMap(({ part, lentDate }, index): readonly Claim[] =>
    paid[index]! === 0
      ? []
      : [
          {
            key: `${CLAUSE} ${parts[part]!}`,
            clause: CLAUSE,
            part,
            units: paid[index]!,
            amount: paid[index]! * 100,
            claimBy: lentDate + 10,
            record: recordOf(index),
            creditMemo: "",
            creditedAmount: undefined,
          },
        ],
  );
  return {
    right: LENDING,
    cell: (record, column) => [paid[record]!, paid[record]! * 100, `${CLAUSE}: ${paid[record]!} paid.`][column],
    clauseOf: () => CLAUSE,
    totals: [{ clause: CLAUSE, name: "Lending credit", units, cents: units * 100 }],
    ruling: (record) => ({
      outcome: "decided",
      value: { units: paid[record]!, cents: paid[record]! * 100 },
      steps: [citing(CLAUSE)("Lent", quantity(loans[record]!.lent)), citing(CLAUSE)("Back", quantity(paid[record]!))],
    }),
    termsUsed: () => [],
    lines: loans.flatMap(({ part, lentDate }, record) =>
      paid[record]! === 0
        ? []
        : [
            {
              record,
              clause: CLAUSE,
              part,
              invoiceLine: NO_INVOICE,
              units: paid[record]!,
              netCost: undefined,
              value: DOLLAR,
              unitCredit: DOLLAR,
              credit: paid[record]! * 100,
              cost: undefined,
              event: { record: recordOf(record), date: lentDate },
            },
          ],
    ),
    claims,
    calendar: claims.map(({ key, claimBy, amount, record }) => ({
      key,
      date: claimBy!,
      what: `Ask for the money of toys lent: ${key}`,
      clause: CLAUSE,
      by: "distributor",
      amount,
      record,
      done: "open",
    })),
  };
}
