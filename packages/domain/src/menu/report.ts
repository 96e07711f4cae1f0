import type { LintCode, LintField, LintSubject } from './finding.ts';
import type { Item } from './menu.ts';

/** How the parts of the linter tell what they find; `blocking` where that does not follow from the code. */
export type Report = (
  code: LintCode,
  subject: LintSubject,
  message: string,
  more?: { readonly blocking?: boolean; readonly field?: LintField },
) => void;

export const subjectOf = ({ id, name }: Pick<Item, 'id' | 'name'>): LintSubject => ({
  entity: 'ITEM',
  id,
  name,
});
