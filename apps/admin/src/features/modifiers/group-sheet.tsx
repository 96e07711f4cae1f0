'use client';

import { useSaveModifierGroup } from '~/shared/draft/use-saves.ts';
import { EntitySheet } from '~/shared/editor/entity-sheet.tsx';
import { plural } from '~/shared/format/plural.ts';
import type { Draft } from '~/shared/trpc/outputs.ts';
import { GroupFields } from './group-fields.tsx';
import { groupKind } from './group-form.ts';
import { groupFieldLabels, groupValue } from './group-value.ts';
import { usesOf } from './uses.ts';

type Props = { draft: Draft; id: string | null; onClose: () => void; onOpen: (id: string) => void };

/** The editor of one modifier group, beside the list. */
export function GroupSheet({ draft, id, onClose, onOpen }: Props) {
  const usesBy = (group: { readonly id: string } | null) => (group === null ? [] : usesOf(draft, group.id));
  return (
    <EntitySheet
      id={id}
      kind={groupKind}
      archiveKind="MODIFIER_GROUP"
      entities={draft.modifierGroups}
      save={useSaveModifierGroup()}
      labels={groupFieldLabels}
      show={groupValue}
      description={(group) => {
        const uses = usesBy(group).length;
        return uses === 0
          ? 'No item asks it yet: attach it in the item’s editor.'
          : `Changes every one of its ${plural(uses, 'use')}, once published.`;
      }}
      archiving={(group) => {
        const uses = usesBy(group).length;
        return uses === 0
          ? 'It leaves the draft. Past orders keep what they hold.'
          : `It leaves the draft, and ${plural(uses, 'dish or option', 'dishes and options')} will no longer ask it. Guests see it until you publish.`;
      }}
      onClose={onClose}
      onOpen={onOpen}
    >
      {(fields) => <GroupFields draft={draft} uses={usesOf(draft, fields.id)} {...fields} />}
    </EntitySheet>
  );
}
