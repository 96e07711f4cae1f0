import type { GroupContent } from '~/shared/draft/use-saves.ts';
import type { FormKind } from '~/shared/edit/form-kind.ts';
import type { DraftGroup } from '~/shared/trpc/outputs.ts';

export const newGroup: GroupContent = { name: '', description: '' };

/** Name and description of a menu group; its items come and go by their own. */
export const groupKind: FormKind<GroupContent, GroupContent, DraftGroup> = {
  noun: 'group',
  toForm: ({ name, description }) => ({ name, description }),
  toContent: ({ name, description }) =>
    name.trim() === '' ? null : { name: name.trim(), description: description.trim() },
  complaintsAbout: ({ name }) => (name.trim() === '' ? { name: 'Give it a name that guests read.' } : {}),
  asNew: (form) => form,
};

export const groupLabels = { name: 'Name', description: 'Description' } as const;
