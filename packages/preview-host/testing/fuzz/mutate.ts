/** Changes to a workbook's package, drawn by a seed. */
import type { Random } from "./random";
import { entriesOf, rawZip, type Entry } from "./rawZip";
import { XML_CHANGES } from "./xmlMutations";

type Change = (entries: readonly Entry[], random: Random) => readonly Entry[];

/** What a fill reads or writes is met more often than the rest. */
const CORE =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/.*)$/;

function chosen(entries: readonly Entry[], random: Random, fits: (entry: Entry) => boolean = () => true): Entry | undefined {
  const all = entries.filter(fits);
  const core = all.filter((it) => CORE.test(it.name));
  if (all.length === 0) return undefined;
  return random.pick(core.length > 0 && random.below(4) > 0 ? core : all);
}

const replaced = (entries: readonly Entry[], old: Entry, ...by: Entry[]): Entry[] => entries.flatMap((it) => (it === old ? by : [it]));

const isXml = ({ name }: Entry): boolean => /\.(xml|rels|vml)$/.test(name);

const onPart =
  (change: (entry: Entry, random: Random) => Entry[], fits?: (entry: Entry) => boolean): Change =>
  (entries, random) => {
    const entry = chosen(entries, random, fits);
    return entry ? replaced(entries, entry, ...change(entry, random)) : entries;
  };

const onText = (change: (text: string, random: Random) => string): Change =>
  onPart((entry, random) => [{ ...entry, bytes: new TextEncoder().encode(change(new TextDecoder().decode(entry.bytes), random)) }], isXml);

type Encoding = "utf16le" | "latin1" | "utf8";

/** `marks` are the bytes that come first; the declaration names the encoding. */
function reencoded(entry: Entry, named: string, as: Encoding, marks: readonly number[] = []): Entry {
  const text = new TextDecoder().decode(entry.bytes).replace(/^<\?xml[^>]*\?>/, "");
  const whole = `<?xml version="1.0" encoding="${named}"?>${text}`;
  return { ...entry, bytes: new Uint8Array([...marks, ...Buffer.from(whole, as)]) };
}

const swapped = (entry: Entry): Entry => ({
  ...entry,
  bytes: new Uint8Array(Buffer.from(entry.bytes.slice(0, entry.bytes.length & ~1)).swap16()),
});

const isLatin = (entry: Entry): boolean => isXml(entry) && !/[^\u0000-\u007f\u00a0-\u00ff]/.test(new TextDecoder().decode(entry.bytes)); // eslint-disable-line no-control-regex

const CHANGES: Readonly<Record<string, Change>> = {
  "a part removed": onPart(() => []),
  "a part doubled": onPart((entry) => [entry, entry]),
  "a part doubled in other case": onPart((entry) => [entry, { ...entry, name: entry.name.toUpperCase() }]),
  "a part renamed in other case": onPart((entry) => [{ ...entry, name: entry.name.toUpperCase() }]),
  "backslashes in a name": onPart((entry) => [{ ...entry, name: entry.name.replaceAll("/", "\\") }]),
  "a name from the root": onPart((entry) => [{ ...entry, name: `/${entry.name}` }]),
  "a name outside": onPart((entry) => [entry, { ...entry, name: `../${entry.name}` }]),
  "a part cut short": onPart((entry, random) => [{ ...entry, bytes: entry.bytes.subarray(0, random.below(entry.bytes.length + 1)) }]),
  "a byte changed": onPart((entry, random) => {
    const bytes = entry.bytes.slice();
    if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
    return [{ ...entry, bytes }];
  }),
  "not packed": onPart((entry) => [{ ...entry, isStored: true }]),
  "parts in other order": (entries, random) =>
    entries
      .map((entry) => ({ entry, place: random.below(1_000_000) }))
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry),
  "UTF-16": onPart((entry) => [reencoded(entry, "UTF-16", "utf16le", [0xff, 0xfe])], isXml),
  "UTF-16, the other way round": onPart((entry) => [swapped(reencoded(entry, "UTF-16", "utf16le", [0xff, 0xfe]))], isXml),
  "UTF-16 without a mark": onPart((entry) => [reencoded(entry, "UTF-16LE", "utf16le")], isXml),
  "UTF-8 with a mark": onPart((entry) => [reencoded(entry, "UTF-8", "utf8", [0xef, 0xbb, 0xbf])], isXml),
  "ISO-8859-1": onPart((entry) => [reencoded(entry, "ISO-8859-1", "latin1")], isLatin),
  "Windows-1252": onPart((entry) => [reencoded(entry, "windows-1252", "latin1")], isLatin),
  "an encoding that nobody knows": onPart((entry) => [reencoded(entry, "x-nobody", "utf8")], isXml),
  "UTF-8 said to be UTF-16": onPart((entry) => [reencoded(entry, "UTF-16", "utf8")], isXml),
  "a content type dropped": (entries, random) =>
    entries.map((it) => {
      if (it.name !== "[Content_Types].xml") return it;
      const text = new TextDecoder().decode(it.bytes);
      const types = [...text.matchAll(/<(?:Override|Default)[^>]*\/>/g)];
      return types.length === 0 ? it : { ...it, bytes: new TextEncoder().encode(text.replace(random.pick(types)[0], "")) };
    }),
  "a content type doubled": (entries, random) =>
    entries.map((it) => {
      if (it.name !== "[Content_Types].xml") return it;
      const text = new TextDecoder().decode(it.bytes);
      const types = [...text.matchAll(/<(?:Override|Default)[^>]*\/>/g)];
      const type = types.length === 0 ? "" : random.pick(types)[0];
      return {
        ...it,
        bytes: new TextEncoder().encode(
          text.replace(
            type,
            type +
              random.pick([
                type,
                type.toUpperCase().replace(/^<\w+/, type.slice(0, 9)),
                type.replace(/ContentType="[^"]*/, 'ContentType="a/b'),
              ]),
          ),
        ),
      };
    }),
  ...Object.fromEntries(Object.entries(XML_CHANGES).map(([name, change]) => [name, onText(change)])),
};

export interface Mutant {
  readonly file: Uint8Array;
  /** What was done, for a person who looks into a failure. */
  readonly story: string;
}

/** One to three changes; now and then the zip itself is hurt too. */
export function mutant(file: Uint8Array, random: Random): Mutant {
  let entries: readonly Entry[] = entriesOf(file);
  const told: string[] = [];
  for (let left = 1 + random.below(3); left > 0; left--) {
    const name = random.pick(Object.keys(CHANGES));
    entries = (CHANGES[name] as Change)(entries, random);
    told.push(name);
  }
  const zip = rawZip(entries);
  if (random.below(20) > 0) return { file: zip, story: told.join(", ") };
  if (random.below(2) === 0) return { file: zip.subarray(0, random.below(zip.length)), story: [...told, "the file cut short"].join(", ") };
  zip[random.below(zip.length)] = random.below(256);
  return { file: zip, story: [...told, "a byte of the zip changed"].join(", ") };
}
