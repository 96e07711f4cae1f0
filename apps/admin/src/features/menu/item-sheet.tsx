'use client';

import { useState } from 'react';
import { useEdit } from '~/shared/edit/use-edit.ts';
import type { Draft, DraftItem } from '~/shared/trpc/outputs.ts';
import { ItemEditor } from './item-editor.tsx';
import { type ItemForm, toForm } from './item-form.ts';

type Props = { draft: Draft; id: string | null; onClose: () => void; onOpen: (id: string) => void };

/** The editor of one item, beside the list. What is typed stays when it is closed. */
export function ItemSheet({ draft, id, onClose, onOpen }: Props) {
  const [last, setLast] = useState(id);
  if (id !== null && id !== last) setLast(id);
  if (last === null) return null;
  return <Opened key={last} draft={draft} id={last} open={id !== null} onClose={onClose} onOpen={onOpen} />;
}

type OpenedProps = Omit<Props, 'id'> & { id: string; open: boolean };

function Opened({ draft, id, open, onClose, onOpen }: OpenedProps) {
  const item = draft.items.find((one): one is DraftItem => one.id === id) ?? null;
  const editing = useEdit<ItemForm>(id, item === null ? null : { fields: toForm(item), rev: item.rev });
  // Archived meanwhile, or an address from long ago: there is nothing to show.
  if (editing === null) return null;
  return (
    <ItemEditor
      id={id}
      draft={draft}
      item={item}
      editing={editing}
      open={open}
      onClose={onClose}
      onOpen={onOpen}
    />
  );
}
