import { damage, partPlace } from "../damage";
import { DEFLATE_END, HARMLESS_BYTES, inWords, MOST_UNPACKING, tooMuch } from "../limits";
import { BookError } from "../model";
import type { ZipCodec } from "../zip/codec";
import { readZip } from "../zip/readZip";
import { zipPieces, type PackedEntry } from "../zip/writeZip";
import { XmlDocument } from "../xml/document";
import { checkMarkup } from "../xml/wellFormed";
import { asUtf8, textOfXml } from "./encoding";
import { joined } from "./joined";
import { partNameOf, withoutPercents } from "./partNames";

interface Part {
  readonly name: string;
  readonly entry: PackedEntry;
}

const STORED = 0;
const DEFLATED = 8;
const UTF8_NAME = 0x800;
// 1 January 1980: the earliest time a zip can say. A fixed one makes the same edits give the same bytes.
const FIRST_DAY = 0x00210000;

/** The parts of the file by name. A part keeps its packed bytes until it is written anew. */
export class Package {
  private readonly parts = new Map<string, Part>();
  private readonly documents = new Map<string, XmlDocument>();
  private readonly checked = new WeakSet<PackedEntry>();
  private readonly sizes = new Map<string, number>();
  private inflated = 0;
  private isChanged = false;

  constructor(
    private readonly file: Uint8Array,
    private readonly codec: ZipCodec,
    private readonly maxInflatedBytes: number,
  ) {
    for (const entry of file.length > 0 ? readZip(file) : []) {
      if (/[\\/]$/.test(entry.name)) continue; // a folder
      const name = partNameOf(entry.name);
      const other = this.parts.get(key(name));
      if (other) throw heldTwice(other.name, name);
      // A file that is written anew has no names that other readers stumble over: backslashes, a slash in front.
      const spelling = name === entry.name ? {} : { nameBytes: new TextEncoder().encode(name), flags: entry.flags | UTF8_NAME };
      this.parts.set(key(name), { name, entry: { ...entry, ...spelling, packed: [entry.packed] } });
    }
  }

  has(name: string): boolean {
    return this.parts.has(key(name)) || this.documents.has(key(name));
  }

  /** Of all parts, those too that have not been written yet. */
  names(): string[] {
    const made = [...this.documents.values()].filter((it) => it.isChanged && !this.parts.has(key(it.part)));
    return [...[...this.parts.values()].map((part) => part.name), ...made.map((it) => it.part)];
  }

  /** Inflated bytes, checked against size and checksum. Not kept: ask once. */
  read(name: string): Uint8Array {
    const part = this.parts.get(key(name));
    if (!part) throw new BookError("DAMAGED", `Part "${name}" is missing from the workbook. Open it in Excel and save it again.`);
    const { entry } = part;
    checkSizes(part);
    this.charge(part);
    if (entry.method !== STORED && entry.method !== DEFLATED)
      throw broken(name, `it is packed by method ${entry.method}, which workbooks do not use`);
    const packed = joined(entry.packed);
    const bytes = entry.method === STORED ? packed : this.inflate(name, packed, entry.size);
    if (bytes.length !== entry.size) throw broken(name, `it has ${bytes.length} bytes where ${entry.size} are declared`);
    if (this.codec.crc32(bytes, 0) !== entry.crc) throw broken(name, "its checksum is wrong");
    return bytes;
  }

  /** Counts what has been inflated, each part once, so that a small file cannot fill the memory. */
  private charge({ name, entry }: Part): void {
    const before = this.sizes.get(key(name)) ?? 0;
    this.inflated += entry.size - before;
    this.sizes.set(key(name), entry.size);
    if (this.inflated <= this.maxInflatedBytes) return;
    const limit = Math.round(this.maxInflatedBytes / 1048576);
    throw new BookError("TOO_LARGE", `The workbook unpacks to more than ${limit} MB (at part "${name}"), more than can be opened safely.`);
  }

  private inflate(name: string, packed: Uint8Array, size: number): Uint8Array {
    try {
      return this.codec.inflate(packed, size);
    } catch (cause) {
      throw broken(name, `it cannot be unpacked (${cause instanceof Error ? cause.message : String(cause)})`);
    }
  }

