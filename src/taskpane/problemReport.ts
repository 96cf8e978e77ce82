/** What support needs to know of a problem: versions, counts and codes. No contents of cells, no names of sheets or parts. */
import { PRODUCT } from "../credits/product";
import type { PaneState } from "./state/paneState";

/** `about` says which Excel this is. */
export function problemReport(
  { tab, trouble, outlook, preview, result, undos, refusals, isStale }: PaneState,
  about: Readonly<Record<string, string>>,
): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    [PRODUCT.name, PRODUCT.version],
    ...Object.entries(about),
    ["View", tab],
    ["Problem", trouble && [trouble.code, `while ${trouble.during}`, trouble.detail].filter((it) => it !== undefined).join(", ")],
    ["Refused", refusals.length === 0 ? undefined : refusals.map(({ kind }) => kind).join(", ")],
    ["Sheets", outlook && String(outlook.shape.sheets.length)],
    ["Read as", outlook && readAs(outlook.rows)],
    ["Date system", outlook?.shape.dateSystem],
    ["Findings", preview && counted(preview.prepared.findings.map(({ code }) => code))],
    ["Last result", result?.kind],
    ["Fills to take back", String(undos.length)],
    ["Out of date", isStale ? "yes" : undefined],
  ];
  return lines.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`${name}: ${value}`])).join("\n");
}

const readAs = (rows: Readonly<Record<string, number>>): string =>
  Object.entries(rows)
    .map(([kind, count]) => `${kind} (${count})`)
    .join(", ");

function counted(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ${count}`).join(", ");
}
