import type { Outlook } from "../../src/credits/outlook";
import { STARTING, type PaneEvent, type PaneState, type Preview } from "../../src/taskpane/state/paneState";
import { reduce } from "../../src/taskpane/state/reducer";

const outlook = { recognition: { refusals: [] } } as unknown as Outlook;
const preview = { totals: {} } as unknown as Preview;
const after = (...events: PaneEvent[]): PaneState => events.reduce(reduce, STARTING);

const looked: PaneEvent = { type: "looked", outlook, isAfterFill: false };
const previewed: PaneEvent = { type: "previewed", preview };
const changed: PaneEvent = { type: "workbookChanged" };
const filling: PaneEvent = { type: "workStarted", activity: "filling" };
const ended: PaneEvent = { type: "workEnded" };

// prettier-ignore
test.each<[string, PaneEvent[], boolean]>([
  ["figures just worked out are fresh",                           [looked, previewed],                                      false],
  ["a change in the workbook makes them stale",                   [looked, previewed, changed],                             true],
  ["so does another look, for it may see other sheets or terms",  [looked, previewed, looked],                              true],
  ["but not the look after a fill",                               [looked, previewed, { type: "looked", outlook, isAfterFill: true }], false],
  ["a fill makes sure of what it read itself",                    [looked, previewed, filling, changed, ended],             false],
  ["a change while a preview is read makes it stale",             [looked, { type: "workStarted", activity: "previewing" }, changed, previewed, ended], true],
  ["another preview makes them fresh again",                      [looked, previewed, changed, previewed],                  false],
])("%s", (_story, events, isStale) => {
  expect(after(...events).isStale).toBe(isStale);
});

test("new work takes the trouble of the last away, and a failure keeps what was shown", () => {
  const failed: PaneEvent = { type: "failed", trouble: { during: "filling", code: "PROTECTED", message: "…", detail: undefined } };
  const state = after(looked, previewed, filling, failed, ended);
  expect(state).toMatchObject({ trouble: { code: "PROTECTED" }, preview, work: undefined });
  expect(reduce(state, filling).trouble).toBeUndefined();
});

test("stopping is remembered with what was stopped; events of no work change nothing", () => {
  const state = after(filling, { type: "stopAsked" }, { type: "stopped" }, ended);
  expect(state.result).toEqual({ kind: "stopped", during: "filling" });
  expect(reduce(STARTING, { type: "stopAsked" })).toBe(STARTING);
  expect(reduce(STARTING, { type: "progressed", progress: { activity: "", done: 0, total: 1 } })).toBe(STARTING);
});
