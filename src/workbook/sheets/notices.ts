/** What the vendor has given notice of. Rule text: rules 1 and 2 (receipt of a notice). */
import { noticeMethod as methodNamed } from "../../contract/base/calendar";
import { optional, partNumber, required, priceUnit, vendor } from "./column";
import { declareSheet } from "./sheet";

const noticeDate = { aliases: ["notice", "date of notice", "notification date"] };
const noticeMethod = (help = "How the notice was sent; it says on which day it counts as received.") =>
  optional("choice", "Notice method", help, {
    aliases: ["method", "method of notice"],
    choices: ["personal", "mail", "registered mail", "certified mail", "courier"],
    choiceOf: methodNamed,
  });

export const PRICE_CHANGES = declareSheet("Price changes", "One row a part whose price the vendor changes.", {
  partNumber: partNumber(),
  effectiveDate: required("date", "Effective date", "The day from which the new price holds.", {
    aliases: ["effective", "effective from", "date effective", "valid from"],
  }),
  newPrice: required("price", "New price", "Dollars a unit from the effective date on.", { aliases: ["new unit price"] }),
  priceUnit: priceUnit(),
  oldPrice: optional("price", "Old price", "Dollars a unit until then.", {
    aliases: ["previous price", "prior price"],
    zeroIsDoubtful: true,
  }),
  noticeDate: optional("date", "Notice date", "The day on which the vendor sent the notice.", noticeDate),
  noticeMethod: noticeMethod(),
  reportSentOn: optional(
    "date",
    "Report sent on",
    "The day on which you sent the stock report for it, where a late one costs the credit.",
    {
      isForExports: true,
    },
  ),
  reverses: optional("choice", "Reverses decrease", "yes: an increase that takes back what decreases before it credited.", {
    choices: ["yes", "no"],
    isForExports: true,
  }),
  vendor: vendor(),
});

export const DISCONTINUATIONS = declareSheet("Discontinuations", "One row a part that the vendor discontinues.", {
  partNumber: partNumber(),
  noticeDate: required("date", "Notice date", "The day on which the vendor sent the notice.", noticeDate),
  noticeMethod: noticeMethod(),
  discontinuationDate: optional("date", "Discontinuation date", "The day from which the part is no longer sold.", {
    aliases: ["discontinued on", "date discontinued", "end of life date", "EOL date"],
  }),
  vendor: vendor(),
});

export const PRODUCT_VERSIONS = declareSheet("Product versions", "One row a part that a new version takes the place of.", {
  partNumber: partNumber("The part number of the prior version.", "part number (prior)"),
  newPartNumber: required("part", "New part number", "The part number of the new version."),
  firstShipDate: required("date", "First ship date", "The day on which the new version was first shipped."),
  noticeDate: optional("date", "Notice date", "The day on which the vendor sent the notice."),
  noticeMethod: optional("choice", "Notice method", "How the notice was sent.", {
    choices: ["personal", "mail", "registered mail", "certified mail", "courier"],
    choiceOf: methodNamed,
  }),
  newPrice: optional("price", "New price", "Dollars a unit of the new version."),
  vendor: vendor(),
});
