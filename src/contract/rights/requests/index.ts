/** Return requests: 3.4, 3.7(A) to (D) and 12.3 asked for, row by row. Rule text: rules 7. */
import type { TermName } from "../../agreement/terms";
import type { SheetRight } from "../sheetRight";
import { REQUEST_RULES } from "./rights";
import { english, words } from "./words";

export const REQUEST_HEADINGS = {
  allowed: "Allowed quantity",
  credit: "Return credit",
  refused: "Refused quantity",
  exchange: "Exchange quantity",
  returnBy: "Return by",
  difference: "Credit difference",
  explanation: "Return explanation",
} as const;

const terms = [...new Set<TermName>(REQUEST_RULES.flatMap((rule) => rule.terms))];

export const RETURN_REQUESTS: SheetRight = {
  id: "returnRequests",
  clauses: REQUEST_RULES.map(({ clause }) => clause),
  get name() {
    return words.name;
  },
  englishName: english.name,
  sheet: "Return requests",
  needs: [],
  terms,
  askedTerms: [],
  columns: [
    { heading: REQUEST_HEADINGS.allowed, format: "quantity", width: 10 },
    { heading: REQUEST_HEADINGS.credit, format: "money", width: 13 },
    { heading: REQUEST_HEADINGS.refused, format: "quantity", width: 10 },
    { heading: REQUEST_HEADINGS.exchange, format: "quantity", width: 11 },
    { heading: REQUEST_HEADINGS.returnBy, format: "date", width: 12 },
    { heading: REQUEST_HEADINGS.difference, format: "money", width: 13 },
    { heading: REQUEST_HEADINGS.explanation, format: "note", width: 60 },
  ],
};
