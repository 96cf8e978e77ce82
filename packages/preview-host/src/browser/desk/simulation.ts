import type { Book } from "../../book/model";
import type { HostSwitches } from "../../protocol/switches";

/** Situations of Excel that a person can put the pane into. Names are those of the page's `?simulate=` too. */
export const SIMULATIONS = [
  "cellBeingEdited",
  "protectedSheet",
  "readOnly",
  "otherWorkbookActive",
  "oldExcel",
  "nextRequestFails",
  "lostConnection",
  "slowConnection",
  "anotherPerson",
] as const;

export type SimulationName = (typeof SIMULATIONS)[number];
export type Simulation = Readonly<Record<SimulationName, boolean>>;

export const NOTHING_SIMULATED: Simulation = {
  cellBeingEdited: false,
  protectedSheet: false,
  readOnly: false,
  otherWorkbookActive: false,
  oldExcel: false,
  nextRequestFails: false,
  lostConnection: false,
  slowConnection: false,
  anotherPerson: false,
};

/** Excel 2019 bought once: one set short of what the manifest asks for. */
export const OLD_EXCEL = "1.8";
export const SIMULATED_FAILURE = "GeneralException";
const SLOW_MS = 1_500;

export function simulationNamed(names: readonly string[]): Simulation {
  const asked = SIMULATIONS.filter((name) => names.includes(name)).map((name) => [name, true]);
  return { ...NOTHING_SIMULATED, ...(Object.fromEntries(asked) as Partial<Simulation>) };
}

/** Sets the host's switches; `newest` is the API level when no old Excel is simulated. */
export function applySimulation(simulation: Simulation, before: Simulation, switches: HostSwitches, book: Book, newest: string): void {
  switches.readOnly = simulation.readOnly;
  switches.inactive = simulation.otherWorkbookActive;
  switches.cellEditMode = simulation.cellBeingEdited;
  switches.silent = simulation.lostConnection;
  switches.latencyMs = simulation.slowConnection ? SLOW_MS : 0;
  switches.apiLevel = simulation.oldExcel ? OLD_EXCEL : newest;
  switches.faults = simulation.nextRequestFails ? [{ when: { next: 1 }, code: SIMULATED_FAILURE, how: "request" }] : [];
  if (simulation.protectedSheet !== before.protectedSheet) book.activeSheet.protect(simulation.protectedSheet);
}
