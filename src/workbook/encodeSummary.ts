/** The sheet Summary: the figures of a fill on one page, each table with the sheet that it adds up. Rule text: rules 9, "Summary". */
import { termInWords } from "../contract/agreement/termWords";
import { TERM_NAMES, termDefinition, type TermName } from "../contract/agreement/terms";
import { dayText } from "../contract/base/inWords";
import type { Severity } from "../contract/base/finding";
import { STATE } from "../contract/base/standing";
import { BALANCING } from "../contract/rights/balancing";
import { CLAIM_STATUSES, type ClaimRow, type ClaimTotal } from "../contract/statement/claims/claimRows";
import type { Due } from "../contract/statement/due";
import type { CreditStatement } from "../contract/statement/statement";
import { claimsByAge } from "../contract/statement/summary/claimAges";
import type { CreditOfRight, CreditSum, CreditSums } from "../contract/statement/summary/credits";
import type { DecodedWorkbook, VendorBook } from "./decodedWorkbook";
import { dollarsOf } from "./dollars";
import { clauseText, limitsOf, type OwnSheet } from "./encode";
import { OWN_SHEETS } from "./headers";
import type { Cell, ColumnFormat, WrittenChart, WrittenColumn } from "./port";
import type { SheetFinding } from "./sheetFindings";
import { summaryWords } from "./summaryWords";

/** What is summed up. */
export interface Summed {
  readonly decoded: DecodedWorkbook;
  /** By vendor; the credits of each are among those of `credits.statements`, in this order. */
  readonly books: readonly SummedBook[];
  /** Whose agreements were applied. */
  readonly title: string;
  readonly due: Pick<Due, "today" | "claims" | "totals">;
  readonly findings: readonly SheetFinding[];
  readonly credits: CreditSums;
}

export interface SummedBook extends Pick<VendorBook, "vendor"> {
  readonly statement: CreditStatement;
}

/** What the sheets of ours that tables lead to are called in the workbook; one that it has not, and gets not, is undefined. */
export type SheetsSummed = Readonly<Partial<Record<"Balancing limits" | "Credit detail" | "Claims" | "Review", string>>>;

/** A row: what it is, then clause, count, amount, what is left, findings, the sheet. Money in cents. */
interface Row {
  readonly label: string;
  readonly clause?: string;
  readonly count?: number | undefined;
  readonly cents?: number | undefined;
  readonly left?: number | undefined;
  readonly findings?: number;
  readonly sheet?: string | undefined;
}

interface Table {
  /** Heads the table, with words for its columns. */
  readonly title: string;
  readonly heads: readonly [clause: string, count: string, amount: string, left: string, findings: string];
  readonly rows: readonly Row[];
  /** So many rows are kept for it: tables and charts stay where they are from fill to fill. */
  readonly slots: number;
  readonly total?: Row;
  readonly chart?: Pick<WrittenChart, "name" | "kind" | "series"> & { readonly rows: number; readonly height: number };
}

const RIGHT_SLOTS = 11;
const MONTH_SLOTS = 14;
const QUARTER_SLOTS = 4;
const TERM_SLOTS = 5;

const [AMOUNT, LEFT] = [3, 4];

/** Every figure is a value, the sum of a column of the sheet that its row names. */
export function summarySheet(of: Summed, sheets: SheetsSummed): OwnSheet {
  const laid = layOut(of, [
    byRight(of),
    byPart(of, sheets),
    byMonth(of, sheets),
    byQuarter(of, sheets),
    byStatus(of, sheets),
    byAge(of, sheets),
    bySeverity(of, sheets),
    withheld(of),
    // Behind all others, so that these stand where they are in a workbook of one agreement.
    ...(of.books.length > 1 ? [byVendor(of, sheets)] : []),
  ]);
  const named = new Set(laid.rows.map(({ sheet }) => sheet));
  const formats: readonly (readonly [ColumnFormat, number])[] = [
    ["text", 42],
    ["text", 9],
    ["quantity", 11],
    ["money", 15],
    ["money", 18],
    ["quantity", 10],
    ["text", 17],
  ];
  return {
    name: "Summary",
    rowCount: laid.rows.length,
    columns: OWN_SHEETS.Summary.map((heading, place): WrittenColumn => {
      const [format, width] = formats[place]!;
      const cell = (row: number): string | number => laid.heads.get(row)?.[place] ?? cellsOf(laid.rows[row]!)[place]!;
      return { heading, format, width, cell, ...(heading === "See" && { link: (cells) => linkIn(cells[place], named) }) };
    }),
    page: { titles: [...laid.heads.keys()], totals: laid.totals, charts: laid.charts },
  };
}

