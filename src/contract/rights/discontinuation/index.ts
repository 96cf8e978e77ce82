/** 3.7(D): returning stock of a discontinued product. */
import { atOnce } from "../../base/steps";
import { creditFigure, quantityFigure } from "../figures";
import type { Right } from "../right";
import { DiscontinuationAtWork } from "./credits";
import { dates } from "./dates";
import { discontinuationRights } from "./notices";
import { FURTHER_TERMS } from "./furtherTerms";
import { CLAUSE, HEADINGS, REASONS, ruling, sentence } from "./reasons";
import type { NoticedRight, NotReturnable } from "./rule";
import { english, words } from "./words";

export const DISCONTINUATION: Right<NotReturnable, ReadonlyMap<number, NoticedRight>> = {
  id: "discontinuation",
  clause: CLAUSE,
  get name() {
    return words.name;
  },
  englishName: english.name,
  sheet: "Discontinuations",
  terms: [
    "discontinuation.given",
    "discontinuation.noticeDays",
    "discontinuation.purchasedWithinDays",
    "discontinuation.windowSide",
    "discontinuation.windowFrom",
    ...FURTHER_TERMS,
    "notices.mailDays",
    "notices.courierDays",
  ],
  askedTerms: [],
  givenBy: "discontinuation.given",
  lowersCost: false,
  takesUnits: true,
  reasons: REASONS,
  columns: [
    { heading: HEADINGS.quantity, format: "quantity", width: 15, figure: quantityFigure },
    { heading: HEADINGS.credit, format: "money", width: 15, figure: creditFigure },
  ],
  total: {
    get name() {
      return words.name;
    },
    addsUp: true,
  },
  lotFigures: ["units", "netCost", "unitCredit", "credit"],
  namesPrice: false,

  prepare: (given) => atOnce(() => discontinuationRights(given)),
  begin: (at, rights, given) => new DiscontinuationAtWork(at, rights, given),
  event: (notice, { facts, basis }) => {
    const { part } = facts.discontinuations![notice]!;
    return { record: { kind: "discontinuations", index: notice }, date: basis.get(part)!.receivedOn };
  },
  ruling,
  sentence,
  dates: (of) => ({ known: dates(of), missing: [] }),
};
