import type { Outlook } from "../../src/credits/outlook";
import type { BeforeImage } from "../../src/workbook/port";
import { STARTING, type PaneEvent, type PaneState, type Preview, type Result } from "../../src/taskpane/state/paneState";
import { reduce } from "../../src/taskpane/state/reducer";

const after = (...events: PaneEvent[]): PaneState => events.reduce(reduce, STARTING);
const before = (cellsChanged: number): BeforeImage => ({ cellsChanged });
const filled = (image: BeforeImage): PaneEvent => ({
  type: "filled",
  preview,
  result: {
    kind: "filled",
    totals: {},
    cellsChanged: image.cellsChanged,
    before: image,
    filledAt: 0,
    changedMeanwhile: [],
  } as unknown as Extract<Result, { kind: "filled" }>,
});
const restored: PaneEvent = { type: "restored", result: { kind: "restored", cellsChanged: 1, cellsLeft: 0, leftAt: [] } };
const imagesAfter = (...events: PaneEvent[]): readonly BeforeImage[] => after(...events).undos.map((undo) => undo.before);

const outlook = { recognition: { refusals: [] } } as unknown as Outlook;
const preview = { totals: {} } as unknown as Preview;

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

const [first, second] = [before(8), before(3)];
const left: PaneEvent = {
  type: "failed",
  trouble: { during: "filling", code: "REQUEST_FAILED", message: "…", detail: undefined, before: second },
};

// prettier-ignore
test.each<[string, PaneEvent[], readonly BeforeImage[]]>([
  ["a fill can be taken back",                                      [looked, filled(first)],                                     [first]],
  ["looking at figures again never costs that",                     [looked, filled(first), previewed, changed, looked, previewed], [first]],
  ["nor does choosing, being refused, failing or dismissing",       [filled(first), { type: "tabChosen", tab: "why" }, { type: "refused", refusals: [] }, { type: "troubleDismissed" }], [first]],
  ["a second fill that changes nothing keeps the first one's",      [filled(first), filled(before(0))],                          [first]],
  ["one that changes something is taken back first",                [filled(first), filled(second)],                             [first, second]],
  ["then the first one can be",                                     [filled(first), filled(second), restored],                   [first]],
  ["taking back uses it up",                                        [filled(first), restored],                                   []],
  ["what an interrupted fill left behind can be put back",          [filled(first), left, { type: "troubleDismissed" }],         [first, second]],
  ["a failed try to put it back makes it no second one",            [left, left],                                                [second]],
])("taking back: %s", (_story, events, images) => {
  expect(imagesAfter(...events)).toEqual(images);
});

test("earlier fills are dropped once all of them together hold over a million cells; the last never is", () => {
  const [large, larger] = [before(600_000), before(2_000_000)];
  expect(imagesAfter(filled(first), filled(large))).toEqual([first, large]);
  expect(imagesAfter(filled(large), filled(before(400_000)))).toHaveLength(2);
  expect(imagesAfter(filled(large), filled(before(400_001)))).toHaveLength(1);
  expect(imagesAfter(filled(first), filled(larger))).toEqual([larger]);
});

test("a preview that stood before taking back is not shown as out of date after it: it is gone", () => {
  expect(after(looked, previewed, filled(first), restored, changed)).toMatchObject({ preview: undefined, result: { kind: "restored" } });
  expect(after(looked, filled(first), restored).isStale).toBe(false);
});

// prettier-ignore
test.each<[string, PaneEvent[], string | undefined]>([
  ["the sample begins it",                       [],                                                                  "preview"],
  ["a preview leads to the fill",                [previewed],                                                         "fill"],
  ["a fill leads to the reasons",                [previewed, filled(first)],                                          "why"],
  ["a fill without a preview, too",              [filled(first)],                                                     "why"],
  ["reasons end it",                             [previewed, filled(first), { type: "tabChosen", tab: "why" }],       undefined],
  ["reasons looked at before lead nowhere else", [{ type: "tabChosen", tab: "why" }, previewed],                      "fill"],
  ["a later preview does not go back",           [previewed, filled(first), previewed],                               "why"],
  ["it can be left",                             [{ type: "guideLeft" }, previewed],                                  undefined],
])("first steps: %s", (_story, events, step) => {
  expect(after(looked, { type: "sampleAdded" }, ...events).guide).toBe(step);
});

test("writing is offered once there is a preview to be written, and not where it was refused or failed", () => {
  const offered: PaneEvent = { type: "fillOffered" };
  expect(after(looked, previewed, offered, offered).offers).toBe(2);
  expect(after(looked, offered).offers).toBe(0);
  expect(after(looked, previewed, left, offered).offers).toBe(0);
});
