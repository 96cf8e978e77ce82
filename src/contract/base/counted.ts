/** "1 row", "2 rows", "1,234 rows": a count with what is counted, for every text that counts. A count may come as it is to be shown. */
export const counted = (count: number | string, one: string, many = `${one}s`): string => `${count} ${isOne(count) ? one : many}`;

/** Whether what is counted takes the singular. */
export const isOne = (count: number | string): boolean => String(count) === "1";
