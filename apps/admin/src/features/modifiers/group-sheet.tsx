'use client';

import { useState } from 'react';
import { useEdit } from '~/shared/edit/use-edit.ts';
import type { Draft } from '~/shared/trpc/outputs.ts';
import { GroupEditor } from './group-editor.tsx';
import { type GroupForm, toForm } from './group-form.ts';

type Props = { draft: Draft; id: string | null; onClose: () => void; onOpen: (id: string) => void };

/** The editor of one modifier group, beside the list. What is typed stays when it is closed. */
export function GroupSheet({ draft, id, onClose, onOpen }: Props) {
  const [last, setLast] = useState(id);
  if (id !== null && id !== last) setLast(id);
  if (last === null) return null;
  return <Opened key={last} draft={draft} id={last} open={id !== null} onClose={onClose} onOpen={onOpen} />;
}

type OpenedProps = Omit<Props, 'id'> & { id: string; open: boolean };

function Opened({ draft, id, open, onClose, onOpen }: OpenedProps) {
  const group = draft.modifierGroups.find((one) => one.id === id) ?? null;
  const editing = useEdit<GroupForm>(id, group === null ? null : { fields: toForm(group), rev: group.rev });
  if (editing === null) return null;
  return (
    <GroupEditor
      id={id}
      draft={draft}
      group={group}
      editing={editing}
      open={open}
      onClose={onClose}
      onOpen={onOpen}
    />
  );
}
