/** Rows of the Terms sheet to what was agreed with each vendor that it names. Rule text: rules 8c. */
import type { Agreement } from "../contract/agreement/agreement";
import type { Agreed } from "../contract/agreement/inForce";
import type { TermName } from "../contract/agreement/vocabulary";
import type { Keys } from "./columns";
import { TermDecoder, termNamed } from "./decodeTerms";
import { plainText } from "./plainText";
import type { ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";
import { sheetFinding, type SheetFindings } from "./sheetFindings";
import type { SheetOf } from "./sheets";
import { statedStyle } from "./textStyle";
import { readWords } from "./readWords";

/** Terms that say how the workbook is read, and for which day: they are no vendor's. */
const OF_WORKBOOK = ["calculation.date", "input.decimalMark", "input.dateOrder"] as const satisfies readonly TermName[];
export const isOfWorkbook = (name: TermName | undefined): boolean => (OF_WORKBOOK as readonly unknown[]).includes(name);

/** A vendor that the Terms sheet names, and what was agreed with it; undefined where no row of its own says which agreement that is. */
export interface NamedVendor {
  /** As the Terms sheet writes it first; "" for the agreement of rows without a vendor. */
  readonly vendor: string;
  /** The number of its key; NONE for that of rows without a vendor. */
  readonly key: number;
  readonly agreed: Agreed | undefined;
  /** Rows of its terms, as Excel numbers them. */
  readonly rowOf: ReadonlyMap<TermName, number>;
}

interface VendorRows {
  readonly vendor: string;
  readonly firstRow: number;
  readonly decoder: TermDecoder;
}

/** Takes blocks of the Terms sheet in order. */
export class VendorTerms {
  /** Rows without a vendor. */
  readonly base: TermDecoder;
  private readonly vendors = new Map<number, VendorRows>();
  /** Whether some row without a vendor says more than how the workbook is read. */
  private hasOwnTerms = false;

  constructor(
    private readonly reader: RowReader<SheetOf<"Terms">>,
    private readonly is1904: boolean,
    private readonly findings: SheetFindings,
    private readonly agreements: readonly Agreement[],
    private readonly keys: Keys,
  ) {
    this.base = this.newDecoder();
  }

  private newDecoder = (): TermDecoder => new TermDecoder(this.reader, this.is1904, this.findings, this.agreements);

  take(block: ColumnBlock): void {
    const { reader, base } = this;
    if (!reader.has("vendor")) return base.take(block);
    for (let i = 0; i < block.rowCount; i++) if (reader.at(block, i)) this.row();
  }

  private row(): void {
    const { reader, base, keys, vendors } = this;
    const text = reader.key("vendor", keys);
    if (reader.isBad) return;
    const cell = reader.cell("term");
    const name = typeof cell === "string" ? termNamed(plainText(cell)) : undefined;
    if (text === undefined) {
      if (name !== undefined && !isOfWorkbook(name)) this.hasOwnTerms = true;
      return base.row();
    }
    if (name !== undefined && isOfWorkbook(name)) return this.tellOfWorkbook(name, keys.texts[text]!);
    const key = keys.keyOf(text);
    const of = vendors.get(key) ?? { vendor: keys.texts[text]!, firstRow: reader.sheetRow, decoder: this.newDecoder() };
    vendors.set(key, of);
    of.decoder.row();
  }

  private tellOfWorkbook(name: TermName, vendor: string): void {
    const text = readWords.ofWholeWorkbook(name, vendor);
    this.findings.add(sheetFinding("TERM_INVALID", text, this.reader.whereabouts()));
  }

  /** What was agreed with each vendor that some row names; none where no row does. */
  named(base: Agreed): readonly NamedVendor[] {
    const stated = statedStyle(base.whole);
    const given = Object.fromEntries(OF_WORKBOOK.map((name) => [name, base.whole[name]]));
    return [...this.vendors].map(([key, { vendor, firstRow, decoder }]) => {
      const agreed = decoder.agreed(stated).with(given);
      if (decoder.agreementNamed === undefined) this.tellNoAgreement(vendor, firstRow);
      const isKnown = decoder.agreementNamed !== undefined && !decoder.invalidTerms.has("agreement.id");
      return { vendor, key, agreed: isKnown ? agreed : undefined, rowOf: decoder.rowOf };
    });
  }

  private tellNoAgreement(vendor: string, row: number): void {
    const ids = this.agreements.map(({ id }) => id).join(", ");
    const text = readWords.termsWithoutAgreement(this.reader.sheet.sheetName, vendor, ids);
    this.findings.add(sheetFinding("VENDOR_UNKNOWN", text, { sheet: this.reader.sheet.sheetName, row, about: vendor }));
  }

  /** The vendors, each with what was agreed with it; of one that states an agreement of its own and lacks terms, and of one without any, undefined. */
  agreedWith(): readonly { readonly vendor: string; readonly agreed: Agreed | undefined }[] {
    return [...this.vendors.values()].map(({ vendor, decoder }) => {
      const isNamed = decoder.agreementNamed !== undefined;
      const lacks = decoder.statedAgreement()?.missing.length ?? 0;
      const isKnown = isNamed && lacks === 0 && !decoder.invalidTerms.has("agreement.id");
      return { vendor, agreed: isKnown ? decoder.agreed() : undefined };
    });
  }

  /** Whether rows without a vendor are an agreement of their own: always where no row has a vendor. */
  get hasBase(): boolean {
    return this.vendors.size === 0 || this.hasOwnTerms;
  }
}
