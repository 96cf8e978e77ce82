/** German of `summaryWords`. */
import { german as numbers } from "../contract/base/inWords.de";
import type { Translated } from "../contract/base/language";
import type { english } from "./summaryWords";

const n = numbers.units;

export const german: Translated<typeof english> = {
  // encodeSummary
  noDayStated: "kein Tag angegeben",
  asOf: (day) => `Stand ${day}`,
  amountsIn:
    "Beträge in US-Dollar. Jede Tabelle summiert das Blatt, das daneben genannt ist; was auf eine Antwort wartet oder noch verlangt werden könnte, steht in keiner Summe.",
  ifAskedFor: (right) => `${right}, falls verlangt (in keiner Summe)`,
  allRights: "Alle Ansprüche",
  withoutPart: "ohne Artikelnummer",
  otherParts: (count) => `andere Artikel (${n(count)})`,
  allParts: "Alle Artikel",
  earlierMonths: "frühere Monate",
  withoutDay: "ohne Tag",
  allMonths: "Alle Monate",
  moreLimits: (count) => `${n(count)} weitere: siehe Balancing limits`,
  withoutVendor: "ohne Lieferanten",
  allVendors: "Alle Lieferanten",
  allClaims: "Alle Forderungen",
  allUnsettled: "Alle offenen",
  allFindings: "Alle Befunde",
  moreTerms: (count) => `${n(count)} weitere: siehe die Befunde TERM_MISSING`,
};