  /** An XML part as UTF-8, checked once for what would be misread in silence. `place` names it to a person. */
  readXml(name: string, place = partPlace(name)): Uint8Array {
    const bytes = asUtf8(this.read(name), place);
    const entry = this.parts.get(key(name))?.entry;
    if (!entry || this.checked.has(entry)) return bytes;
    checkMarkup(bytes, place);
    this.checked.add(entry);
    return bytes;
  }

  /** A small XML part, kept for editing: `flush` writes it back when it has changed. */
  document(name: string): XmlDocument {
    const known = this.documents.get(key(name));
    if (known) return known;
    const document = new XmlDocument(name, textOfXml(this.readXml(name)));
    this.documents.set(key(name), document);
    return document;
  }

  create(name: string, xml: string): XmlDocument {
    const document = new XmlDocument(name, xml);
    document.isChanged = true;
    this.documents.set(key(name), document);
    return document;
  }

  /** A document that is only put into the file once it is edited. */
  draft(name: string, xml: string): XmlDocument {
    const document = new XmlDocument(name, xml);
    this.documents.set(key(name), document);
    return document;
  }

  write(name: string, pieces: Iterable<Uint8Array>): void {
    const before = this.parts.get(key(name));
    let crc = 0;
    let size = 0;
    const { codec } = this;
    function* counted(): Generator<Uint8Array> {
      for (const piece of pieces) {
        crc = codec.crc32(piece, crc);
        size += piece.length;
        yield piece;
      }
    }
    const packed = codec.deflate(counted());
    const nameBytes = before?.entry.nameBytes ?? new TextEncoder().encode(name);
    const { madeBy = 20, externalAttributes = 0, time = FIRST_DAY } = before?.entry ?? {};
    const flags = (before?.entry.flags ?? UTF8_NAME) & UTF8_NAME;
    const entry = { nameBytes, flags, method: DEFLATED, time, crc, size, packed, madeBy, externalAttributes };
    this.parts.set(key(name), { name: before?.name ?? name, entry });
    this.isChanged = true;
  }

  remove(name: string): void {
    this.documents.delete(key(name));
    if (this.parts.delete(key(name))) this.isChanged = true;
  }

  /** "xl/tables/table3.xml" for the first number that no part uses. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(before + number + after)) number++;
    return before + number + after;
  }

  flush(): void {
    for (const document of this.documents.values()) {
      if (!document.isChanged) continue;
      this.write(document.part, [document.bytes()]);
      document.isChanged = false;
    }
  }

  get hasChanges(): boolean {
    return this.isChanged || [...this.documents.values()].some((it) => it.isChanged);
  }

  /** The whole file in pieces. Without any change these are the bytes that were opened. */
  toPieces(): readonly Uint8Array[] {
    this.flush();
    return this.isChanged ? zipPieces([...this.parts.values()].map((part) => part.entry)) : [this.file];
  }
}

/** What an entry says of its sizes, before memory is taken for it. */
function checkSizes({ name, entry: { method, size, packed } }: Part): void {
  const packedSize = packed.reduce((sum, piece) => sum + piece.length, 0);
  const most = method === STORED ? packedSize : packedSize * DEFLATE_END + DEFLATE_END;
  if (size > most) throw broken(name, `it says that its ${inWords(packedSize)} packed bytes are ${inWords(size)}, which they cannot be`);
  if (size > HARMLESS_BYTES && size > packedSize * MOST_UNPACKING)
    throw tooMuch(
      partPlace(name),
      `unpacks to ${inWords(Math.round(size / 2 ** 20))} MB, more than ${MOST_UNPACKING} times what it is packed in`,
    );
}

/** Names are compared without regard to case, and "%20" is a blank. */
const key = (name: string): string => withoutPercents(name).toLowerCase();

const broken = (name: string, what: string): BookError => damage(partPlace(name), what);

function heldTwice(first: string, second: string): BookError {
  const what = first === second ? `it holds the part "${first}" twice` : `it holds "${first}" and "${second}", which name the same part`;
  return damage("The file", what);
}
