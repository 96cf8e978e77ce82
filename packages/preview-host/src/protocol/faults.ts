import type { RequestRecord } from "./requestLog";
import type { FaultRule, HostSwitches } from "./switches";

/** Finds the fault that a request is to meet, and counts what each rule has seen. */
export class Faults {
  private readonly seen = new WeakMap<FaultRule, number>();

  constructor(private readonly switches: HostSwitches) {}

  strike(record: RequestRecord): FaultRule | undefined {
    return this.switches.faults.find((rule) => this.applies(rule, record));
  }

  private applies(rule: FaultRule, record: RequestRecord): boolean {
    if (record.isCleanUp && rule.alsoCleanUp !== true) return false;
    const { when } = rule;
    if ("request" in when) return record.number === when.request;
    if ("next" in when) return this.count(rule) <= when.next;
    if (!when.matching(record)) return false;
    return when.nth === undefined || this.count(rule) === when.nth;
  }

  private count(rule: FaultRule): number {
    const count = (this.seen.get(rule) ?? 0) + 1;
    this.seen.set(rule, count);
    return count;
  }
}
