/** The words of the way to Excel in German, by the names of their tables. */
export const german = {} as const;