const linkIn = (
  sheet: Cell | undefined,
  named: ReadonlySet<string | undefined>,
): { readonly sheet: string; readonly row: number } | undefined =>
  typeof sheet === "string" && sheet !== "" && named.has(sheet) ? { sheet, row: 1 } : undefined;

const cellsOf = ({ label, clause = "", count, cents, left, findings, sheet = "" }: Row): readonly (string | number)[] => [
  label,
  clause,
  count ?? "",
  cents === undefined ? "" : dollarsOf(cents),
  left === undefined ? "" : dollarsOf(left),
  findings ?? "",
  sheet,
];

const BLANK: Row = { label: "" };

interface Laid {
  readonly rows: Row[];
  /** Rows that head a table, as texts. */
  readonly heads: Map<number, readonly string[]>;
  readonly totals: number[];
  readonly charts: WrittenChart[];
}

/** Charts stand right of the tables, one below the other. */
const CHART_LEFT = OWN_SHEETS.Summary.length + 1;
const CHART_COLUMNS = 8;
const FIRST_CHART_ROW = 5;

function layOut({ title, due }: Summed, tables: readonly Table[]): Laid {
  const date = due.today === undefined ? summaryWords.noDayStated : dayText(due.today);
  const laid: Laid = {
    rows: [
      { label: title },
      { label: summaryWords.asOf(date) },
      {
        label: summaryWords.amountsIn,
      },
    ],
    heads: new Map(),
    totals: [0],
    charts: [],
  };
  for (const table of tables) addTable(laid, table);
  return laid;
}

function addTable({ rows, heads, totals, charts }: Laid, { title, heads: words, rows: own, slots, total, chart }: Table): void {
  rows.push(BLANK, BLANK);
  heads.set(rows.length - 1, [title, ...words, "Sheet"]);
  if (chart) {
    const { rows: charted, height, ...rest } = chart;
    const last = charts[charts.length - 1];
    const top = last ? last.at.bottom + 2 : FIRST_CHART_ROW;
    const at = { top, left: CHART_LEFT, bottom: top + height - 1, right: CHART_LEFT + CHART_COLUMNS - 1 };
    charts.push({ ...rest, title, from: rows.length, rows: charted, label: 0, at });
  }
  rows.push(...own, ...Array.from({ length: Math.max(0, slots - own.length) }, () => BLANK));
  if (total === undefined) return;
  totals.push(rows.length);
  rows.push(total);
}

/** A name of the user's that begins like a formula is said to be one: a CSV export drops what keeps it a text. */
const saidName = (what: string, name: string): string => (/^[=+\-@\t\r\n]/.test(name) ? `${what} ${name}` : name);

const sumRow = ({ units, cents }: CreditSum): Pick<Row, "count" | "cents"> => ({ count: units, cents });

/** Errors and warnings of its clause stand beside a right: its credit may be another once they are cleared. */
function byRight({ decoded, findings, credits: { rights, total } }: Summed): Table {
  const doubts = (clause: string): number => findings.filter((it) => it.clause === clause && it.severity !== "Info").length;
  // One right of several clauses has a row for each.
  const isOneOfSeveral = (it: CreditOfRight): boolean => rights.some((other) => other.name === it.name && other !== it);
  const labelOf = (it: CreditOfRight): string => {
    const name = isOneOfSeveral(it) && it.clause !== it.name ? `${it.name}, ${it.clause}` : it.name;
    return it.isApart ? summaryWords.ifAskedFor(name) : name;
  };
  const rowOf = (it: CreditOfRight): Row => ({
    label: labelOf(it),
    clause: it.clause,
    ...sumRow(it),
    findings: doubts(it.clause),
    sheet: decoded.sheets[it.sheet]?.sheetName,
  });
  const fitting = rights.length <= RIGHT_SLOTS ? rights.length : RIGHT_SLOTS - 1;
  const others = rights.slice(fitting).filter(({ isApart }) => !isApart);
  const rest = others.length === 0 ? [] : [{ label: `${others.length} more`, ...sumRow(sumOf(others)) }];
  return {
    title: "Credit by right",
    heads: ["Clause", "Units", "Credit", "", "Findings"],
    rows: [...rights.slice(0, fitting).map(rowOf), ...rest],
    slots: RIGHT_SLOTS,
    total: { label: summaryWords.allRights, ...sumRow(total) },
    chart: { name: "Channel Credits right", kind: "bars", series: [{ column: AMOUNT, name: "Credit" }], rows: RIGHT_SLOTS, height: 20 },
  };
}

