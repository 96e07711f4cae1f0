'use client';

import { type ReactNode, useState } from 'react';
import type { Entity, Fields } from '../edit/form-kind.ts';
import { useEdit } from '../edit/use-edit.ts';
import { EntityEditor, type EntityEditorProps } from './entity-editor.tsx';

type Props<F extends Fields, C extends { readonly name: string }, E extends Entity> = Omit<
  EntityEditorProps<F, C, E>,
  'id' | 'entity' | 'editing' | 'open'
> & {
  /** Of the one to edit; null = closed. */
  id: string | null;
  entities: readonly E[];
};

/** The editor of one entity, beside its list. What is typed stays when it is closed. */
export function EntitySheet<F extends Fields, C extends { readonly name: string }, E extends Entity>(
  props: Props<F, C, E>,
): ReactNode {
  const { id } = props;
  const [last, setLast] = useState(id);
  if (id !== null && id !== last) setLast(id);
  if (last === null) return null;
  return <Opened key={last} {...props} id={last} open={id !== null} />;
}

function Opened<F extends Fields, C extends { readonly name: string }, E extends Entity>({
  entities,
  ...rest
}: Omit<Props<F, C, E>, 'id'> & { id: string; open: boolean }): ReactNode {
  const { id, kind } = rest;
  const entity = entities.find((one) => one.id === id) ?? null;
  const editing = useEdit<F>(id, entity === null ? null : { fields: kind.toForm(entity), rev: entity.rev });
  // Archived meanwhile, or an address from long ago: there is nothing to show.
  return editing === null ? null : <EntityEditor {...rest} entity={entity} editing={editing} />;
}
