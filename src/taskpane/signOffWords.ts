/** Texts of the sign-offs, loaded with them. */
import { wordTable } from "../contract/base/language";
import type { SignerRole } from "../workbook/signOffs";

export const english = {
  title: (signed: string, all: string, suspended: string | undefined) =>
    `Sign-offs: ${signed} of ${all} signed${suspended === undefined ? "" : `, ${suspended} suspended`}`,
  text: "A signature is for the amount that stands here, as the last fill wrote it on the sheet Sign-offs, and for all that it rests on. A later change suspends it. It is a record among colleagues, no proof against a forger.",
  as: "Sign as",
  roles: { Prepared: "Preparer", Reviewed: "Reviewer" } satisfies Record<SignerRole, string>,
  name: "Name",
  position: "Role",
  day: "Day",
  lacking: "Enter name, role and day to sign.",
  sign: "Sign",
  signOf: (claim: string, role: string) => `Sign ${claim} as ${role.toLowerCase()}`,
  states: { open: "Open", prepared: "Prepared", signed: "Signed", suspended: "Suspended", withdrawn: "Withdrawn" } as Readonly<
    Record<string, string | undefined>
  >,
  did: { Prepared: "Prepared by", Reviewed: "Reviewed by" } satisfies Record<SignerRole, string>,
  noRowNow: "The claim has no row on the sheet Sign-offs by now. Fill the workbook, and sign then.",
  signature: (did: string, by: string, as: string, on: string) => `${did} ${by}, ${as}, ${on}`,
} as const;

export const signOffWords = wordTable("pane.signOffs", english, "user");
