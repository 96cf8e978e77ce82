/** Which tasks kept a page's thread busy, and how much of each was the add-in's: read from a Chromium trace. */

/** One event of the trace, as far as it is read here. Times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string };
}

/** One turn of the thread's loop. */
export interface ThreadTask {
  /** When it began, from the mark. */
  readonly atMs: number;
  readonly wallMs: number;
  /** What the processor spent on it: unlike the wall clock, unmoved by whatever else the machine does. */
  readonly cpuMs: number;
  /** The add-in's share of `cpuMs`: its bundle and Office.js anywhere on the stack. */
  readonly addinMs: number;
  /**
   * The browser's garbage collection in a task of the add-in's. Told apart: when it falls due is the browser's choice, and on a busy machine,
   * where its helping threads wait for a processor, this thread does their work too.
   */
  readonly collectingMs: number;
  /** Functions of the add-in and Office.js by milliseconds of their own, most first. */
  readonly functions: readonly (readonly [string, number])[];
}

/** What Playwright's `startTracing` has to record for `threadTasks`. */
export const TRACED = [
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-v8.cpu_profiler",
  "toplevel",
  "blink.user_timing",
  "__metadata",
];
/** The `performance.mark` from which on tasks count: before it, the trace itself keeps the thread busy with getting ready. */
export const BEGUN = "channel-credits-traced";

const isTask = ({ name, ph }: TraceEvent): boolean => ph === "X" && (name === "RunTask" || name === "ThreadControllerImpl::RunTask");

/** The tasks of the thread on which the add-in's scripts ran, in order. `isAddins` tells them by their address. */
export function threadTasks(trace: Buffer, isAddins: (url: string) => boolean): readonly ThreadTask[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const profile = profiles(traceEvents).find((it) => [...it.nodes.values()].some(({ callFrame }) => isAddins(callFrame.url ?? "")));
  if (profile === undefined) throw new Error("No thread of the trace ran the add-in's scripts.");
  const start = traceEvents.find(({ name }) => name === BEGUN)?.ts;
  if (start === undefined) throw new Error(`The page never marked ${BEGUN}.`);
  const tasks = traceEvents.filter((event) => isTask(event) && event.pid === profile.pid && event.tid === profile.tid && event.ts >= start);
  return outermost(tasks).map((task) => taskOf(task, start, profile, isAddins));
}

/** Tasks nest where one runs a loop of its own. */
function outermost(tasks: readonly TraceEvent[]): readonly TraceEvent[] {
  const kept: TraceEvent[] = [];
  let end = -Infinity;
  for (const task of [...tasks].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (task.ts < end) continue;
    kept.push(task);
    end = task.ts + (task.dur ?? 0);
  }
  return kept;
}

interface Profile {
  readonly pid: number;
  readonly tid: number;
  readonly nodes: Map<number, ProfileNode>;
  readonly samples: { readonly ts: number; readonly node: number }[];
}

/** One profile a thread. */
function profiles(events: readonly TraceEvent[]): readonly Profile[] {
  const byId = new Map<string, Profile & { now: number }>();
  const key = ({ pid, id }: TraceEvent): string => `${pid} ${id}`;
  for (const event of events) {
    if (event.name !== "Profile") continue;
    byId.set(key(event), { pid: event.pid, tid: event.tid, nodes: new Map(), samples: [], now: event.args.data?.startTime ?? event.ts });
  }
  for (const event of events) {
    const profile = event.name === "ProfileChunk" ? byId.get(key(event)) : undefined;
    const { cpuProfile, timeDeltas = [] } = event.args.data ?? {};
    if (profile === undefined) continue;
    for (const node of cpuProfile?.nodes ?? []) profile.nodes.set(node.id, node);
    cpuProfile?.samples?.forEach((node, i) => {
      profile.now += timeDeltas[i] ?? 0;
      profile.samples.push({ ts: profile.now, node });
    });
  }
  for (const { samples } of byId.values()) samples.sort((a, b) => a.ts - b.ts);
  return [...byId.values()];
}

function taskOf(task: TraceEvent, start: number, profile: Profile, isAddins: (url: string) => boolean): ThreadTask {
  const { ts, dur = 0 } = task;
  const cpu = task.tdur ?? dur;
  const counted = new Map<string, number>();
  let all = 0;
  let addins = 0;
  let collecting = 0;
  for (let i = firstFrom(profile.samples, ts); i < profile.samples.length && profile.samples[i]!.ts <= ts + dur; i++) {
    const node = profile.nodes.get(profile.samples[i]!.node);
    if (node === undefined) continue;
    all++;
    if (node.callFrame.functionName === "(garbage collector)") collecting++;
    else if (ancestry(profile, node).some(({ callFrame }) => isAddins(callFrame.url ?? ""))) {
      addins++;
      const name = nameOf(profile, node);
      counted.set(name, (counted.get(name) ?? 0) + 1);
    }
  }
  const ofCpu = (samples: number): number => (all === 0 ? 0 : (samples / all) * (cpu / 1000));
  return {
    atMs: (ts - start) / 1000,
    wallMs: dur / 1000,
    cpuMs: cpu / 1000,
    addinMs: ofCpu(addins),
    collectingMs: addins === 0 ? 0 : ofCpu(collecting),
    functions: [...counted].map(([name, samples]) => [name, ofCpu(samples)] as const).sort(([, a], [, b]) => b - a),
  };
}

function* ancestryOf(profile: Profile, node: ProfileNode): Generator<ProfileNode> {
  for (let at: ProfileNode | undefined = node; at !== undefined; at = at.parent === undefined ? undefined : profile.nodes.get(at.parent))
    yield at;
}

const ancestry = (profile: Profile, node: ProfileNode): readonly ProfileNode[] => [...ancestryOf(profile, node)];

/** The function, under the two that called it: names of one letter say little by themselves. */
function nameOf(profile: Profile, node: ProfileNode): string {
  return ancestry(profile, node)
    .slice(0, 3)
    .map(({ callFrame }) => callFrame.functionName || "(anonymous)")
    .join(" < ");
}

function firstFrom(samples: Profile["samples"], ts: number): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (samples[middle]!.ts < ts) low = middle + 1;
    else high = middle;
  }
  return low;
}
