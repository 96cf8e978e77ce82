import { createStore } from "../../src/taskpane/state/store";

test("how far a piece of work is is told to who asks for it, and leaves all else as it was drawn", () => {
  const store = createStore();
  let told = 0;
  store.subscribe(() => told++);
  store.dispatch({ type: "workStarted", activity: "filling" });
  expect(store.still()).toBe(store.state());
  const before = store.still();
  const progress = { activity: "Reading", done: 1, total: 3 };
  store.dispatch({ type: "progressed", progress });
  expect([store.state().work?.progress, told]).toEqual([progress, 2]);
  expect(store.still()).toBe(before);
  store.dispatch({ type: "workEnded" });
  expect(store.still()).toBe(store.state());
});
