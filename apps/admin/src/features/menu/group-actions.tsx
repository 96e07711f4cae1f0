'use client';

import { IconButton } from '@toast/ui/icon-button';
import { Menu } from '@toast/ui/menu';
import { Archive, ArrowDown, ArrowUp, MoreHorizontal, Pencil } from 'lucide-react';
import { moveBy } from '~/shared/draft/reorder.ts';
import { useArrange } from '~/shared/draft/use-arrange.ts';
import type { Draft, DraftGroup } from '~/shared/trpc/outputs.ts';

type Props = {
  group: DraftGroup;
  draft: Draft;
  onEdit: (group: DraftGroup) => void;
  onArchive: (group: DraftGroup) => void;
};

/** What can be done with a group, without a mouse too. */
export function GroupActions({ group, draft, onEdit, onArchive }: Props) {
  const arrange = useArrange();
  const ids = draft.groups.map(({ id }): string => id);
  const step = (by: -1 | 1) => {
    const next = moveBy<string>(ids, group.id, by);
    arrange({ groupId: null, ids: () => next });
  };
  return (
    <Menu
      trigger={
        <IconButton label={`More for ${group.name}`}>
          <MoreHorizontal aria-hidden />
        </IconButton>
      }
      items={[
        { label: 'Rename…', icon: <Pencil aria-hidden />, onSelect: () => onEdit(group) },
        {
          label: 'Move up',
          icon: <ArrowUp aria-hidden />,
          disabled: ids[0] === group.id,
          onSelect: () => step(-1),
        },
        {
          label: 'Move down',
          icon: <ArrowDown aria-hidden />,
          disabled: ids.at(-1) === group.id,
          onSelect: () => step(1),
        },
        'separator',
        { label: 'Archive…', icon: <Archive aria-hidden />, danger: true, onSelect: () => onArchive(group) },
      ]}
    />
  );
}
