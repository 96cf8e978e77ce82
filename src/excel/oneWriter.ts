let last: Promise<unknown> = Promise.resolve();

/** Writing is many requests; two writes must not meet half-way. The second waits for the first, on whichever port. */
export function oneWriter<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine;
  return mine;
}
