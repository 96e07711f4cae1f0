const formatter = new Intl.ListFormat('en', { type: 'conjunction' });

/** "milk, eggs, and fish". */
export const listOf = (words: readonly string[]): string => formatter.format(words);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
