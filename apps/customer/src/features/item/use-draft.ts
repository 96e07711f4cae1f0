'use client';

import type { Item, Menu } from '@toast/domain/menu/menu';
import { type OpenGroup, openGroups, withChoices } from '@toast/domain/menu/open-groups';
import type { ChosenModifier } from '@toast/domain/pricing/cart';
import { useState } from 'react';
import type { Draft } from './draft.ts';

/** The draft in the sheet, with the questions that it raises now. */
export function useDraft(menu: Menu, item: Item, initial: Draft) {
  const [draft, setDraft] = useState(initial);
  return {
    draft,
    open: openGroups(menu, item, draft.modifiers),
    answer: (group: OpenGroup, answers: readonly ChosenModifier[]) =>
      setDraft((was) => ({ ...was, modifiers: withChoices(was.modifiers, group, answers) })),
    setQuantity: (quantity: number) => setDraft((was) => ({ ...was, quantity })),
    setNote: (note: string) => setDraft((was) => ({ ...was, note })),
  };
}
