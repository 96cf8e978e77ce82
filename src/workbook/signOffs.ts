/**
 * Sign-offs: the sheet with a row a claim on which a preparer and a reviewer sign, in the pane or by hand, with the add-in or without. A
 * signature counts for the amount and the fingerprint that stood beside it; where either is another later, it is suspended until somebody signs
 * anew. It is a record among colleagues: whoever can edit the workbook can edit this sheet, too.
 */
import { SIGN_OFFS_NAME } from "./headers";
import { isoText, type CivilDate } from "../contract/base/calendar";
import { BadCell, isBlank, readDate } from "./cells";
import { dateText } from "./dateText";
import { CLAIMS_SHEET } from "./claimsSheet";
import { comparedKey, ourColumn, theirColumn, type KeyedFound, type KeyedRow, type KeyedSheet } from "./keyedSheet";
import { plainText } from "./plainText";
import type { Cell } from "./port";

export const SIGN_OFF_STATES = ["open", "prepared", "signed", "suspended"] as const;
export type SignOffState = (typeof SIGN_OFF_STATES)[number];
const WITHDRAWN = "withdrawn";

const ROLES = ["Prepared", "Reviewed"] as const;
/** Who signs. */
export type SignerRole = (typeof ROLES)[number];

const by = (who: string): string => `Yours: ${who}. It counts for the amount and the fingerprint that stand in the row.`;
const signatureColumns = (role: SignerRole, who: string) => [
  theirColumn(`${role} by`, "text", 14, by(who)),
  theirColumn(`${role} as`, "text", 12, "Yours: the role in which it is signed, such as credit analyst."),
  theirColumn(`${role} on`, "date", 11, "Yours: the day of it. To sign anew after a change, enter the new day."),
];

export interface Signature {
  readonly by: string;
  readonly as: string;
  /** A day as text, 2000-02-01. */
  readonly on: string;
}

/** The headings of who signed, as what, and on which day. */
export const signatureHeadings = (role: SignerRole) => [`${role} by`, `${role} as`, `${role} on`] as const;

const COUNTED: Readonly<Record<SignerRole, string>> = {
  Prepared: "Preparer signed for",
  Reviewed: "Reviewer signed for",
};

export const SIGN_OFFS: KeyedSheet = {
  name: SIGN_OFFS_NAME,
  form: CLAIMS_SHEET.form,
  key: CLAIMS_SHEET.key,
  isBound: true,
  columns: [
    ourColumn("Amount", "money", 12),
    ourColumn("Fingerprint", "text", 11, {
      hint: {
        title: "Fingerprint",
        text: "Another one when anything is that the claim rests on: stock, invoices, prices, terms, rules, amounts.",
      },
    }),
    ourColumn("State", "text", 10, { whenGone: { is: WITHDRAWN } }),
    ourColumn("What is open", "note", 34),
    ...signatureColumns("Prepared", "who worked the claim out and stands by it"),
    ...signatureColumns("Reviewed", "who has checked it; another person than the preparer"),
    ourColumn(COUNTED.Prepared, "note", 24),
    ourColumn(COUNTED.Reviewed, "note", 24),
  ],
};

/** A claim as it is to be signed. */
export interface ToSign {
  readonly key: string;
  /** Dollars. */
  readonly amount: number;
  readonly amountText: string;
  readonly fingerprint: string;
  /** What has changed since the last fill of what the claim rests on, a sentence each without its full stop. */
  readonly changes: readonly string[];
}

interface Standing {
  readonly amountText: string;
  readonly fingerprint: string;
}

/** What the days of signatures are read by. */
export interface SigningDays {
  readonly is1904: boolean;
  /** undefined where nobody tells the time: then no day lies in the future. */
  readonly today: CivilDate | undefined;
}

type Side =
  | { readonly is: "none" | "lacking"; readonly counted: ""; readonly says: string }
  | { readonly is: "valid" | "suspended"; readonly counted: string; readonly says: string };

/** What a row holds, as a text, and as the cell itself. */
interface RowCells {
  readonly text: (heading: string) => string;
  readonly cell: (heading: string) => Cell;
}

/**
 * The rows: state, what is open, and for what each signature counts.
 *
 * @param amountText an amount of the sheet as it is signed for.
 */
