/** What goes on to dealers and customers, and what was aimed for. Rule text: rules 1. */
import { optional, partNumber, PART_NAMES, required, vendor, yesOrNo } from "./column";
import { declareSheet, WITH_FIGURES } from "./sheet";

export const DEALER_SHIPMENTS = declareSheet("Dealer shipments", "One row a shipment of a part to a dealer.", {
  dealer: required("name", "Dealer", "The dealer's name.", { wanted: "the dealer's name" }),
  partNumber: partNumber(),
  quantity: required("signedUnits", "Quantity", "Whole units shipped; negative for what the dealer sent back.", {
    whenNegative: "looksReturned",
  }),
  shipDate: required("date", "Ship date", "The day on which you shipped them."),
  serialNumber: optional("text", "Serial number", "The unit's serial number."),
  vendor: vendor(),
});

export const DEALER_INVENTORY = declareSheet(
  "Dealer inventory",
  "One row a part that a dealer has in stock.",
  {
    dealer: required("name", "Dealer", "The dealer's name.", { wanted: "the dealer's name" }),
    partNumber: partNumber(),
    quantity: required("units", "Quantity", "Whole units in the dealer's stock."),
    asOfDate: required("date", "As-of date", "The day that the quantity is of."),
    approved: yesOrNo("Approved", "Whether the vendor has approved the report."),
    vendor: vendor(),
  },
  WITH_FIGURES,
);

export const SALES = declareSheet("Sales", "One row a sale: what was sold, and where it went.", {
  saleDate: required("date", "Sale date", "The day of the sale."),
  partNumber: partNumber(),
  quantity: required("signedUnits", "Quantity", "Whole units sold; negative for a customer's return."),
  warehouse: optional("name", "Warehouse", "The warehouse that it was sold from."),
  dealer: optional("name", "Dealer", "The dealer's name."),
  city: optional("name", "City", "Where it went."),
  state: optional("name", "State", "Where it went."),
  zipCode: optional("name", "Zip code", "Where it went, as text: 02134 keeps its zero."),
  region: optional("name", "Region", "The sales region."),
  authorizationNumber: optional("name", "Authorization number", "The dealer's authorization."),
  vendor: vendor(),
});

export const OBJECTIVES = declareSheet(
  "Objectives",
  "One row a quarter, or a quarter and part: what was agreed to be bought.",
  {
    quarter: required("text", "Quarter", "The fiscal quarter, such as FY2000 Q2.", { wanted: "a fiscal quarter such as FY2000 Q2" }),
    partNumber: optional("part", "Part number", "Blank is all parts.", { aliases: PART_NAMES }),
    objectiveQuantity: required("units", "Objective quantity", "Whole units to be bought in the quarter."),
    vendor: vendor(),
  },
  WITH_FIGURES,
);
