/** The words of what is read and written in German, by the names of their tables. */
export const german = {} as const;
