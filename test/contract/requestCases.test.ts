/** The worked cases of return requests, from facts to figures. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { balancingOf, figuresOf, RIGHT } from "../support/rights";
import { requestCells, toldOf, type RequestCase } from "../support/requestCases";
import { percent, statementOf } from "./facts";
import { foundCodes } from "./words";

const FOLDER = join(__dirname, "../examples/further");
const CASES = readdirSync(FOLDER)
  .filter((name) => name.startsWith("requests-"))
  .map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as RequestCase] as const);

const money = (cents: number | undefined): string | null => (cents === undefined ? null : (cents / 100).toFixed(2));

test.each(CASES)("%s", (_name, worked) => {
  const limit = worked.terms["balancing.limitPercent"];
  const statement = statementOf(
    toldOf(worked),
    limit === undefined ? {} : { "balancing.limitPercent": percent(String(Number(limit) * 100)) },
  );
  const rows = worked.expected["Return requests"]!;
  rows.forEach((expected, record) => expect(requestCells(statement, record)).toMatchObject(expected));
  (worked.expected.Inventory ?? []).forEach((expected, row) => {
    const protection = figuresOf(statement, RIGHT.priceProtection);
    const balancing = figuresOf(statement, RIGHT.balancing);
    const basis = balancingOf(statement);
    const given = {
      "Protected quantity": protection.quantity[row]!,
      "Price protection credit": money(protection.cents[row]),
      "Balancing limit": money(basis.limits[basis.limitOfRow[row]!]?.remaining),
      "Balancing returnable quantity": balancing.quantity[row]!,
      "Balancing credit": money(balancing.cents[row]),
    };
    expect(given).toMatchObject(expected);
  });
  expect(foundCodes(statement)).toEqual(expect.arrayContaining([...worked.expected.findings]));
});
