const TOTAL_WORDS = /^(?:(?:grand|sub|report|overall)[ -]?)?totals?(?: (?:of|for) .+)?:?$|^sum:?$/i;

/** Whether a part cell reads like a total's label: the whole text says so. */
export const isTotalLabel = (text: string): boolean => TOTAL_WORDS.test(text);
