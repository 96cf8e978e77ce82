/** 3.6(A): the distributor's price protection. */
import { creditFigure, quantityFigure } from "../figures";
import type { Right } from "../right";
import { protectionBasis, type ProtectionBasis } from "./basis";
import { PriceProtectionAtWork } from "./credits";
import { claim, dates } from "./dates";
import { CLAUSE, HEADINGS, REASONS, ruling, sentence } from "./reasons";
import type { NotProtected } from "./rule";
import { english, words } from "./words";

export const PRICE_PROTECTION: Right<NotProtected, ProtectionBasis> = {
  id: "priceProtection",
  clause: CLAUSE,
  get name() {
    return words.name;
  },
  englishName: english.name,
  sheet: "Price changes",
  terms: [
    "priceProtection.given",
    "priceProtection.creditBasis",
    "priceProtection.transitWindowDays",
    "priceProtection.transitWindowAppliesTo",
    "priceProtection.reportDays",
    "priceProtection.snapshotToleranceDays",
    "priceProtection.snapshotRoll",
    "priceProtection.committed",
    "priceProtection.onHand",
    "priceProtection.fromVendor",
    "priceProtection.betweenWarehouses",
    "priceProtection.only",
    "priceProtection.except",
    "priceProtection.age",
    "priceProtection.ageLength",
    "priceProtection.ageUnit",
    "priceProtection.ageFrom",
    "priceProtection.ageTo",
    "priceProtection.ageEnd",
    "priceProtection.ageBinds",
    "priceProtection.unitCap",
    "priceProtection.unitCapLast",
    "priceProtection.unitCapUnit",
    "priceProtection.moneyCap",
    "priceProtection.moneyCapLast",
    "priceProtection.moneyCapUnit",
    "priceProtection.capOrder",
    "priceProtection.netOfCredits",
    "priceProtection.reportUnit",
    "priceProtection.reportFrom",
    "priceProtection.late",
    "priceProtection.gate",
    "priceProtection.gateMet",
    "priceProtection.increase",
    "fiscal.firstMonth",
    "stock.valuation",
    "notices.mailDays",
    "notices.courierDays",
  ],
  termsReadWith: { "fiscal.firstMonth": ["priceProtection.unitCap", "priceProtection.moneyCap"] },
  askedTerms: [
    {
      term: "priceProtection.transitWindowDays",
      isForFigures: true,
      whereInventoryHas: ["inTransitFromVendor", "inTransitBetweenWarehouses"],
    },
    { term: "priceProtection.ageLength", isForFigures: true },
    { term: "priceProtection.unitCapLast", isForFigures: true },
    { term: "priceProtection.moneyCapLast", isForFigures: true },
    { term: "priceProtection.gateMet", isForFigures: true },
    { term: "priceProtection.reportDays", isForFigures: false },
  ],
  givenBy: "priceProtection.given",
  lowersCost: true,
  takesUnits: false,
  reasons: REASONS,
  columns: [
    { heading: HEADINGS.quantity, format: "quantity", width: 11, figure: quantityFigure },
    { heading: HEADINGS.credit, format: "money", width: 13, figure: creditFigure },
  ],
  total: {
    get name() {
      return words.name;
    },
    addsUp: true,
  },
  lotFigures: ["units", "netCost", "newPrice", "unitCredit", "credit"],
  namesPrice: false,

  prepare: protectionBasis,
  begin: (at, basis, given) => new PriceProtectionAtWork(at, basis, given),
  event: (record, { facts }) => {
    const { effectiveDate, newPrice } = facts.priceChanges![record]!;
    return { record: { kind: "priceChanges", index: record }, date: effectiveDate, newPrice };
  },
  claim,
  ruling,
  sentence,
  dates,
};
