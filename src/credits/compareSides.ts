/** What can be compared: agreements, and one agreement with and without an amendment or as it stands on a day. Rule text: rules 2. */
import type { Agreement } from "../contract/agreement/agreement";
import { agreementTitle } from "../contract/agreement/agreementTitle";
import { AGREEMENTS } from "../contract/agreement/agreements";
import { ALWAYS, inForce, type Agreed } from "../contract/agreement/inForce";
import { TERM_NAMES, termMeaning, type TermName, type Terms } from "../contract/agreement/vocabulary";
import { isoText, type CivilDate } from "../contract/base/calendar";
import { userWords } from "./userWords";

/**
 * workbook   the terms as the workbook has them, with its amendments.
 * agreement  a known agreement by its name, with the user's own terms of the workbook and no other term of it.
 * without    the workbook's terms without the amendment of a day; what later ones say stays.
 * on         the workbook's terms of a day, for every day.
 */
export type Side =
  | { readonly by: "workbook" }
  | { readonly by: "agreement"; readonly id: string }
  | { readonly by: "without"; readonly day: CivilDate }
  | { readonly by: "on"; readonly day: CivilDate };

/** Names a side in a list of choices. */
export function sideKey(side: Side): string {
  switch (side.by) {
    case "workbook":
      return "workbook";
    case "agreement":
      return `agreement ${side.id}`;
    case "without":
    case "on":
      return `${side.by} ${side.day}`;
  }
}

/** The sides that a workbook offers. @param begins the days on which its terms change; the first reaches back for ever. */
export function sidesOf(current: Agreement, begins: readonly CivilDate[], agreements: readonly Agreement[] = AGREEMENTS): readonly Side[] {
  const days = begins.filter((day) => day !== ALWAYS);
  return [
    { by: "workbook" },
    ...agreements.map(({ id }) => ({ by: "agreement", id }) as const),
    ...(agreements.some(({ id }) => id === current.id) ? [] : [{ by: "agreement", id: current.id } as const]),
    ...days.map((day) => ({ by: "without", day }) as const),
    ...(days.length === 0 ? [] : [ALWAYS, ...days].map((day) => ({ by: "on", day }) as const)),
  ];
}

/** A side in words; a day as 2006-03-01. */
export function sideTitle(side: Side, current: Agreement, agreements: readonly Agreement[] = AGREEMENTS): string {
  switch (side.by) {
    case "workbook":
      return userWords.workbooksTerms;
    case "agreement":
      return agreementTitle(agreementOfSide(side.id, current, agreements), "user");
    case "without":
      return userWords.withoutChangeOf(isoText(side.day));
    case "on":
      return side.day === ALWAYS ? userWords.asAtBeginning : userWords.asOn(isoText(side.day));
  }
}

/** The terms of a side. @param agreed the workbook's. */
export function agreedOfSide(side: Side, agreed: Agreed, agreements: readonly Agreement[] = AGREEMENTS): Agreed {
  switch (side.by) {
    case "workbook":
      return agreed;
    case "agreement":
      return inForce(agreementOfSide(side.id, agreed.agreement, agreements), agreed.stated.filter(isTheUsers));
    case "without":
      return withoutChangeOf(agreed, side.day);
    case "on":
      return agreed.withPeriods([{ from: ALWAYS, terms: agreed.periodOn(side.day).terms }]);
  }
}

const agreementOfSide = (id: string, current: Agreement, agreements: readonly Agreement[]): Agreement =>
  agreements.find((it) => it.id === id) ?? current;

const isTheUsers = ({ term }: { readonly term: TermName }): boolean => term !== "agreement.id" && termMeaning(term).isInput === true;

/** A term that changed on the day keeps its value from before, until it changes again. */
function withoutChangeOf(agreed: Agreed, day: CivilDate): Agreed {
  const at = agreed.begins.indexOf(day);
  if (at <= 0) return agreed;
  const [before, after] = agreed.periods.slice(at - 1, at + 1);
  const reverted = new Set(TERM_NAMES.filter((name) => before!.terms[name] !== after!.terms[name]));
  return agreed.withPeriods(
    agreed.periods.map(({ from, terms }, i) => {
      if (i < at) return { from, terms };
      for (const name of reverted) if (terms[name] !== after!.terms[name]) reverted.delete(name);
      const kept = Object.fromEntries([...reverted].map((name) => [name, before!.terms[name]])) as Partial<Terms>;
      return { from, terms: { ...terms, ...kept } };
    }),
  );
}
