import type { LintSubject } from '@toast/domain/menu/finding';
import type { Draft } from '~/shared/trpc/outputs.ts';

/** Where what a finding is about can be mended; null = on no page of its own. */
export function findingAddress(slug: string, subject: LintSubject, draft: Draft | undefined): string | null {
  switch (subject.entity) {
    case 'ITEM':
      return `/r/${slug}/menu?item=${subject.id}`;
    case 'GROUP':
      return `/r/${slug}/menu?group=${subject.id}`;
    case 'MODIFIER_GROUP':
      return `/r/${slug}/modifiers?group=${subject.id}`;
    case 'OPTION': {
      const group = draft?.modifierGroups.find(({ options }) => options.some(({ id }) => id === subject.id));
      return group === undefined ? null : `/r/${slug}/modifiers?group=${group.id}`;
    }
    case 'MENU':
      return null;
  }
}
