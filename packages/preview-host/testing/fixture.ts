import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A workbook of `testing/fixtures`, whose README says what is special about each. */
export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "fixtures", name)));
