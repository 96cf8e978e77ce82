import { type ExampleExpected, type ExpectedLine, type OracleAnswer } from "./workbook";

/** The answer in the examples' shape: they do not show the net unit cost or where a finding is. */
export const inExampleShape = ({
  located: _located,
  reasons: _reasons,
  "Return requests": _requests,
  "Open orders": _orders,
  "Open invoices": _owed,
  Objectives: _objectives,
  "True-up": _trueUp,
  "Credit detail": lines,
  ...answer
}: OracleAnswer): ExampleExpected => ({
  ...answer,
  "Credit detail": lines.map(({ "Net unit cost": _cost, ...line }) => line),
});

const sortKey = (line: ExpectedLine): string =>
  [String(line["Inventory row"]).padStart(6, "0"), line.Clause, line["Invoice number"], line["Unit credit"], line.Quantity].join("|");

/** The rules fix what lines there are, not how lines of different rows, clauses and events follow each other. */
export const inAnyOrder = (lines: readonly ExpectedLine[]): ExpectedLine[] =>
  [...lines].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
