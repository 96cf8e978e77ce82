/** Changes to the text of one XML part, such as careless programs and broken disks make. */
import type { Random } from "./random";

interface Span {
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

const TAG = /<(\/?)([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/** The elements below the root, with where they begin and end. */
function elementsOf(xml: string): Span[] {
  const open: { name: string; start: number; openEnd: number }[] = [];
  const spans: Span[] = [];
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, name = "", , isSelfClosed] = match;
    const end = match.index + whole.length;
    if (slash === "/") {
      const began = open.pop();
      if (began?.name !== name) return spans;
      if (open.length > 0) spans.push({ start: began.start, openEnd: began.openEnd, end });
    } else if (isSelfClosed === "/") spans.push({ start: match.index, openEnd: end, end });
    else open.push({ name, start: match.index, openEnd: end });
  }
  return spans;
}

type Change = (xml: string, random: Random) => string;

const cut = (xml: string, from: number, to: number, instead = ""): string => xml.slice(0, from) + instead + xml.slice(to);

const onElement =
  (change: (xml: string, span: Span, random: Random) => string): Change =>
  (xml, random) => {
    const spans = elementsOf(xml);
    return spans.length === 0 ? xml : change(xml, random.pick(spans), random);
  };

const ODD = ["", "-1", "0", "4294967296", "abc", "0x10", "1e999", " 7 ", "&#233;", "A1:B2:C3", "true"];
const NOTES = ["<!-- a note -->", "<?hint x?>", "\n\t", "<!-- <row r='1'> </sheetData> </sst> -->"];

/** The value of an attribute, found anew in a tag. */
const attributesOf = (tag: string): RegExpMatchArray[] => [...tag.matchAll(/\s[^\s=/>]+\s*=\s*("[^"]*"|'[^']*')/g)];

function onAttribute(xml: string, span: Span, random: Random, change: (attribute: string) => string): string {
  const tag = xml.slice(span.start, span.openEnd);
  const attributes = attributesOf(tag);
  if (attributes.length === 0) return xml;
  const chosen = random.pick(attributes);
  const start = span.start + chosen.index!;
  return cut(xml, start, start + chosen[0].length, change(chosen[0]));
}

export const XML_CHANGES: Readonly<Record<string, Change>> = {
  "an element dropped": onElement((xml, { start, end }) => cut(xml, start, end)),
  "an element doubled": onElement((xml, { start, end }) => cut(xml, end, end, xml.slice(start, end))),
  "an element moved": onElement((xml, { start, end }, random) => {
    const rest = cut(xml, start, end);
    const places = elementsOf(rest);
    return places.length === 0 ? xml : cut(rest, random.pick(places).start, random.pick(places).start, xml.slice(start, end));
  }),
  "two neighbours swapped": onElement((xml, first) => {
    const next = elementsOf(xml).find((it) => it.start === first.end);
    return next
      ? xml.slice(0, first.start) + xml.slice(next.start, next.end) + xml.slice(first.start, first.end) + xml.slice(next.end)
      : xml;
  }),
  "an attribute dropped": onElement((xml, span, random) => onAttribute(xml, span, random, () => "")),
  "an attribute doubled": onElement((xml, span, random) => onAttribute(xml, span, random, (it) => it + it)),
  "an attribute made odd": onElement((xml, span, random) =>
    onAttribute(xml, span, random, (it) => it.replace(/(["']).*\1/s, `"${random.pick(ODD)}"`)),
  ),
  "a value made odd": (xml, random) => {
    const values = [...xml.matchAll(/(<(?:\w+:)?(?:v|t|f)(?:\s[^>]*)?>)([^<]*)/g)];
    if (values.length === 0) return xml;
    const chosen = random.pick(values);
    const start = chosen.index + (chosen[1] ?? "").length;
    return cut(xml, start, start + (chosen[2] ?? "").length, random.pick(ODD));
  },
  "a note put in": onElement((xml, { start, openEnd, end }, random) => {
    const at = random.pick([start, openEnd, end]);
    return cut(xml, at, at, random.pick(NOTES));
  }),
  "a note behind the root": (xml, random) => `${xml}${random.pick(NOTES)}\n`,
  "CDATA for text": (xml) => xml.replace(/>([^<>&\r\n]+)</, "><![CDATA[$1]]><"),
  "several versions": onElement((xml, { start, end }, random) => {
    const own = xml.slice(start, end);
    const fallback = random.pick([own, ""]);
    const versions = `<mc:Choice Requires="zz">${own}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback>`;
    return cut(
      xml,
      start,
      end,
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:zz="urn:zz">${versions}</mc:AlternateContent>`,
    );
  }),
  "a document type": (xml) => xml.replace(/(<\?xml[^>]*>)?/, '$1<!DOCTYPE a [<!ENTITY b "c">]>'),
  "an entity": (xml) => xml.replace(/(<(?:\w+:)?(?:t|v)(?:\s[^>]*)?>)/, "$1&b;"),
  "a bare ampersand": (xml) => xml.replace(/(<(?:\w+:)?(?:t|v)(?:\s[^>]*)?>)/, "$1A&B"),
  "a formula's text dropped": (xml) => xml.replace(/(<(?:\w+:)?f(?:\s[^>]*)?>)[^<]+/, "$1"),
};
