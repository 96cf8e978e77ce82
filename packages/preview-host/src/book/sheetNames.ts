import { BookError } from "./model";

/** Refuses what Excel would refuse as the name of a sheet. */
export function checkSheetName(name: string, taken: readonly string[]): void {
  const refuse = (why: string): never => {
    throw new BookError("NAME_INVALID", `A sheet cannot be named "${name}": ${why}.`);
  };
  if (name.trim() === "") refuse("the name is empty");
  if (name.length > 31) refuse(`it has ${name.length} characters and Excel allows 31`);
  const forbidden = /[:\\/?*[\]]/.exec(name);
  if (forbidden) refuse(`the character ${forbidden[0]} is not allowed`);
  if (name.startsWith("'") || name.endsWith("'")) refuse("it starts or ends with an apostrophe");
  if (name.toLowerCase() === "history") refuse("Excel keeps that name for itself");
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001F]/.test(name)) refuse("it has a control character");
  const same = taken.find((it) => it.toLowerCase() === name.toLowerCase());
  if (same !== undefined) throw new BookError("NAME_TAKEN", `There is already a sheet named "${same}". Choose another name.`);
}
