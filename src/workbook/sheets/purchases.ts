/**
 * Words that tell what was bought from what was sold, and a price from another price: headings as they are compared (`bareHeading`), and
 * names of sheets. English first, then the languages in which exports were met. Rule text: rules 1.
 */

/** Columns that only a list of purchases has. */
export const VENDOR =
  /^((buyfrom|payto|from)?(vendor|supplier|lieferant(en)?|kreditor(en)?|fournisseur|proveedor|fornitore)s?(name|no|num|number|nr|nummer|id|code|ref|reference|invoice|invoiceno|invoicenumber|invoicedate)?|bill(no|num|number|date)|purchaseinvoice(no|number)?)$/;
/** Columns that only a list of sales has. A distributor's customers are its dealers. */
export const CUSTOMER =
  /^(((sell|sold|bill|billed|invoiced)to)?(end)?(customer|cust|client|dealer|reseller|kunden?|debitor(en)?|cliente)s?(name|no|num|number|nr|nummer|id|code|job|project|account|ref|reference)?|enduser(name)?|(sell|sold|bill|billed)to(party|name|no|number)?|shiptoparty|(sales)?reps?(name|code|id)?|sales(representative|person|man)(name|code|id)?|salesorder(no|num|number)?|so(no|num|number)|billingdocument|verkauf(er|s\w*)?|verkäufer|vente|venta|vendita)$/;
/** What was earned by selling. */
export const MARGIN = /^(gross|net|sales)?(margin|profit)(amount|percent)?$|^(cogs|costof(goods(sold)?|sales))$/;
/** What a unit had cost: beside a price that is no cost, that price is what it was sold for. */
export const OWN_COST = /^(unit|item|average|avg|standard|std|moving)?cost(price|each|perunit|amount)?$/;
/** Headings of a price that say whose it is. */
export const COST = /cost|purchase|buying/;
export const SELLING = /^(sales?|selling)(unit)?(price|rate)$/;
/** Headings of a number that every kind of document has. */
export const ANY_DOCUMENT: ReadonlySet<string> = new Set([
  "num",
  "no",
  "documentnumber",
  "documentno",
  "voucherno",
  "transactionnumber",
  "ref",
  "refno",
]);

/** A price after the line's discount, and one before any that the vendor grants. */
export const NET_PRICE = /^(unit)?(net|netto)(unit|item|purchase)?(price|preis|cost|rate)$|^(unit)?price(net|afterdiscount)$/;
export const LIST_PRICE = /^(unit)?(list|listen|catalogue?|catalog|retail|msrp)(unit)?(price|preis|rate)?$|^msrp$/;
/** What the vendor takes off; not the day, the terms or the account of it. */
export const DISCOUNT = /discount|rabatt|remise|rebate|sconto|descuento|^(line)?disc(percent|pct|perc|rate|amt|amount)?$|^percentoff$/;
export const NO_DISCOUNT = /date|days|terms|due|code|type|reason|account|available|group|name/;
/** Of these the ones that say how much of the price, not how many dollars. */
export const OF_THE_PRICE = /percent|pct|perc$|rate$/;

const wholeWords = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");

export const NAME_BOUGHT = wholeWords(
  "bills?|purchas\\p{L}*|vendors?|suppliers?|payables?|eink[aä]uf\\p{L}*|lieferant\\p{L}*|kreditor\\p{L}*|achats?|fournisseurs?|compras?|proveedor(?:es)?|acquisti",
);
export const NAME_SOLD = wholeWords(
  "sales?|sold|customers?|dealers?|receivables?|verk[aä]uf\\p{L}*|kunden?\\p{L}*|debitor\\p{L}*|ventes?|clients?|ventas?|clientes?|vendite",
);
/** Point of sale, accounts receivable. "POs" are orders to the vendor. */
export const NAME_SOLD_IN_SHORT = /\b(POS|AR)\b/;
