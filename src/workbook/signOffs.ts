/**
 * Sign-offs: the sheet with a row a claim on which a preparer and a reviewer sign, in the pane or by hand, with the add-in or without. A
 * signature counts for the amount and the fingerprint that stood beside it; where either is another later, it is suspended until somebody signs
 * anew. It is a record among colleagues: whoever can edit the workbook can edit this sheet, too.
 */
import { SIGN_OFFS_NAME } from "./headers";
import { isBlank } from "./cells";
import { CLAIMS_SHEET } from "./claimsSheet";
import { comparedKey, ourColumn, theirColumn, type KeyedFound, type KeyedRow, type KeyedSheet } from "./keyedSheet";
import { plainText } from "./plainText";

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
  theirColumn(`${role} on`, "text", 11, "Yours: the day of it. To sign anew after a change, enter the new day."),
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
}

interface Standing {
  readonly amountText: string;
  readonly fingerprint: string;
}

type Side =
  | { readonly is: "none" | "lacking"; readonly counted: ""; readonly says: string }
  | { readonly is: "valid" | "suspended"; readonly counted: string; readonly says: string };

/**
 * The rows: state, what is open, and for what each signature counts.
 *
 * @param changes what has changed since the last fill, a sentence each without its full stop.
 * @param amountText an amount of the sheet as it is signed for.
 */
export function signOffRows(
  claims: readonly ToSign[],
  found: KeyedFound | undefined,
  changes: readonly string[],
  amountText: (dollars: number) => string,
): readonly KeyedRow[] {
  return claims.map((claim) => {
    const row = found?.rowOf.get(comparedKey(claim.key));
    const cell = (heading: string): string => (row === undefined ? "" : textOf(found!, heading, row));
    const stood = row === undefined ? undefined : found!.cell("Amount", row);
    const before: Standing = { amountText: typeof stood === "number" ? amountText(stood) : "", fingerprint: cell("Fingerprint") };
    const [prepared, reviewed] = ROLES.map((role) => sideOf(role, cell, before, claim));
    const { state, open } = stateOf(prepared!, reviewed!, comparedKey(cell("Prepared by")) === comparedKey(cell("Reviewed by")));
    const reasons = state === "suspended" ? [open, ...whyNow(cell, before, claim, changes)] : [open];
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
  const anew = new Map<string, string>([...entered, [COUNTED[role], ""], ["State", ""], ["What is open", ""]]);
  const overlaid: KeyedFound = { ...found, cell: (heading, at) => (at === row ? anew.get(heading) : undefined) ?? found.cell(heading, at) };
  const amount = found.cell("Amount", row);
  const fingerprint = textOf(found, "Fingerprint", row);
  const dollars = typeof amount === "number" ? amount : 0;
  const [signed] = signOffRows(
    [{ key: found.keys[row]!, amount: dollars, amountText: amountText(dollars), fingerprint }],
    overlaid,
    [],
    amountText,
  );
  const [, , state, open, prepared, reviewed] = signed!.cells.map((it) => String(it ?? ""));
  return [...entered, ["State", state!], ["What is open", open!], [COUNTED[role], role === "Prepared" ? prepared! : reviewed!]];
}

function textOf({ cell }: KeyedFound, heading: string, row: number): string {
  const held = cell(heading, row);
  return isBlank(held) || typeof held === "object" ? "" : plainText(String(held));
}

function sideOf(role: SignerRole, cell: (heading: string) => string, before: Standing, now: ToSign): Side {
  const parts = ["by", "as", "on"].map((it) => `${role} ${it}`);
  const blank = parts.filter((heading) => cell(heading) === "");
  if (blank.length === parts.length) return { is: "none", counted: "", says: "" };
  if (blank.length > 0) return { is: "lacking", counted: "", says: `${blank.join(" and ")} ${blank.length === 1 ? "is" : "are"} blank.` };
  const name = parts.map(cell).join(", ");
  const earlier = /^(.*) by (.*) \[(\w*)\]$/s.exec(cell(COUNTED[role]));
  // A signature that was not counted yet is for what its signer saw: the cells of its row as they stand.
  const [, amount = "", , print = ""] = earlier?.[2] === name ? earlier : ["", before.amountText, name, before.fingerprint];
  const counted = `${amount} by ${name} [${print}]`;
  if (print === now.fingerprint && amount === now.amountText) return { is: "valid", counted, says: "" };
  const of =
    amount === now.amountText ? `for ${amount}, and what it rests on has changed` : `for ${amount}, and it is ${now.amountText} now`;
  return { is: "suspended", counted, says: `${parts[0]!.replace(" by", "")} ${of}.` };
}

function stateOf(prepared: Side, reviewed: Side, isOnePerson: boolean): { readonly state: SignOffState; readonly open: string } {
  const said = [prepared, reviewed].map(({ says }) => says).filter((it) => it !== "");
  if (prepared.is === "suspended" || reviewed.is === "suspended") return { state: "suspended", open: [...said, ANEW].join(" ") };
  const isPrepared = prepared.is === "valid";
  if (reviewed.is !== "valid") return { state: isPrepared ? "prepared" : "open", open: said.join(" ") };
  if (!isPrepared) return { state: "open", open: [...said, "The preparer has not signed."].join(" ") };
  if (isOnePerson) return { state: "prepared", open: "The reviewer has to be another person than the preparer." };
  return { state: "signed", open: "" };
}

const ANEW = "Sign anew with another day; on the same day clear the signature, fill, and sign again.";
const SINCE = "Changed before that: ";

/** By what a signature was suspended: said by the fill that met the change, and kept by those after it. */
function whyNow(cell: (heading: string) => string, before: Standing, now: ToSign, changes: readonly string[]): readonly string[] {
  const held = cell("What is open").split(SINCE)[1];
  if (before.fingerprint === now.fingerprint) return held === undefined ? [] : [SINCE + held];
  const said = changes.length === 0 ? "what people keep on our sheets, or the rules." : `${changes.join(". ")}.`;
  return [`${SINCE}${said}${held === undefined ? "" : ` ${held}`}`.slice(0, LONGEST)];
}

const LONGEST = 2_000;
