/** By its ending; what the separating mark is, the file itself tells. */
export const isCsvName = (fileName: string): boolean => /\.(csv|tsv|tab|txt)$/i.test(fileName);
