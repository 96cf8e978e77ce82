/** The calendar file, read back by another program's parser. */
import ICAL from "ical.js";
import type { CalendarRow } from "../../src/contract/statement/calendar/status";
import { icsText } from "../../src/credits/icsText";
import { day } from "../contract/facts";

const row = (of: Partial<CalendarRow> = {}): CalendarRow => ({
  key: "K 2000-02-01",
  date: day("2000-02-29"),
  what: "Inventory report due",
  clause: "3.6(A)",
  by: "distributor",
  amount: 12_345,
  record: undefined,
  done: "open",
  status: "due",
  ...of,
});
const AT = new Date("2000-02-01T09:30:15.250Z");
const text = (rows: readonly CalendarRow[], agreement = "altigen-synnex-1999"): string => icsText(rows, agreement, AT);

const eventsOf = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents("vevent").map((it) => new ICAL.Event(it));
const idsOf = (...of: Parameters<typeof text>): readonly string[] => eventsOf(text(...of)).map(({ uid }) => uid);

test("an all-day event a line", () => {
  const [event] = eventsOf(text([row()]));
  expect(event!.startDate.isDate).toBe(true);
  expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(["2000-02-29", "2000-03-01"]);
  expect([event!.summary, event!.description]).toEqual(["Inventory report due", "Clause 3.6(A), by the distributor\n$123.45 at stake"]);
  expect(String(event!.component.getFirstPropertyValue("dtstamp"))).toBe("2000-02-01T09:30:15Z");
});

// prettier-ignore
test.each([
  ["commas, semicolons and backslashes",  "a, b; c\\d \\n"],
  ["several lines",                       "a\nb"],
  ["a long text",                         "Last day to balance inventory in FY2000 Q2, and then some more of it ".repeat(5)],
  ["long words of two and four bytes",    "ü".repeat(90) + "😀".repeat(60)],
  ["marks that look like properties",     "END:VEVENT"],
])("%s come back as they were", (_story, what) => expect(eventsOf(text([row({ what })]))[0]!.summary).toBe(what));

test("control characters become spaces", () => expect(eventsOf(text([row({ what: "a\u0007b\tc" })]))[0]!.summary).toBe("a b c"));

test("lines end with CR LF and have at most 75 bytes, no character cut apart", () => {
  const ics = text([row({ what: "€".repeat(200), key: "ü" })]);
  expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const lines = ics.split("\r\n").map((line) => Buffer.from(line, "utf8"));
  expect(Math.max(...lines.map((it) => it.length))).toBeLessThanOrEqual(75);
  expect(Math.max(...lines.map((it) => it.length))).toBeGreaterThan(72);
  expect(ics).not.toContain("\uFFFD");
});

// prettier-ignore
test.each<[CalendarRow["status"], number]>([["due", 1], ["overdue", 1], ["done", 0], ["past", 0]])("a day that is %s: %p events", (status, events) => {
  expect(eventsOf(text([row({ status })]))).toHaveLength(events);
});

test("a second export updates: ids do not hang on day, amount, row or the order of rows", () => {
  const other = row({ key: "L 2000-02-01" });
  const first = idsOf([row(), other]);
  const moved = row({ date: day("2000-03-05"), amount: 1, record: { kind: "priceChanges", index: 9 } });
  expect(idsOf([other, moved])).toEqual([...first].reverse());
});

test("a day that is done since leaves the ids of the others", () => {
  const twice = [row(), row()];
  expect(idsOf([row({ status: "done" }), row()])).toEqual([idsOf(twice)[1]]);
});

test("ids are apart by thing, words, clause and agreement", () => {
  const all = [row(), row(), row({ key: "L" }), row({ what: "else" }), row({ clause: "3.6(B)" })];
  expect(new Set([...idsOf(all), ...idsOf([row()], "another")]).size).toBe(6);
  expect(idsOf([row()])[0]).toMatch(/^[0-9a-f]{16}@channel-credits$/);
});

test("nothing is due: a calendar without events", () => expect(eventsOf(text([]))).toEqual([]));
