import { pausing } from "../../src/taskpane/state/pause";

test("work goes on for a slice, then waits for its turn and starts a new slice", async () => {
  let now = 0;
  let turns = 0;
  const pause = pausing(
    () => now,
    () => Promise.resolve(void turns++),
  );
  now = 7;
  expect(pause()).toBeUndefined();
  now = 8;
  await pause();
  expect(turns).toBe(1);
  now = 15;
  expect(pause()).toBeUndefined();
});
