/** How the guest takes the meal; exactly one per order. It drives tax, lead time and the guest fields required. */
export const diningOptions = ['DINE_IN', 'TAKE_OUT'] as const;
export type DiningOption = (typeof diningOptions)[number];

/** What a restaurant may require of a guest for a dining option. */
export const guestFields = ['name', 'phone', 'email', 'table'] as const;
export type GuestField = (typeof guestFields)[number];

/** A dining option as one restaurant offers it. */
export type DiningOptionOffer = {
  readonly diningOption: DiningOption;
  readonly requiredGuestFields: readonly GuestField[];
  /** Minutes from placing to ready that the restaurant usually needs. */
  readonly leadMinutes: number;
};
