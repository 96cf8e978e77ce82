/**
 * Whether this Excel knows a requirement set. Versions are strings: the number 1.10 would be 1.1.
 * Without `requirements` (outside Office, or very early) everything is assumed; a refusal then comes as OLD_EXCEL.
 */
export const hasExcelApi = (version: string): boolean => hasSet("ExcelApi", version);

/** The same of any set, such as that of worksheet functions. */
export function hasSet(name: string, version: string): boolean {
  const requirements = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined)?.requirements;
  return requirements?.isSetSupported(name, version) ?? true;
}
