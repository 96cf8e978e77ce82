/** The words of the use cases in German, by the names of their tables. */
export const german = {} as const;
