/** German: 3.6(A), der Preisschutz des Distributors. */
import type { PRICE_PROTECTION_TERMS } from "./priceProtection";
import type { WordsOfTerms } from "./words";

const COVERED = { covered: "ja, sie sind geschützt", "not-covered": "nein" };
const LAST = { days: "Kalendertage", months: "Monate von Tag zu Tag", quarters: "ganze Geschäftsquartale" };
const LENGTH = {
  days: "Kalendertage",
  "business-days": "Werktage, Montag bis Freitag",
  months: "Monate: derselbe Tag des Monats, sonst dessen letzter",
};

export const PRICE_PROTECTION_GERMAN: WordsOfTerms<typeof PRICE_PROTECTION_TERMS> = {
  "priceProtection.given": {
    called: "Preisschutz gewährt",
    meaning: "Ob der Vertrag Preisschutz gewährt",
    choices: {
      yes: "ja",
      no: "nein; weiter wird dazu nichts gefragt",
    },
  },
  "priceProtection.creditBasis": {
    called: "Preisschutz: Grundlage der Gutschrift",
    meaning: "Was für ein geschütztes Stück gutgeschrieben wird",
    choices: {
      "paid-less-new": "was das Stück nach Rabatten und Gutschriften gekostet hat, abzüglich des neuen Preises",
      "old-less-new": "der alte Listenpreis abzüglich des neuen, nie mehr, als das Stück noch kostet",
      lesser: "das Geringere von beidem: die Stückkosten oder der alte Listenpreis, abzüglich des neuen Preises",
    },
  },
  "priceProtection.transitWindowDays": {
    called: "Preisschutz: Frist für unterwegs",
    meaning: "Unterwegs befindliche Ware zählt, wenn sie weniger als so viele Tage vor dem neuen Preis abging",
  },
  "priceProtection.transitWindowAppliesTo": {
    called: "Preisschutz: wofür die Frist gilt",
    meaning: "Für welche unterwegs befindliche Ware die Frist gilt",
    choices: {
      both: "für Ware vom Lieferanten und Ware zwischen Lagern",
      "between-warehouses": "nur für Ware zwischen Lagern; Ware vom Lieferanten zählt immer",
      none: "für keine: unterwegs befindliche Ware zählt, wann immer vor dem neuen Preis sie abging",
    },
  },
  "priceProtection.reportDays": {
    called: "Preisschutz: Meldefrist",
    meaning: "Tage nach Zugang der Mitteilung, in denen der Bestandsbericht fällig ist",
  },
  "priceProtection.snapshotToleranceDays": {
    called: "Preisschutz: Alter des Bestandsberichts",
    meaning: "Wie viele Tage vor der Preissenkung ein Bestandsbericht datiert sein darf und noch für sie steht",
  },
  "priceProtection.snapshotRoll": {
    called: "Preisschutz: Fortschreiben des Berichts",
    meaning: "Was ein Bericht eines anderen Tages über den Tag der Preissenkung sagt",
    choices: {
      none: "seine Zahlen, wie sie sind; nur ein Bericht von vor dem Tag steht für ihn",
      sales:
        "seine Zahlen, auf den Tag fortgeschrieben um das Verkaufte, Gekaufte und Zurückgegebene; auch ein Bericht von nach dem Tag kann für ihn stehen",
    },
  },
  "priceProtection.committed": {
    called: "Preisschutz: verkaufte Stücke",
    meaning: "Ob vertraglich verkaufte Stücke geschützt sind",
    choices: {
      excluded: "vertraglich verkaufte Stücke sind nicht geschützt",
      included: "auch vorhandene, vertraglich verkaufte Stücke sind geschützt",
    },
  },
  "priceProtection.onHand": {
    called: "Preisschutz: vorhandene Stücke",
    meaning: "Ob vorhandene Stücke geschützt sind",
    choices: COVERED,
  },
  "priceProtection.fromVendor": {
    called: "Preisschutz: unterwegs vom Lieferanten",
    meaning: "Ob Stücke unterwegs vom Lieferanten geschützt sind",
    choices: COVERED,
  },
  "priceProtection.betweenWarehouses": {
    called: "Preisschutz: unterwegs zwischen Lagern",
    meaning: "Ob Stücke unterwegs zwischen Lagern geschützt sind",
    choices: COVERED,
  },
  "priceProtection.only": {
    called: "Preisschutz: nur für",
    meaning: "Für welche Ware allein der Preisschutz gilt",
  },
  "priceProtection.except": {
    called: "Preisschutz: nicht für",
    meaning: "Für welche Ware der Preisschutz nicht gilt",
  },
  "priceProtection.age": {
    called: "Preisschutz: Alter",
    meaning: "Vor wie langer Zeit geschützte Stücke gekauft sein dürfen",
    choices: {
      any: "irgendwann vor dem neuen Preis",
      younger: "vor höchstens einer bestimmten Zeit",
      older: "vor mindestens einer bestimmten Zeit",
    },
  },
  "priceProtection.ageLength": {
    called: "Preisschutz: Dauer des Alters",
    meaning: "Wie lang diese Zeit ist",
  },
  "priceProtection.ageUnit": {
    called: "Preisschutz: Zählung des Alters",
    meaning: "Worin diese Zeit gezählt wird",
    choices: LENGTH,
  },
  "priceProtection.ageFrom": {
    called: "Preisschutz: Alter ab",
    meaning: "Der Tag, von dem an das Alter eines Stücks zählt",
    choices: {
      invoice: "das Datum seiner Rechnung",
      ship: "sein Versandtag; ohne ihn lässt es sich nicht sagen",
    },
  },
  "priceProtection.ageTo": {
    called: "Preisschutz: Alter bis",
    meaning: "Der Tag, bis zu dem das Alter eines Stücks zählt",
    choices: {
      effective: "der Tag, von dem an der neue Preis gilt",
      notice: "das Datum der Mitteilung",
      receipt: "der Tag, an dem die Mitteilung als zugegangen gilt",
    },
  },
  "priceProtection.ageEnd": {
    called: "Preisschutz: genau das Alter",
    meaning: "Ob Stücke von genau diesem Alter geschützt sind",
    choices: {
      inclusive: "ja",
      strict: "nein",
    },
  },
  "priceProtection.ageBinds": {
    called: "Preisschutz: wessen Alter zählt",
    meaning: "Nach dem Alter welcher Stücke gefragt wird",
    choices: {
      all: "aller",
      "on-hand": "nur der vorhandenen",
      "in-transit": "nur derer unterwegs",
    },
  },
  "priceProtection.unitCap": {
    called: "Preisschutz: Höchstmenge",
    meaning: "Ob höchstens eine bestimmte Stückzahl eines Artikels geschützt ist",
    choices: {
      none: "nein",
      shipped: "ja, was vom Artikel in einer Zeit vor dem neuen Preis geliefert wurde",
    },
  },
  "priceProtection.unitCapLast": {
    called: "Preisschutz: Dauer der Höchstmenge",
    meaning: "Wie lang diese Zeit ist",
  },
  "priceProtection.unitCapUnit": {
    called: "Preisschutz: Zählung der Höchstmenge",
    meaning: "Worin diese Zeit gezählt wird",
    choices: LAST,
  },
  "priceProtection.moneyCap": {
    called: "Preisschutz: Höchstbetrag",
    meaning: "Ob für einen Artikel höchstens ein bestimmter Betrag gutgeschrieben wird",
    choices: {
      none: "nein",
      shipped: "ja, der Nettobetrag dessen, was vom Artikel in einer Zeit vor dem neuen Preis geliefert wurde",
    },
  },
  "priceProtection.moneyCapLast": {
    called: "Preisschutz: Dauer des Höchstbetrags",
    meaning: "Wie lang diese Zeit ist",
  },
  "priceProtection.moneyCapUnit": {
    called: "Preisschutz: Zählung des Höchstbetrags",
    meaning: "Worin diese Zeit gezählt wird",
    choices: LAST,
  },
  "priceProtection.capOrder": {
    called: "Preisschutz: Vorrang",
    meaning: "Welche Stücke vorgehen, wenn nicht alle unter die Grenze passen",
    choices: {
      newest: "die zuletzt gekauften",
      oldest: "die zuerst gekauften",
      "highest-credit": "die mit der höchsten Gutschrift",
    },
  },
  "priceProtection.netOfCredits": {
    called: "Preisschutz: nach Gutschriften",
    meaning: "Ob Stückkosten nach den Gutschriften gelten, die zur Rechnung eingingen",
    choices: {
      yes: "nach Rabatten und eingegangenen Gutschriften",
      no: "nur nach Rabatten; früherer Preisschutz wird immer abgezogen",
    },
  },
  "priceProtection.reportUnit": {
    called: "Preisschutz: Zählung der Meldefrist",
    meaning: "Worin die Frist zur Bestandsmeldung nach einem neuen Preis gezählt wird",
    choices: LENGTH,
  },
  "priceProtection.reportFrom": {
    called: "Preisschutz: Beginn der Meldefrist",
    meaning: "Der Tag, von dem an die Frist zur Bestandsmeldung läuft",
    choices: {
      receipt: "der Tag, an dem die Mitteilung als zugegangen gilt",
      notice: "das Datum der Mitteilung",
      effective: "der Tag, von dem an der neue Preis gilt",
      "later-of-both": "der spätere von Zugang der Mitteilung und Geltung des neuen Preises",
    },
  },
  "priceProtection.late": {
    called: "Preisschutz: verspätete Meldung",
    meaning: "Was eine verspätete Bestandsmeldung bewirkt",
    choices: {
      warn: "die Gutschrift bleibt; Claims sagt, dass sie spät ist",
      zero: "keine Gutschrift: Report sent on auf Price changes sagt, wann gemeldet wurde",
    },
  },
  "priceProtection.gate": {
    called: "Preisschutz: Bedingung",
    meaning: "Ob es eine Bedingung gibt, deren Erfüllung nur Sie kennen, etwa rechtzeitige frühere Berichte",
    choices: {
      none: "nein",
      stated: "ja; ob sie erfüllt ist, sagen Sie",
    },
  },
  "priceProtection.gateMet": {
    called: "Preisschutz: Bedingung erfüllt",
    meaning: "Ob diese Bedingung erfüllt ist",
    choices: {
      yes: "ja",
      no: "nein: es gibt keinen Preisschutz",
    },
  },
  "priceProtection.increase": {
    called: "Preisschutz: Preiserhöhung",
    meaning: "Was eine Erhöhung bewirkt, die Price changes als Rücknahme einer Senkung ausweist",
    choices: {
      ignored: "nichts",
      reverses: "sie nimmt zurück, was Senkungen den Stücken gutgeschrieben haben, soweit der Preis steigt",
    },
  },
};
