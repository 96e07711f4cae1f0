/**
 * How numbers and times are written on an English page. A restaurant whose menu is in English writes them its own way (6:40 PM in
 * New York); any other as the English of the region where 18:40 is 18:40.
 */
export const uiLocale = (menuLocale: string): string => (/^en(-|$)/i.test(menuLocale) ? menuLocale : 'en-GB');
