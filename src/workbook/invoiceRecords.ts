/**
 * Invoice lines as they are read, whole records on piles by part. Lines are worked through part by part: gathered from all over the sheet, a
 * million of them would cost a wait for memory each; from piles of a few parts they go into columns in one pass.
 */
import type { InvoiceLines } from "../contract/base/records";
import type { InSteps } from "../contract/base/steps";

/** Lines by part, those of a part in sheet order. */
export interface LinesByPart {
  readonly lines: InvoiceLines;
  /** Row as Excel shows it, by line. */
  readonly sheetRow: Int32Array;
  readonly invoiceText: Int32Array;
}

/** A record takes 64 bytes, as the processor fetches them: three amounts, then whole numbers. */
const AMOUNTS_A_RECORD = 8;
const INTS_A_RECORD = 16;
const AMOUNT_AT = { unitPrice: 0, discount: 1, creditsReceived: 2 } as const;
const INT_AT = {
  invoiceDate: 6,
  shipDate: 7,
  quantity: 8,
  invoice: 9,
  originalInvoice: 10,
  invoiceText: 11,
  sheetRow: 12,
  order: 13,
  part: 14,
} as const;

/** Parts share piles by the last bits of their numbers: a pile's parts are written side by side without the processor's caches being left. */
const PILES = 64;
/** Records of a pile come in pieces, the last of which is not full: of about so many a pile of the expected ones. */
const PIECES_A_PILE = 4;
const [SMALLEST_PIECE, LARGEST_PIECE] = [16, 1024];

interface Piece {
  readonly ints: Int32Array;
  readonly amounts: Float64Array;
  count: number;
}

function emptyPiece(size: number): Piece {
  const buffer = new ArrayBuffer(size * INTS_A_RECORD * 4);
  return { ints: new Int32Array(buffer), amounts: new Float64Array(buffer), count: 0 };
}

export class InvoiceRecords {
  private readonly piles: Piece[][] = Array.from({ length: PILES }, () => []);
  private readonly open: Piece[];
  private readonly pieceSize: number;
  private count = 0;

  /**
   * @param expected about how many there will be; more are taken too.
   * @param hasOrders whether the lines' orders are of interest.
   */
  constructor(
    expected: number,
    private readonly hasOrders: boolean,
  ) {
    const size = Math.ceil(expected / (PILES * PIECES_A_PILE));
    this.pieceSize = Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, size));
    const none = emptyPiece(0);
    this.open = this.piles.map(() => none);
  }

  /** Adds a line; its fields are those of InvoiceLines. */
  add(
    part: number,
    invoiceDate: number,
    shipDate: number,
    quantity: number,
    unitPrice: number,
    discount: number,
    creditsReceived: number,
    invoice: number,
    invoiceText: number,
    originalInvoice: number,
    order: number,
    sheetRow: number,
  ): void {
    const pile = part % PILES;
    let piece = this.open[pile]!;
    if ((piece.count + 1) * INTS_A_RECORD > piece.ints.length) piece = this.openPiece(pile);
    const amount = piece.count * AMOUNTS_A_RECORD;
    const int = piece.count++ * INTS_A_RECORD;
    this.count++;
    const { ints, amounts } = piece;
    amounts[amount + AMOUNT_AT.unitPrice] = unitPrice;
    amounts[amount + AMOUNT_AT.discount] = discount;
    amounts[amount + AMOUNT_AT.creditsReceived] = creditsReceived;
    ints[int + INT_AT.invoiceDate] = invoiceDate;
    ints[int + INT_AT.shipDate] = shipDate;
    ints[int + INT_AT.quantity] = quantity;
    ints[int + INT_AT.invoice] = invoice;
    ints[int + INT_AT.originalInvoice] = originalInvoice;
    ints[int + INT_AT.invoiceText] = invoiceText;
    ints[int + INT_AT.sheetRow] = sheetRow;
    ints[int + INT_AT.order] = order;
    ints[int + INT_AT.part] = part;
  }

  private openPiece(pile: number): Piece {
    const piece = emptyPiece(this.pieceSize);
    this.piles[pile]!.push(piece);
    return (this.open[pile] = piece);
  }

  /** The lines part by part. They are given once: their pieces are let go of on the way, so that nothing is held twice. */
  *byPart(partCount: number): InSteps<LinesByPart> {
    const { count } = this;
    const next = this.placesOf(partCount);
    yield undefined;
    const made = columnsFor(count);
    const order = new Int32Array(this.hasOrders ? count : 0);
    for (const pile of this.piles.splice(0)) {
      for (const piece of pile) moveTo(made, order, next, piece);
      yield undefined;
    }
    const { invoiceText, sheetRow, ...lines } = made;
    return { lines: { count, ...lines, ...(this.hasOrders && { order }) }, invoiceText, sheetRow };
  }

  /** Where the lines of each part begin. */
  private placesOf(partCount: number): Int32Array {
    const next = new Int32Array(partCount + 1);
    for (const { ints, count } of this.piles.flat()) for (let i = 0; i < count; i++) next[ints[i * INTS_A_RECORD + INT_AT.part]! + 1]!++;
    for (let part = 0; part < partCount; part++) next[part + 1]! += next[part]!;
    return next;
  }
}

/** Moves a piece's records to the next places of their parts. */
function moveTo(made: ReturnType<typeof columnsFor>, order: Int32Array, next: Int32Array, { ints, amounts, count }: Piece): void {
  const hasOrders = order.length > 0;
  for (let i = 0; i < count; i++) {
    const amount = i * AMOUNTS_A_RECORD;
    const int = i * INTS_A_RECORD;
    const part = ints[int + INT_AT.part]!;
    const to = next[part]!++;
    made.part[to] = part;
    made.unitPrice[to] = amounts[amount + AMOUNT_AT.unitPrice]!;
    made.discount[to] = amounts[amount + AMOUNT_AT.discount]!;
    made.creditsReceived[to] = amounts[amount + AMOUNT_AT.creditsReceived]!;
    made.invoiceDate[to] = ints[int + INT_AT.invoiceDate]!;
    made.shipDate[to] = ints[int + INT_AT.shipDate]!;
    made.quantity[to] = ints[int + INT_AT.quantity]!;
    made.invoice[to] = ints[int + INT_AT.invoice]!;
    made.originalInvoice[to] = ints[int + INT_AT.originalInvoice]!;
    made.invoiceText[to] = ints[int + INT_AT.invoiceText]!;
    made.sheetRow[to] = ints[int + INT_AT.sheetRow]!;
    if (hasOrders) order[to] = ints[int + INT_AT.order]!;
  }
}

const columnsFor = (count: number) => ({
  part: new Int32Array(count),
  invoiceDate: new Int32Array(count),
  shipDate: new Int32Array(count),
  quantity: new Int32Array(count),
  unitPrice: new Float64Array(count),
  discount: new Float64Array(count),
  creditsReceived: new Float64Array(count),
  invoice: new Int32Array(count),
  originalInvoice: new Int32Array(count),
  invoiceText: new Int32Array(count),
  sheetRow: new Int32Array(count),
});
