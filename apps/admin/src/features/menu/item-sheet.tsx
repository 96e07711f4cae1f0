'use client';

import { useSaveItem } from '~/shared/draft/use-saves.ts';
import { EntitySheet } from '~/shared/editor/entity-sheet.tsx';
import type { Draft } from '~/shared/trpc/outputs.ts';
import { ItemFields } from './item-fields.tsx';
import { itemKind } from './item-form.ts';
import { fieldLabels, itemValue } from './item-value.tsx';

type Props = { draft: Draft; id: string | null; onClose: () => void; onOpen: (id: string) => void };

/** The editor of one item, beside the list. */
export function ItemSheet({ draft, id, onClose, onOpen }: Props) {
  return (
    <EntitySheet
      id={id}
      kind={itemKind}
      archiveKind="ITEM"
      entities={draft.items}
      save={useSaveItem()}
      labels={fieldLabels}
      show={(form, field) => itemValue(draft, form, field)}
      description={(item) =>
        item === null
          ? 'A new item in the draft. Guests see it when you publish.'
          : 'Changes go to the draft. Guests see them when you publish.'
      }
      archiving={() =>
        'It leaves the draft; past orders keep what they hold. To take it off the menu for a while, hide it instead. Guests see it until you publish.'
      }
      onClose={onClose}
      onOpen={onOpen}
    >
      {({ id: _, ...fields }) => <ItemFields draft={draft} {...fields} />}
    </EntitySheet>
  );
}
