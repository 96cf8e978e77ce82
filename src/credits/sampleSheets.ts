/**
 * A small made-up quarter to try the add-in with, added to an empty workbook: a price fall, units committed and in transit, a
 * discontinued product, a balancing limit. Names, prices and entered terms are illustrations.
 */
import { civilDate, type CivilDate } from "../contract/base/calendar";
import { dateSerial } from "../workbook/cells";
import { columnsOf, type Field, type ReadKind } from "../workbook/sheets";
import { WorkbookProblem, type ColumnFormat, type WorkbookPort, type WrittenBlock } from "../workbook/port";
import { columnFormat } from "../workbook/template";
import { sheetBlock } from "./sheetBlock";
import { userWords } from "./userWords";

const day = (iso: string): CivilDate => {
  const [year, month, date] = iso.split("-").map(Number);
  return civilDate(year!, month!, date!)!;
};

type SampleCell = string | number;
interface SampleColumn {
  readonly heading: string;
  readonly format: ColumnFormat;
  readonly width: number;
}

const column = <Kind extends ReadKind>(kind: Kind, field: Field<Kind>, width: number): SampleColumn => {
  const declared = columnsOf(kind).find(([it]) => it === field)![1];
  return { heading: declared.heading, format: columnFormat(declared), width };
};

interface SampleSheet {
  readonly kind: ReadKind;
  readonly columns: readonly SampleColumn[];
  readonly rows: readonly (readonly SampleCell[])[];
}

const REPORT = "2000-02-01";

const INVENTORY: SampleSheet = {
  kind: "Inventory",
  columns: [
    column("Inventory", "partNumber", 14),
    column("Inventory", "description", 30),
    column("Inventory", "warehouse", 12),
    column("Inventory", "quantityOnHand", 10),
    column("Inventory", "committedQuantity", 11),
    column("Inventory", "inTransitFromVendor", 12),
    column("Inventory", "transitDate", 12),
    column("Inventory", "asOfDate", 12),
  ],
  // prettier-ignore
  rows: [
    ["VX-100", "Voice card, 4 ports",          "Fremont", 60, 12, 20, "2000-01-24", REPORT],
    ["VX-100", "Voice card, 4 ports",          "Memphis", 25,  0,  0, "",           REPORT],
    ["VX-200", "Voice card, 12 ports",         "Fremont", 18,  2,  0, "",           REPORT],
    ["VX-200", "Voice card, 12 ports",         "Atlanta",  9,  0,  0, "",           REPORT],
    ["SRV-10", "Phone server, 10 users",       "Fremont",  7,  1,  0, "",           REPORT],
    ["SRV-25", "Phone server, 25 users",       "Memphis",  4,  0,  0, "",           REPORT],
    ["HS-1",   "Handset",                      "Fremont", 240, 40, 0, "",           REPORT],
    ["HS-1",   "Handset",                      "Atlanta", 95,  0,  0, "",           REPORT],
    ["OLD-7",  "Voice card, first generation", "Memphis", 30,  0,  0, "",           REPORT],
    ["OLD-7",  "Voice card, first generation", "Atlanta", 12,  0,  0, "",           REPORT],
  ],
};

const INVOICES: SampleSheet = {
  kind: "Invoices",
  columns: [
    column("Invoices", "invoiceNumber", 12),
    column("Invoices", "invoiceDate", 12),
    column("Invoices", "partNumber", 14),
    column("Invoices", "quantity", 10),
    column("Invoices", "unitPrice", 12),
    column("Invoices", "discount", 12),
    column("Invoices", "creditsReceived", 12),
    column("Invoices", "originalInvoice", 14),
  ],
  // prettier-ignore
  rows: [
    ["4101", "1999-10-12", "VX-100", 50, 410, 0, 0, ""],
    ["4101", "1999-10-12", "HS-1", 200, 62.5, 250, 0, ""],
    ["4118", "1999-10-29", "OLD-7", 40, 185, 0, 0, ""],
    ["4123", "1999-11-05", "VX-200", 20, 980, 400, 0, ""],
    ["4123", "1999-11-05", "SRV-10", 6, 2450, 0, 0, ""],
    ["4140", "1999-11-22", "VX-100", 60, 405, 300, 0, ""],
    ["4140", "1999-11-22", "HS-1", 180, 61.95, 0, 0, ""],
    ["4157", "1999-12-08", "OLD-7", 25, 180, 0, 125, ""],
    ["4157", "1999-12-08", "SRV-25", 5, 4150, 0, 0, ""],
    ["4162", "1999-12-15", "VX-100", -5, 410, 0, 0, "4101"],
    ["4171", "1999-12-28", "VX-200", 12, 965, 0, 0, ""],
    ["4188", "2000-01-10", "VX-100", 40, 399, 0, 0, ""],
    ["4188", "2000-01-10", "HS-1", 120, 59.9, 0, 0, ""],
    ["4196", "2000-01-20", "SRV-10", 3, 2390, 0, 0, ""],
    ["4203", "2000-01-24", "VX-100", 20, 399, 0, 0, ""],
  ],
};

const PRICE_CHANGES: SampleSheet = {
  kind: "Price changes",
  columns: [
    column("Price changes", "partNumber", 14),
    column("Price changes", "effectiveDate", 13),
    column("Price changes", "newPrice", 12),
    column("Price changes", "oldPrice", 12),
    column("Price changes", "noticeDate", 12),
    column("Price changes", "noticeMethod", 15),
  ],
  // prettier-ignore
  rows: [
    ["VX-100", REPORT, 359, 399, "2000-01-25", "courier"],
    ["VX-200", REPORT, 899, 965, "2000-01-25", "courier"],
    ["HS-1",   REPORT, 54.5, 59.9, "2000-01-25", "courier"],
  ],
};

const DISCONTINUATIONS: SampleSheet = {
  kind: "Discontinuations",
  columns: [
    column("Discontinuations", "partNumber", 14),
    column("Discontinuations", "noticeDate", 12),
    column("Discontinuations", "noticeMethod", 15),
    column("Discontinuations", "discontinuationDate", 15),
  ],
  rows: [["OLD-7", "2000-01-26", "registered mail", "2000-03-15"]],
};

const SAMPLE = [INVENTORY, INVOICES, PRICE_CHANGES, DISCONTINUATIONS];

/**
 * Adds the sample's sheets.
 * @throws WorkbookProblem when the workbook holds anything already, or cannot be written.
 */
export async function addSampleSheets(port: WorkbookPort): Promise<void> {
  const { sheets, dateSystem } = await port.describe();
  if (sheets.some((sheet) => sheet.used !== undefined)) {
    throw new WorkbookProblem("CELLS_TAKEN", userWords.holdsSomething);
  }
  const written = await port.write({ work: "sample", blocks: SAMPLE.map((sheet) => blockOf(sheet, dateSystem === "1904")), settings: {} });
  if (written.outcome !== "written") throw written.problem;
}

function blockOf({ kind, columns, rows }: SampleSheet, is1904: boolean): WrittenBlock {
  const cellOf = (format: ColumnFormat, cell: SampleCell): SampleCell =>
    format === "date" && typeof cell === "string" && cell !== "" ? dateSerial(day(cell), is1904) : cell;
  const written = columns.map((it, i) => ({ ...it, cell: (row: number) => cellOf(it.format, rows[row]![i]!) }));
  return sheetBlock(kind, written, rows.length);
}
