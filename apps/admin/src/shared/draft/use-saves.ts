'use client';

import { useMutation } from '@tanstack/react-query';
import { useRestaurant } from '../session/office.tsx';
import type { DraftGroup, DraftItem, DraftModifierGroup } from '../trpc/outputs.ts';
import { useTRPCClient } from '../trpc/trpc.ts';
import { useDraftCache } from './use-draft.ts';
import { withGroup, withItem, withModifierGroup, without } from './with.ts';

/** One at a time, in the order in which they were asked for: each takes the draft's revision that the one before left. */
export const draftScope = { id: 'draft' };

type Save<Fields> = { readonly id: string; readonly rev: number | null; readonly fields: Fields };

export type ItemContent = Omit<DraftItem, 'id' | 'rev'>;
export type GroupContent = Pick<DraftGroup, 'name' | 'description'>;
export type ModifierGroupContent = Omit<DraftModifierGroup, 'id' | 'rev'>;

/** Arrays that nobody may write to, as the wire's types want them. */
const itemOnTheWire = (fields: ItemContent) => ({
  ...fields,
  taxRateIds: [...fields.taxRateIds],
  modifierGroupIds: [...fields.modifierGroupIds],
  dietary: [...fields.dietary],
  allergens: {
    ...fields.allergens,
    contains: [...fields.allergens.contains],
    traces: [...fields.allergens.traces],
  },
});

const modifierGroupOnTheWire = (fields: ModifierGroupContent) => ({
  ...fields,
  options: fields.options.map((option) => ({
    ...option,
    modifierGroupIds: [...option.modifierGroupIds],
    taxRateIds: option.taxRateIds === null ? null : [...option.taxRateIds],
    addsAllergens: [...option.addsAllergens],
    removesAllergens: [...option.removesAllergens],
  })),
});

export function useSaveItem() {
  const client = useTRPCClient();
  const draft = useDraftCache();
  const restaurantId = useRestaurant().id;
  return useMutation({
    scope: draftScope,
    mutationFn: async ({ id, rev, fields }: Save<ItemContent>) => {
      const answer = await client.menu.saveItem.mutate({
        restaurantId,
        id,
        rev,
        fields: itemOnTheWire(fields),
      });
      if (answer.outcome === 'SAVED') {
        draft.set(
          (now) => withItem(now, { ...fields, id: id as DraftItem['id'], rev: answer.rev }),
          answer.draftRev,
        );
      } else {
        const { current } = answer;
        draft.set((now) => (current === null ? without(now, id) : withItem(now, current)));
      }
      return answer;
    },
  });
}

export function useSaveGroup() {
  const client = useTRPCClient();
  const draft = useDraftCache();
  const restaurantId = useRestaurant().id;
  return useMutation({
    scope: draftScope,
    mutationFn: async ({ id, rev, fields }: Save<GroupContent>) => {
      const answer = await client.menu.saveGroup.mutate({ restaurantId, id, rev, fields });
      if (answer.outcome === 'SAVED') {
        draft.set(
          (now) => withGroup(now, { ...fields, id: id as DraftGroup['id'], rev: answer.rev }),
          answer.draftRev,
        );
      } else {
        const { current } = answer;
        draft.set((now) => (current === null ? without(now, id) : withGroup(now, current)));
      }
      return answer;
    },
  });
}

export function useSaveModifierGroup() {
  const client = useTRPCClient();
  const draft = useDraftCache();
  const restaurantId = useRestaurant().id;
  return useMutation({
    scope: draftScope,
    mutationFn: async ({ id, rev, fields }: Save<ModifierGroupContent>) => {
      const answer = await client.menu.saveModifierGroup.mutate({
        restaurantId,
        id,
        rev,
        fields: modifierGroupOnTheWire(fields),
      });
      if (answer.outcome === 'SAVED') {
        draft.set(
          (now) => withModifierGroup(now, { ...fields, id: id as DraftModifierGroup['id'], rev: answer.rev }),
          answer.draftRev,
        );
      } else {
        const { current } = answer;
        draft.set((now) => (current === null ? without(now, id) : withModifierGroup(now, current)));
      }
      return answer;
    },
  });
}

export type ArchiveKind = 'ITEM' | 'GROUP' | 'MODIFIER_GROUP';

export function useArchive() {
  const client = useTRPCClient();
  const draft = useDraftCache();
  const restaurantId = useRestaurant().id;
  return useMutation({
    scope: draftScope,
    mutationFn: async ({
      kind,
      id,
      rev,
    }: {
      readonly kind: ArchiveKind;
      readonly id: string;
      readonly rev: number;
    }) => {
      const answer = await client.menu.archive.mutate({ restaurantId, kind, id, rev });
      if (answer.outcome === 'SAVED') draft.set((now) => without(now, id), answer.draftRev);
      else void draft.refresh();
      return answer;
    },
  });
}

/** The way back from archiving; `rev` is what that left. */
export function useRestore() {
  const client = useTRPCClient();
  const draft = useDraftCache();
  const restaurantId = useRestaurant().id;
  return useMutation({
    scope: draftScope,
    mutationFn: async (what: { readonly kind: ArchiveKind; readonly id: string; readonly rev: number }) => {
      const answer = await client.menu.restore.mutate({ restaurantId, ...what });
      await draft.refresh();
      return answer;
    },
  });
}
