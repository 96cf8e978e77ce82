import { simulationNamed, type Simulation } from "../desk/simulation";

/** What the page begins with. */
export interface Start {
  readonly sampleUrl: string;
  /** Undefined: an empty workbook. */
  readonly workbookUrl: string | undefined;
  readonly simulation: Simulation;
}

/** `?workbook=empty` or an address of this server instead of the sample; `?simulate=readOnly,slowConnection`. */
export function startOf(query: string, sampleUrl: string, origin: string): Start {
  const asked = new URLSearchParams(query);
  const simulation = simulationNamed((asked.get("simulate") ?? "").split(","));
  const workbook = asked.get("workbook");
  if (workbook === null) return { sampleUrl, workbookUrl: sampleUrl, simulation };
  const url = workbook === "empty" ? undefined : new URL(workbook, origin);
  // Only files of this server: the page is not to be made to fetch from elsewhere by a link.
  return { sampleUrl, workbookUrl: url?.origin === origin ? url.href : undefined, simulation };
}

export function fileNameOf(url: string): string {
  return decodeURIComponent(url.slice(url.lastIndexOf("/") + 1));
}
