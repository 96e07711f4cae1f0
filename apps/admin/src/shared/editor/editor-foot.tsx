'use client';

import { Button } from '@toast/ui/button';
import { IconButton } from '@toast/ui/icon-button';
import { Kbd } from '@toast/ui/kbd';
import { Menu } from '@toast/ui/menu';
import { Archive, MoreHorizontal, Undo2 } from 'lucide-react';

type Props = {
  /** As it is kept; null = it is being made. */
  name: string | null;
  noun: string;
  dirty: boolean;
  saving: boolean;
  /** Somebody has to choose between two versions first. */
  undecided: boolean;
  onArchive: () => void;
  onDiscard: () => void;
  onSave: () => void;
};

/** What can be done with what the form above holds. */
export function EditorFoot({ name, noun, dirty, saving, undecided, onArchive, onDiscard, onSave }: Props) {
  const short = noun.split(' ').at(-1);
  return (
    <div className="flex items-center gap-2">
      {name !== null && (
        <Menu
          align="start"
          trigger={
            <IconButton label={`More for ${name}`}>
              <MoreHorizontal aria-hidden />
            </IconButton>
          }
          items={[{ label: 'Archive…', icon: <Archive aria-hidden />, danger: true, onSelect: onArchive }]}
        />
      )}
      <span className="ms-auto text-sm text-muted">
        <span className="max-sm:hidden coarse:hidden">
          {undecided ? (
            'Choose above first'
          ) : (
            <>
              <Kbd>Ctrl S</Kbd> saves
            </>
          )}
        </span>
      </span>
      {dirty && (
        <Button variant="ghost" icon={<Undo2 />} onClick={onDiscard}>
          {name === null ? 'Drop it' : 'Discard'}
        </Button>
      )}
      <Button variant="primary" loading={saving} loadingLabel="Saving…" disabled={undecided} onClick={onSave}>
        {name === null ? 'Add' : 'Save'} {short}
      </Button>
    </div>
  );
}
