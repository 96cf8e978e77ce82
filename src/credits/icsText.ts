/** Days of the calendar as an iCalendar file (RFC 5545), for Outlook, Google and Apple: an all-day event each. */
import { isoText, type CivilDate } from "../contract/base/calendar";
import { dollarsText } from "../contract/base/inWords";
import type { CalendarRow } from "../contract/statement/calendar/status";
import { PRODUCT } from "./product";
import { creditWords } from "./creditWords";

/** Longest line in bytes, without its end (RFC 5545, 3.1). */
const LINE_BYTES = 75;

/**
 * The file's text, of the days that are not done or past. A second export of the same days updates the events of the first: an event's id is
 * made of what is due and of the thing it is due for, never of its row.
 *
 * @param agreement the id of the agreement: two agreements' days stand side by side in one calendar.
 * @param stampedAt when the file is made.
 */
export function icsText(rows: readonly CalendarRow[], agreement: string, stampedAt: Date): string {
  const ids = new EventIds(agreement);
  const stamp = stampOf(stampedAt);
  const events = rows
    .map((row) => ({ row, id: ids.of(row) }))
    .filter(({ row }) => row.status === "due" || row.status === "overdue")
    .flatMap(({ row, id }) => eventLines(row, id, stamp));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${PRODUCT.name}//${PRODUCT.version}//EN`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const eventLines = (row: CalendarRow, id: string, stamp: string): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${id}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${dayText(row.date)}`,
  `DTEND;VALUE=DATE:${dayText(row.date + 1)}`,
  `SUMMARY:${escaped(row.what)}`,
  `DESCRIPTION:${escaped(descriptionOf(row))}`,
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

/** "Clause 3.6(A), by the distributor" and, where it has one, its amount at stake. */
function descriptionOf({ clause, by, amount }: CalendarRow): string {
  const stake = amount === undefined || amount === 0 ? "" : creditWords.atStake(dollarsText(amount));
  return creditWords.clauseBy(clause, by, stake);
}

const dayText = (date: CivilDate): string => isoText(date).replaceAll("-", "");

/** 20000201T093000Z. */
const stampOf = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** Marks that mean something in a text value (RFC 5545, 3.3.11). Other control characters are not allowed in one and become spaces. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

/** Cut into lines of at most so many bytes, the next ones behind a space; no character is cut apart. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let bytes = 0;
  for (const character of line) {
    const size = BYTES.encode(character).length;
    if (bytes + size > LINE_BYTES) {
      pieces.push(piece);
      piece = " ";
      bytes = 1;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join("\r\n");
}

const BYTES = new TextEncoder();

/** Ids of events. Days with the same words and key are told apart in their order: two rows may bear one invoice number. */
class EventIds {
  private readonly seen = new Map<string, number>();

  constructor(private readonly agreement: string) {}

  of({ what, key, clause }: CalendarRow): string {
    const name = JSON.stringify([this.agreement, clause, what, key]);
    const before = this.seen.get(name) ?? 0;
    this.seen.set(name, before + 1);
    return `${hashOf(`${name} ${before}`)}@channel-credits`;
  }
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** FNV-1a of 64 bits, in hexadecimal digits: ids are to be stable and apart, not secret. */
function hashOf(text: string): string {
  let hash = FNV_OFFSET;
  for (const byte of BYTES.encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  return hash.toString(16).padStart(16, "0");
}
