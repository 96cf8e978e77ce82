/** Processor time of a piece of work: what it costs, whatever else the machine does. */

export interface Cost {
  /** Processor seconds, of all threads. */
  readonly seconds: number;
}

/** Processor seconds of this process so far, of all threads. */
export function secondsNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export async function costOf(work: () => unknown): Promise<Cost> {
  const before = secondsNow();
  await work();
  return { seconds: secondsNow() - before };
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Frees what the work before left behind, where the runtime offers it (--expose-gc). */
export function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
export const secondsText = (seconds: number): string => (seconds < 0.1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`);
