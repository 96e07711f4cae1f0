/** What has happened to a line since it was put into the cart, and what it means. */
export type LineFlag =
  | { readonly is: 'GONE' }
  | { readonly is: 'SOLD_OUT' }
  | { readonly is: 'FEWER'; readonly remaining: number }
  | { readonly is: 'OPTION_SOLD_OUT'; readonly name: string; readonly remaining: number }
  | { readonly is: 'CHOOSE_AGAIN'; readonly groups: readonly string[] }
  | { readonly is: 'PRICE'; readonly old: number; readonly now: number };

/** Whether the line cannot be ordered as it is. A changed price is news, not an obstacle. */
export const blocks = ({ is }: LineFlag): boolean => is !== 'PRICE';

/** The flag in a sentence, without prices. */
export function flagWords(flag: LineFlag): string {
  switch (flag.is) {
    case 'GONE':
      return 'No longer on the menu.';
    case 'SOLD_OUT':
      return 'Sold out since you added it.';
    case 'FEWER':
      return `Only ${flag.remaining} left.`;
    case 'OPTION_SOLD_OUT':
      return flag.remaining === 0
        ? `${flag.name} is sold out.`
        : `Only ${flag.remaining} of ${flag.name} left.`;
    case 'CHOOSE_AGAIN':
      return `The choices have changed: ${flag.groups.join(', ')}.`;
    case 'PRICE':
      return 'The price has changed.';
  }
}
