/** What the readers of the further sheets share: rows in blocks to records, each with the row that it stands in. */
import { FURTHER_KINDS, type FurtherKind, type FurtherSheet } from "../contract/base/records";
import { netLineCents, type Cents, type Micros } from "../contract/base/money";
import { intColumn, type IntColumn, type Keys } from "./columns";
import type { ColumnBlock } from "./port";
import type { SheetRight } from "../contract/rights/sheetRight";
import type { FoundSheets } from "./recognise";
import { listed } from "./refusal";
import type { RowReader } from "./rowReader";
import type { SheetFindings } from "./sheetFindings";
import type { SheetDeclaration } from "./sheets/sheet";

export const FURTHER_SHEETS = Object.keys(FURTHER_KINDS) as FurtherSheet[];

const SHEET_OF_KIND = Object.fromEntries(FURTHER_SHEETS.map((sheet) => [FURTHER_KINDS[sheet], sheet])) as Readonly<
  Record<FurtherKind, FurtherSheet>
>;

export const sheetOfKind = (kind: FurtherKind): FurtherSheet => SHEET_OF_KIND[kind];

/** Names by which records of several sheets are matched. */
export interface NameKeys {
  readonly parts: Keys;
  readonly invoices: Keys;
  readonly orders: Keys;
  readonly dealers: Keys;
  readonly warehouses: Keys;
  /** Of Sales: where it went, and the dealer's authorization. */
  readonly saleTexts: Keys;
}

/** Where the records of a further sheet stand. */
export interface FurtherRows {
  /** Row as Excel shows it, by record. */
  readonly sheetRow: Int32Array;
  /** The number of the part's text as the row writes it, by record; NONE where a record has no part. */
  readonly partText: Int32Array;
  /** Rows with data that have no record because a cell is bad. */
  readonly badRows: ReadonlySet<number>;
}

/** Records of a further sheet and where they stand. */
export interface DecodedFurther<Records = unknown> {
  readonly records: Records;
  readonly rows: FurtherRows;
}

/** Takes blocks of rows in order; each good row becomes a record. */
export abstract class RecordDecoder<Sheet extends SheetDeclaration, Records> {
  protected readonly sheetRow: IntColumn;
  protected readonly partText: IntColumn;
  protected readonly badRows = new Set<number>();

  constructor(
    protected readonly reader: RowReader<Sheet>,
    protected readonly keys: NameKeys,
    protected readonly findings: SheetFindings,
  ) {
    this.sheetRow = intColumn(reader.sheet.rowCount);
    this.partText = intColumn(reader.sheet.rowCount);
  }

  take(block: ColumnBlock): void {
    const { reader } = this;
    for (let i = 0; i < block.rowCount; i++) {
      if (!reader.at(block, i)) continue;
      const part = this.row();
      if (part === undefined) this.badRows.add(reader.sheetRow);
      else {
        this.sheetRow.push(reader.sheetRow);
        this.partText.push(part);
      }
    }
  }

  /** Keeps the record of the row at hand and answers the number of its part's text, NONE for none; undefined where a cell is bad. */
  protected abstract row(): number | undefined;

  /** After the last block. */
  abstract decoded(): DecodedFurther<Records>;

  protected rows(): FurtherRows {
    return { sheetRow: this.sheetRow.taken(), partText: this.partText.taken(), badRows: this.badRows };
  }
}

/** A decoder whose records are few enough to be objects. */
export abstract class ListDecoder<Sheet extends SheetDeclaration, Record> extends RecordDecoder<Sheet, readonly Record[]> {
  protected readonly records: Record[] = [];

  decoded(): DecodedFurther<readonly Record[]> {
    return { records: this.records, rows: this.rows() };
  }
}

/** An amount of a whole document, to the cent. */
export const centsOf = (amount: Micros): Cents => netLineCents(1, amount, 0);

/** The sheets that a right lacks, in words; undefined where it has all. */
export function missingSheets({ sheet, needs }: SheetRight, sheets: FoundSheets): string | undefined {
  const lacking = [sheet, ...needs].filter((kind) => sheets[kind] === undefined);
  return lacking.length === 0 ? undefined : `no sheet ${listed(lacking)}`;
}
