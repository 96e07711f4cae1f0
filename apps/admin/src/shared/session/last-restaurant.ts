/** Remembers the slug of the restaurant that was open last, for addresses that name none. */
export const lastRestaurantCookie = 'toast_restaurant';

const yearSeconds = 365 * 24 * 60 * 60;

/** A slug has no character that a cookie would have to escape. */
export const lastRestaurantIs = (slug: string): string =>
  `${lastRestaurantCookie}=${slug}; path=/; max-age=${yearSeconds}; samesite=lax`;
