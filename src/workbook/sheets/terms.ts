/** What was agreed: the numbers that the filed agreement withholds, and readings of its open texts. Rule text: rules 1 and 2. */
import { optional, required, vendor } from "./column";
import { declareSheet } from "./sheet";

export const TERMS = declareSheet("Terms", "One row a term of the agreement. A blank value leaves what needs it blank.", {
  term: required("text", "Term", "The name of a term.", { wanted: "the name of a term" }),
  value: required(
    "termValue",
    "Value",
    "What was agreed: a day, a number, a percentage such as 15%, or one of the words that the term takes.",
  ),
  unit: optional("text", "Unit", "What the value counts."),
  clause: optional("text", "Clause", "The clause that the term is of."),
  source: optional("note", "Source", "Where the value comes from."),
  description: optional("note", "Description", "What the term means."),
  effectiveFrom: optional("date", "Effective from", "The day from which the value holds, where it changed; blank: from the beginning."),
  state: optional(
    "text",
    "State",
    "Stated, withheld, reading, checked (a reading held against the text) or silent (the text says nothing).",
  ),
  vendor: vendor("Whose agreement the term is of, where the workbook has several; blank: the agreement of rows without a vendor."),
});
