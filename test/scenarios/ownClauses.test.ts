/** Two vendors, each cited by its own agreement's clauses, through the whole path and from fill to fill. */
import { openBook } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { AGREEMENTS } from "../../src/contract/agreement/agreements/all";
import { day } from "../contract/facts";
import { foreignClauses } from "../support/foreignClauses";
import { cellsOf, changedParts, fileOf, filled, sheetNamed } from "./files";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const [FEB_1, DEC_15, FEB_5] = [day("2000-02-01"), day("1999-12-15"), day("2000-02-05")];
const file = (): Uint8Array =>
  fileOf([
    {
      name: "Inventory",
      rows: [
        ["Part number", "Quantity on hand", "As-of date", "Vendor"],
        ["A", 7, FEB_1, ""],
        ["B", 4, FEB_1, "Sonic"],
      ],
    },
    {
      name: "Invoices",
      rows: [
        ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Vendor"],
        ["1", DEC_15, "A", 7, 20, ""],
        ["2", DEC_15, "B", 4, 50, "Sonic"],
      ],
    },
    {
      name: "Price changes",
      rows: [
        ["Part number", "Effective date", "New price", "Old price", "Vendor"],
        ["A", FEB_1, 15, 20, ""],
      ],
    },
    {
      name: "Return requests",
      rows: [
        [
          "Request number",
          "Right",
          "Part number",
          "Quantity",
          "Request date",
          "Offsetting order number",
          "Offsetting order amount",
          "Vendor",
        ],
        ["R-1", "10.1", "B", 2, FEB_5, "PO-1", 500, "Sonic"],
      ],
    },
    {
      name: "Terms",
      rows: [
        ["Term", "Value", "Vendor"],
        ["agreement.id", "altigen-synnex-1999", ""],
        ["agreement.id", "sonic-ingram-1992", "Sonic"],
      ],
    },
  ]);

test("each vendor's rows cite its own agreement, and a second fill changes not one byte", async () => {
  const at = (time: string) => ({ now: () => new Date(time) });
  const once = await filled(file(), at("2026-11-23T09:00:00"));
  const book = openBook(once);
  const [first, sonic] = ["altigen-synnex-1999", "sonic-ingram-1992"].map((id) => AGREEMENTS.find((it) => it.id === id)!);
  expect(foreignClauses([first!, sonic!], openBook(file()), book)).toEqual([]);
  const ofSonic = cellsOf(sheetNamed(book, "Claims")).slice(1).map((row) => [row[0], row[1]]); // prettier-ignore
  expect(ofSonic).toEqual([
    ["3.6(A) A 2000-02-01", "3.6(A)"],
    ["Balancing R-1 [Sonic]", "10.1"],
  ]);
  expect(changedParts(once, await filled(once, at("2026-11-24T09:00:00")))).toEqual([]);
});
