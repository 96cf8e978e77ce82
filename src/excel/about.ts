import { hasExcelApi } from "./gates";

/** Newer than any set that Excel has. */
const BEYOND_NEWEST = 40;

/** Which Excel this is, for a report of a problem: nothing of the workbook. */
export function aboutExcel(): Readonly<Record<string, string>> {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context as Partial<Office.Context>;
  const languages = [displayLanguage, contentLanguage].filter((it) => it !== undefined).join(", ");
  return {
    ...(diagnostics ? { Excel: `${diagnostics.platform} ${diagnostics.version}` } : {}),
    ExcelApi: newestApi() ?? "none",
    ...(languages === "" ? {} : { Languages: languages }),
  };
}

function newestApi(): string | undefined {
  for (let minor = BEYOND_NEWEST; minor > 0; minor--) if (hasExcelApi(`1.${minor}`)) return `1.${minor}`;
  return undefined;
}
