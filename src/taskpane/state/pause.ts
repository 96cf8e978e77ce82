/** How long we work before others (the screen, the keyboard) get a turn. */
const SLICE_MS = 8;

/** Answers with something to wait for when the current slice of work has lasted long enough. */
export function pausing(
  now: () => number = () => performance.now(),
  turn: () => Promise<void> = nextTurn,
): () => Promise<void> | undefined {
  let since = now();
  return () => {
    if (now() - since < SLICE_MS) return undefined;
    return turn().then(() => {
      since = now();
    });
  };
}

/** A message comes at once, after what is waiting; timers would be held back by 4 ms each, and by a second in a hidden pane. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
