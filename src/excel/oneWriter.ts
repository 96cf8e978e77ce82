let last: Promise<unknown> = Promise.resolve();
let writing = 0;

/** Writing is many requests; two writes must not meet half-way. The second waits for the first, on whichever port. */
export function oneWriter<T>(work: () => Promise<T>): Promise<T> {
  const counted = async (): Promise<T> => {
    writing++;
    try {
      return await work();
    } finally {
      writing--;
    }
  };
  const mine = last.then(counted, counted);
  last = mine;
  return mine;
}

/** Whether anything of ours is on its way into the workbook. */
export const isWriting = (): boolean => writing > 0;