export function signOffRows(
  claims: readonly ToSign[],
  found: KeyedFound | undefined,
  amountText: (dollars: number) => string,
  days: SigningDays,
): readonly KeyedRow[] {
  const left = found === undefined ? new Map<string, string>() : signaturesLeft(found);
  return claims.map((claim) => {
    const row = found?.rowOf.get(comparedKey(claim.key));
    const cells = cellsOf(found, row);
    const stood = cells.cell("Amount");
    const before: Standing = { amountText: typeof stood === "number" ? amountText(stood) : "", fingerprint: cells.text("Fingerprint") };
    const [prepared, reviewed] = ROLES.map((role) => sideOf(role, cells, before, claim, { days, left }));
    const { state, open } = stateOf(
      prepared!,
      reviewed!,
      comparedKey(cells.text("Prepared by")) === comparedKey(cells.text("Reviewed by")),
    );
    const reasons = state === "suspended" ? [open, ...whyNow(cells, before, claim)] : [open];
    return {
      key: claim.key,
      cells: [claim.amount, claim.fingerprint, state, reasons.filter((it) => it !== "").join(" "), prepared!.counted, reviewed!.counted],
    };
  });
}

/**
 * Cells by their headings so that a row is signed in a role for the amount and the fingerprint that stand in it; an earlier signature in that
 * role is replaced. What a fill makes of it is the same.
 */
export function signedCells(
  found: KeyedFound,
  row: number,
  role: SignerRole,
  signature: Signature,
  amountText: (dollars: number) => string,
): readonly (readonly [heading: string, content: string])[] {
  const [by, as, on] = signatureHeadings(role);
  const entered = new Map<string, string>([
    [by, signature.by],
    [as, signature.as],
    [on, signature.on],
  ]);
  const anew = new Map<string, string>([...entered, [COUNTED[role], ""], ["State", "open"], ["What is open", ""]]);
  const overlaid: KeyedFound = { ...found, cell: (heading, at) => (at === row ? anew.get(heading) : undefined) ?? found.cell(heading, at) };
  const amount = found.cell("Amount", row);
  const fingerprint = textOf(found.cell("Fingerprint", row));
  const dollars = typeof amount === "number" ? amount : 0;
  const [signed] = signOffRows(
    [{ key: found.keys[row]!, amount: dollars, amountText: amountText(dollars), fingerprint, changes: [] }],
    overlaid,
    amountText,
    { is1904: false, today: undefined },
  );
  const [, , state, open, prepared, reviewed] = signed!.cells.map((it) => String(it ?? ""));
  return [...entered, ["State", state!], ["What is open", open!], [COUNTED[role], role === "Prepared" ? prepared! : reviewed!]];
}

function cellsOf(found: KeyedFound | undefined, row: number | undefined): RowCells {
  const cell = (heading: string): Cell => (row === undefined ? "" : found!.cell(heading, row));
  return { cell, text: (heading) => textOf(cell(heading)) };
}

const textOf = (held: Cell): string => (isBlank(held) || typeof held === "object" ? "" : plainText(String(held)));

/** What signatures count for whose cells are no longer beside it, by role and signature: somebody has moved them, or taken them back. */
function signaturesLeft(found: KeyedFound): ReadonlyMap<string, string> {
  const left = new Map<string, string>();
  for (const row of found.rowOf.values()) {
    const { text } = cellsOf(found, row);
    for (const role of ROLES) {
      const [counted, , name] = COUNTED_FORM.exec(text(COUNTED[role])) ?? [];
      if (counted !== undefined && signatureHeadings(role).every((heading) => text(heading) === "")) left.set(`${role} ${name}`, counted);
    }
  }
  return left;
}

const UNKNOWN = "unknown amount";
const COUNTED_FORM = /^(.*) by (.*) \[(\w*)\]$/s;

interface Beside {
  readonly days: SigningDays;
  readonly left: ReadonlyMap<string, string>;
}

function sideOf(role: SignerRole, cells: RowCells, before: Standing, now: ToSign, { days, left }: Beside): Side {
  const parts = signatureHeadings(role);
  const blank = parts.filter((heading) => cells.text(heading) === "");
  if (blank.length === parts.length) return { is: "none", counted: "", says: "" };
  if (blank.length > 0) return { is: "lacking", counted: "", says: `${blank.join(" and ")} ${blank.length === 1 ? "is" : "are"} blank.` };
  const day = dayOf(cells.cell(`${role} on`), days.is1904);
  if (day === undefined) return { is: "lacking", counted: "", says: `${role} on is no day: write it as 2000-02-29.` };
  const name = [cells.text(parts[0]), cells.text(parts[1]), day.text].join(", ");
  const isSame = (of: string): boolean => isOneSignature(of, { by: cells.text(parts[0]), day }, days.is1904);
  const counted = countedBefore(role, cells, { name, isSame }, left) ?? `${before.amountText} by ${name} [${before.fingerprint}]`;
  const [, amount = "", , print = ""] = COUNTED_FORM.exec(counted) ?? [];
  const future = days.today !== undefined && day.date > days.today ? `${role} on lies in the future.` : "";
  if (print === now.fingerprint && amount === now.amountText) return { is: "valid", counted, says: future };
  const of =
    amount === UNKNOWN
      ? "for an amount that is no longer known"
      : amount === now.amountText
        ? `for ${amount}, and what it rests on has changed`
        : `for ${amount}, and it is ${now.amountText} now`;
  return { is: "suspended", counted, says: [`${role} ${of}.`, future].filter((it) => it !== "").join(" ") };
}