const sumOf = (all: readonly CreditSum[]): CreditSum => ({
  units: all.reduce((sum, { units }) => sum + units, 0),
  cents: all.reduce((sum, { cents }) => sum + cents, 0),
});

function byPart({ credits: { parts, otherParts, total } }: Summed, sheets: SheetsSummed): Table {
  const sheet = sheets["Credit detail"];
  return {
    title: "Credit by part, the ten largest",
    heads: ["", "Units", "Credit", "", ""],
    rows: [
      ...parts.map(({ part, ...sum }) => ({
        label: part === "" ? summaryWords.withoutPart : saidName("Part", part),
        ...sumRow(sum),
        sheet,
      })),
      ...Array.from({ length: 10 - parts.length }, () => BLANK),
      { label: summaryWords.otherParts(otherParts.count), ...sumRow(otherParts) },
    ],
    slots: 11,
    total: { label: summaryWords.allParts, ...sumRow(total) },
    chart: { name: "Channel Credits part", kind: "bars", series: [{ column: AMOUNT, name: "Credit" }], rows: 10, height: 16 },
  };
}

function byMonth({ credits: { months, earlier, undated, total } }: Summed, sheets: SheetsSummed): Table {
  const sheet = sheets["Credit detail"];
  return {
    title: "Credit by month of effect, receipt or request",
    heads: ["", "Units", "Credit", "", ""],
    rows: [
      ...months.map(({ month, ...sum }) => ({ label: month, ...sumRow(sum), sheet })),
      ...Array.from({ length: MONTH_SLOTS - 2 - months.length }, () => BLANK),
      { label: summaryWords.earlierMonths, ...sumRow(earlier) },
      { label: summaryWords.withoutDay, ...sumRow(undated) },
    ],
    slots: MONTH_SLOTS,
    total: { label: summaryWords.allMonths, ...sumRow(total) },
    chart: {
      name: "Channel Credits month",
      kind: "columns",
      series: [{ column: AMOUNT, name: "Credit" }],
      rows: MONTH_SLOTS - 2,
      height: 14,
    },
  };
}

/** The latest quarters; of several vendors those of each. */
function byQuarter({ books }: Summed, sheets: SheetsSummed): Table {
  const ofEach = Math.max(1, Math.floor(QUARTER_SLOTS / books.length));
  const limits = books.flatMap(({ vendor, statement }) =>
    limitsOf(statement)
      .slice(-ofEach)
      .map((limit) => ({ ...limit, label: ofSeveral(books, vendor, limit.quarter.name), clause: clauseOfLimits(statement) })),
  );
  const fitting = limits.length <= QUARTER_SLOTS ? limits.length : QUARTER_SLOTS - 1;
  const rest = limits.length - fitting;
  return {
    title: "Inventory balancing, limit of a quarter",
    heads: ["Clause", "", "Used", "Left", ""],
    rows: [
      ...limits.slice(0, fitting).map(({ label, clause, used, remaining }) => ({
        label,
        clause,
        cents: used,
        left: remaining,
        sheet: sheets["Balancing limits"],
      })),
      ...(rest === 0 ? [] : [{ label: summaryWords.moreLimits(rest) }]),
    ],
    slots: QUARTER_SLOTS,
    chart: {
      name: "Channel Credits limit",
      kind: "stackedBars",
      series: [
        { column: AMOUNT, name: "Used" },
        { column: LEFT, name: "Left" },
      ],
      rows: QUARTER_SLOTS,
      height: 12,
    },
  };
}

const clauseOfLimits = ({ rights }: CreditStatement): string => rights.find(({ id }) => id === BALANCING.id)!.clause;

/** What something is called, with its vendor where there are several. */
const ofSeveral = (books: readonly SummedBook[], vendor: string, what: string): string =>
  books.length === 1 || vendor === "" ? what : `${what}, ${vendor}`;

function byVendor({ books, credits: { statements, total } }: Summed, sheets: SheetsSummed): Table {
  return {
    title: "Credit by vendor",
    heads: ["", "Units", "Credit", "", ""],
    rows: books.map(({ vendor }, place) => ({
      label: vendor === "" ? summaryWords.withoutVendor : saidName("Vendor", vendor),
      ...sumRow(statements[place]!),
      sheet: sheets["Credit detail"],
    })),
    slots: books.length,
    total: { label: summaryWords.allVendors, ...sumRow(total) },
  };
}

