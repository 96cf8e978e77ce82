/** Ranges of the further sheets, as functions are given them: which is which shows in their headings, and they are read as sheets are. */
import type { Agreed } from "../contract/agreement/inForce";
import type { FurtherSheet } from "../contract/base/records";
import { FURTHER_DECODERS, furtherFacts, type BeginDecoder, type ReadFurther } from "../workbook/decodeFurther";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import { FURTHER_SHEETS, type DecodedFurther, type NameKeys } from "../workbook/furtherRecords";
import { rangeSheet } from "../workbook/rangeSheet";
import type { SheetFinding } from "../workbook/sheetFindings";
import { READ_KINDS, type ReadKind } from "../workbook/sheets";
import type { KnownRange } from "./ranges";
import { decoded, recognised } from "./readRanges";

export type FurtherRanges = Partial<Record<FurtherSheet, KnownRange>>;

/** The kind of sheet most of whose columns a range has; undefined where it has those of none. */
export const kindOfRange = (range: KnownRange): ReadKind | undefined =>
  range.once("kind", () => {
    const fits = READ_KINDS.flatMap((kind) => {
      const found = rangeSheet(kind, kind, range);
      return "sheet" in found ? [{ kind, columns: Object.keys(found.sheet.columns).length }] : [];
    });
    return fits.sort((a, b) => b.columns - a.columns)[0]?.kind;
  });

export const isFurther = (kind: ReadKind | undefined): kind is FurtherSheet => FURTHER_SHEETS.some((it) => it === kind);

/** What findings call the range of a kind. */
export const rangeName = (kind: FurtherSheet): string => kind.toLowerCase();

interface ReadFurtherRanges extends ReadFurther {
  readonly sheets: Partial<DecodedWorkbook["sheets"]>;
  readonly findings: readonly SheetFinding[];
}

/** Reads the ranges that there are; names in them are numbered on from those of the ranges read before. */
export function readFurtherRanges(ranges: FurtherRanges, keys: NameKeys, is1904: boolean, agreed: Agreed): ReadFurtherRanges {
  const read: Partial<Record<FurtherSheet, DecodedFurther>> = {};
  const sheets: Record<string, unknown> = {};
  const findings: SheetFinding[] = [];
  const readOne = <Kind extends FurtherSheet>(kind: Kind, range: KnownRange): void => {
    const { sheet, findings: found } = recognised(kind, rangeName(kind), range);
    const begin: BeginDecoder<Kind> = FURTHER_DECODERS[kind];
    const reading = decoded(sheet, range, is1904, agreed.whole, (reader, it) => begin(reader, keys, it, agreed));
    read[kind] = reading.decoder.decoded();
    sheets[kind] = sheet;
    findings.push(...found, ...reading.findings.all());
  };
  for (const kind of FURTHER_SHEETS) {
    const range = ranges[kind];
    if (range) readOne(kind, range);
  }
  return { ...furtherFacts(read, keys), sheets, findings };
}
