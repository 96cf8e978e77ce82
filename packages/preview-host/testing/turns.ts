/** Waiting for what comes by itself, without a clock: by turns of the event loop. */

/** More than any chain of messages between host and add-in takes. */
const MOST_TURNS = 10_000;

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Lets what is on its way arrive: a reply, an event and what is done upon it take a turn or two each. */
export async function turns(count = 5): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) await turn();
}

/** Waits until something holds; throws when it never does. */
export async function until(holds: () => boolean): Promise<void> {
  for (let passed = 0; !holds(); passed += 1) {
    if (passed === MOST_TURNS) throw new Error(`It never came to hold: ${String(holds)}`);
    await turn();
  }
}
