/** What is wrong with an agreement's file, told to whoever wrote it. Names and values of the file are in every language as they stand in it. */
import { wordTable } from "../base/language";

const quoted = (names: readonly string[]): string => names.map((it) => `"${it}"`).join(", ");

export const english = {
  /** "Row 3: …". */
  row: (row: number, problem: string) => `Row ${row}: ${problem}`,
  theFile: "The file",
  it: "it",
  entry: (place: number, list: string) => `Entry ${place} of ${list}`,
  ofEntry: (place: number, list: string) => ` of ${list}, entry ${place}`,
  ofSource: " of source",
  /** What such words are of. */
  named: (of: string) => `"${of.slice(" of ".length)}"`,
  found: { nothing: "missing", list: "a list", object: "an object" },
  unknownName: (what: string, name: string, names: readonly string[]) =>
    `${what} has "${name}", which means nothing here; ${quoted(names)} do.`,
  textWanted: (name: string, of: string, found: string) => `"${name}"${of} is ${found} where words belong.`,

  noObject: (what: string, found: string) => `${what} is ${found} where an object in braces belongs.`,
  noList: (found: string) => `"terms" is ${found} where a list of rows in square brackets belongs.`,
  noId: (found: string) => `"id" is ${found}: give a name of small letters, digits and hyphens, as "vendor-distributor-2003".`,
  idTaken: (id: string) => `"id" is ${id}, the name of an agreement that is known: give another one.`,
  noDate: (found: string) => `"date" is ${found}: give the day of the agreement, as "1999-12-22".`,
  noSource: (found: string) => `"source" is ${found}: give {"name": …, "sha256": …} of the text that the rows were taken from.`,
  noSum: (of: string, found: string) =>
    `"sha256"${of} is ${found}: give the 64 hexadecimal digits of the text's SHA-256, or leave it out where there is no file of the text.`,
  noDocumentDate: (of: string, found: string) =>
    `"date"${of} is ${found}: give the day of the document, as "2000-07-01", or leave it out where the text does not say.`,
  noEntries: (list: string, found: string, like: string) => `"${list}" is ${found} where a list of ${like} in square brackets belongs.`,
  noEntry: (entry: string, found: string, like: string) => `${entry} is ${found} where ${like} belongs.`,

  noTerm: (found: string) => `there is no term ${found}. Check the spelling; rules 2 lists the terms.`,
  idIsNoRow: "agreement.id is the id at the head of the file; take the row out.",
  noClause: (term: string, found: string) => `${term} has the clause ${found}: say where the agreement has it, or "-".`,
  twice: (term: string, row: number, from: string | undefined) =>
    `${term} is given in row ${row}, too${from === undefined ? "" : `, from ${from} on`}; keep one row.`,
  noRow: (term: string, meaning: string, wanted: string, mayBeBlank: boolean) =>
    `${term} (${meaning}) has no row; rules need it: ${wanted}${mayBeBlank ? ", or the state withheld" : ""}.`,
  noState: (term: string, found: string, states: readonly string[]) => `${term} has the state ${found}: give one of ${states.join(", ")}.`,
  isYours: (term: string) => `${term} is the user's own, which no agreement fixes: give it the state input and no value.`,
  isNotYours: (term: string) => `${term} is not the user's own: give it the state stated, withheld or reading.`,
  hasValue: (term: string, state: string, found: string) =>
    `${term} is ${state} and has the value ${found}: take the value out${state === "withheld" ? ", or make it stated" : ""}.`,
  isNeeded: (term: string, wanted: string) => `${term} is withheld, and rules need it: give it as a reading, ${wanted}.`,
  noValue: (term: string, found: string, wanted: string) => `${term} is ${found}: give ${wanted}.`,
  noFrom: (term: string, found: string) => `${term} has the effectiveFrom ${found}: give the first day of the amendment, as "2000-07-01".`,
  tooEarly: (term: string, from: string, agreed: string) =>
    `${term} holds from ${from}, no later than the agreement of ${agreed}: take effectiveFrom out.`,
  isWhole: (term: string, from: string) =>
    `${term} holds for the whole agreement and cannot change on ${from}: take effectiveFrom out, or the row.`,

  checkedWrongly: (term: string, checked: string, state: string) =>
    `${term} has checked ${checked} and the state ${state}: "checked": true is for a reading that was held against the text; take it out.`,
  noSilence: (found: string) => `"silentOn" is ${found} where a list of terms in square brackets belongs.`,
  silentOnNoTerm: (found: string) => `"silentOn" has ${found}, which is no term. Check the spelling; rules 2 lists the terms.`,
  neverSilent: (term: string) => `"silentOn" has ${term}, on which no text is silent: take it out, or withhold it.`,
  silentAndSaid: (term: string) =>
    `"silentOn" has ${term}, of which a row says something: take one of them out, or make the row a reading.`,

  /** How a value is written. */
  wanted: {
    date: 'a day, as "1999-12-22"',
    wholeNumber: (unit: string, least: number, most: number) =>
      `a whole number of ${unit} from ${least} to ${most}, without quotation marks`,
    share: 'a percentage of at most 100%, as "15%"',
    amount: 'an amount of dollars and cents, as "1000.00"',
    choice: (choices: readonly string[]) => `one of ${quoted(choices)}`,
    agreement: "nothing: it is the id at the head of the file",
    filter: (filter: string, none: string) => `${filter}, or "${none}"`,
  },

  /** Rows that do not go together. */
  blank: "blank",
  unasked: (term: string, other: string, values: readonly string[], wanted: readonly string[]) =>
    `${term} means nothing while ${other} is ${values.join(" or ")}: make that ${wanted.join(" or ")}, or take the row out.`,
  coveredNothing: (terms: readonly string[]) =>
    `${terms.join(", ")} leave nothing to protect: make one of them covered, or priceProtection.given no.`,
  secondTier:
    "balancing.secondTierPercent has the first share in it, and is no more than balancing.limitPercent: give the larger one, or take the row out.",
  sameGoods: (except: string, only: string) => `${except} is what ${only} is: no goods are left. Take one of them out.`,
};
export const words = wordTable("agreement.file", english, "user");