function byStatus({ due: { totals } }: Summed, sheets: SheetsSummed): Table {
  const none = { claims: 0, amount: 0, credited: 0 };
  const rows = CLAIM_STATUSES.map((status): Row => {
    const { claims, amount, credited } = totals.find((it) => it.status === status) ?? none;
    return { label: status, count: claims, cents: amount, left: credited, sheet: sheets.Claims };
  });
  const sum = (of: (total: ClaimTotal) => number): number => totals.reduce((all, total) => all + of(total), 0);
  return {
    title: "Claims by status",
    heads: ["", "Claims", "Amount", "Credited", ""],
    rows,
    slots: CLAIM_STATUSES.length,
    total: { label: summaryWords.allClaims, count: sum((it) => it.claims), cents: sum((it) => it.amount), left: sum((it) => it.credited) },
    chart: {
      name: "Channel Credits claims",
      kind: "columns",
      series: [{ column: AMOUNT, name: "Amount" }],
      rows: CLAIM_STATUSES.length,
      height: 14,
    },
  };
}

function byAge({ due: { claims, today } }: Summed, sheets: SheetsSummed): Table {
  const ages = claimsByAge(claims, today);
  const open = claims.filter(isOpen);
  return {
    title: "Claims not settled, by age",
    heads: ["", "Claims", "Amount", "", ""],
    rows: ages.map(({ age, claims: count, amount }) => ({ label: age, count, cents: amount, sheet: sheets.Claims })),
    slots: ages.length,
    total: { label: summaryWords.allUnsettled, count: open.length, cents: open.reduce((sum, { amount }) => sum + amount, 0) },
  };
}

const isOpen = ({ status }: ClaimRow): boolean => status === "ready" || status === "late" || status === "submitted";

const SEVERITIES: readonly Severity[] = ["Error", "Warning", "Info"];

function bySeverity({ findings }: Summed, sheets: SheetsSummed): Table {
  return {
    title: "Findings by severity",
    heads: ["", "Findings", "", "", ""],
    rows: SEVERITIES.map((severity) => ({
      label: severity,
      count: findings.filter((it) => it.severity === severity).length,
      sheet: sheets.Review,
    })),
    slots: SEVERITIES.length,
    total: { label: summaryWords.allFindings, count: findings.length },
  };
}

/** Terms that are needed and blank, with the rows of Inventory that stay blank for want of one. */
function withheld({ books, decoded }: Summed): Table {
  const missing = books.flatMap((book, place) => termsMissing(book, place === 0 ? decoded : undefined).map((name) => ({ book, name })));
  const fitting = missing.length <= TERM_SLOTS ? missing.length : TERM_SLOTS - 1;
  const rowOf = ({ book: { vendor, statement }, name }: (typeof missing)[number]): Row => {
    const blank = blanked(statement, name);
    return {
      label: [ofSeveral(books, vendor, termInWords(name)), ...(blank.rights.length === 0 ? [] : [blank.rights.join(", ")])].join(": "),
      clause: clauseText(termDefinition(name, statement.agreed.agreement).clause),
      count: blank.rows,
      sheet: decoded.sheets.Terms?.sheetName,
    };
  };
  const rest = missing.length - fitting;
  return {
    title: "Terms to be entered, and what stays blank",
    heads: ["Clause", "Blank rows", "", "", ""],
    rows: [
      ...(missing.length === 0 ? [{ label: "none" }] : missing.slice(0, fitting).map(rowOf)),
      ...(rest === 0 ? [] : [{ label: summaryWords.moreTerms(rest) }]),
    ],
    slots: TERM_SLOTS,
  };
}

/** Each once, in the order of the vocabulary: those that figures asked for, and the day that rows without one of their own need. */
function termsMissing({ statement: { missingTerms } }: SummedBook, undated: DecodedWorkbook | undefined): readonly TermName[] {
  const isDayMissing = undated !== undefined && undated.inventory.undatedRows.size > 0;
  return TERM_NAMES.filter((name) => missingTerms.has(name) || (isDayMissing && name === "calculation.date"));
}

function blanked(
  { rights, columns, sheetFigures }: CreditStatement,
  term: TermName,
): { readonly rights: readonly string[]; readonly rows: number } {
  const asks = ({ askedTerms }: { readonly askedTerms: readonly { readonly term: TermName }[] }): boolean =>
    askedTerms.some((it) => it.term === term);
  const counts = rights.map((right, place) =>
    asks(right) ? columns[place]!.state.reduce((count, state) => count + (state === STATE.needsTerm ? 1 : 0), 0) : 0,
  );
  const further = sheetFigures.filter(({ right }) => asks(right)).map(({ right }) => right.name);
  return {
    rights: [...rights.filter((_, place) => counts[place]! > 0).map(({ name }) => name), ...further],
    rows: counts.reduce((sum, count) => sum + count, 0),
  };
}
