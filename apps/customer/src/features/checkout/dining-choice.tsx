'use client';

import type { DiningOption, DiningOptionOffer } from '@toast/domain/order/dining-option';
import { diningOptions } from '@toast/domain/order/dining-option';
import { RadioCards } from '@toast/ui/radio-cards';
import { ShoppingBag, Utensils } from 'lucide-react';
import { diningWords } from '~/shared/words/dining-words.ts';

type DiningChoiceProps = {
  offers: readonly DiningOptionOffer[];
  value: DiningOption;
  onChange: (option: DiningOption) => void;
  /** What the last change did to the price; null = nothing. */
  effect: string | null;
};

const icons = { DINE_IN: <Utensils aria-hidden />, TAKE_OUT: <ShoppingBag aria-hidden /> };

/** How the guest eats. Price, time and questions follow from it. */
export function DiningChoice({ offers, value, onChange, effect }: DiningChoiceProps) {
  return (
    <>
      <RadioCards
        aria-label="How would you like it?"
        columns={2}
        value={value}
        onValueChange={(chosen) => {
          const option = diningOptions.find((one) => one === chosen);
          if (option !== undefined) onChange(option);
        }}
        cards={offers.map(({ diningOption, leadMinutes }) => ({
          value: diningOption,
          label: diningWords[diningOption],
          icon: icons[diningOption],
          description: `Ready in about ${leadMinutes} min`,
        }))}
      />
      <p role="status" className="mt-2 text-sm text-muted empty:hidden">
        {effect}
      </p>
    </>
  );
}