/**
 * What this signature was counted for by an earlier fill, in its row or in the one that it was moved from; undefined: none has, so it is for
 * what its signer saw, the cells of its row as they stand. A signature that was suspended and whose count is gone is no new one.
 */
function countedBefore(
  role: SignerRole,
  { text }: RowCells,
  { name, isSame }: { readonly name: string; readonly isSame: (of: string) => boolean },
  left: ReadonlyMap<string, string>,
): string | undefined {
  const there = text(COUNTED[role]);
  // An earlier version wrote a day that Excel had made a number as that number.
  const names = [name, signatureHeadings(role).map(text).join(", ")];
  const [, amount, of = "", print] = COUNTED_FORM.exec(there) ?? [];
  if (names.includes(of) || isSame(of)) return `${amount} by ${name} [${print}]`;
  const moved = names.map((it) => left.get(`${role} ${it}`)).find((it) => it !== undefined);
  return moved ?? (there === "" && wasSuspended(role, text) ? `${UNKNOWN} by ${name} []` : undefined);
}

/** A new day or name is a new signature; the same in other letters, or in another role, is none. */
function isOneSignature(
  of: string,
  { by, day }: { readonly by: string; readonly day: { readonly date: CivilDate } },
  is1904: boolean,
): boolean {
  const at = of.lastIndexOf(", ");
  return at > 0 && comparedKey(of).startsWith(comparedKey(`${by},`)) && dayOf(of.slice(at + 2), is1904)?.date === day.date;
}

/** As the last fill left the row; where its cells were cleared, too, nobody can tell, and no signature counts as new. */
function wasSuspended(role: SignerRole, text: RowCells["text"]): boolean {
  const [state, open] = [text("State"), text("What is open")];
  if (text("Fingerprint") === "") return false;
  return state === "suspended" ? open === "" || open.includes(`${role} for `) : ![...SIGN_OFF_STATES, WITHDRAWN].some((it) => it === state);
}

/** The day of a signature as it is signed for; what stands there where it is no day. */
export const signedDay = (held: Cell, is1904: boolean): string => dayOf(held, is1904)?.text ?? textOf(held);

/** A day of the calendar, and as it is signed for. Where a text can mean two days it is one, the earlier. */
function dayOf(held: Cell, is1904: boolean): { readonly date: CivilDate; readonly text: string } | undefined {
  const read = readDate(held, is1904);
  if (read === undefined) return undefined;
  if (!(read instanceof BadCell)) return { date: read, text: typeof held === "string" ? textOf(held) : isoText(read) };
  const either = typeof held === "string" ? dateText(held) : undefined;
  const dates = [either?.["day-first"], either?.["month-first"]].filter((it) => it !== undefined);
  return dates.length === 0 ? undefined : { date: Math.min(...dates), text: textOf(held) };
}

function stateOf(prepared: Side, reviewed: Side, isOnePerson: boolean): { readonly state: SignOffState; readonly open: string } {
  const said = [prepared, reviewed].map(({ says }) => says).filter((it) => it !== "");
  if (prepared.is === "suspended" || reviewed.is === "suspended") return { state: "suspended", open: [...said, ANEW].join(" ") };
  const isPrepared = prepared.is === "valid";
  if (reviewed.is !== "valid") return { state: isPrepared ? "prepared" : "open", open: said.join(" ") };
  if (!isPrepared) return { state: "open", open: [...said, "The preparer has not signed."].join(" ") };
  if (isOnePerson) return { state: "prepared", open: [...said, "The reviewer has to be another person than the preparer."].join(" ") };
  return { state: "signed", open: said.join(" ") };
}

const ANEW = "Sign anew with another day; on the same day clear the signature, fill, and sign again.";
const SINCE = "Changed before that: ";

/** By what a signature was suspended: said by the fill that met the change, and kept by those after it. */
function whyNow({ text }: RowCells, before: Standing, now: ToSign): readonly string[] {
  const held = text("What is open").split(SINCE)[1];
  if (before.fingerprint === now.fingerprint) return held === undefined ? [] : [SINCE + held];
  const { changes } = now;
  const said = changes.length === 0 ? "what people keep on our sheets, or the rules." : `${changes.join(". ")}.`;
  return [`${SINCE}${said}${held === undefined ? "" : ` ${held}`}`.slice(0, LONGEST)];
}

const LONGEST = 2_000;
