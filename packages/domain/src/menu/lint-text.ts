import { cleanName, isSafeText } from './clean-text.ts';
import type { LintSubject } from './finding.ts';
import type { Report } from './report.ts';

/** The longest texts of a menu, in UTF-16 units, as inputs count them too. */
export const textLimits = { name: 120, description: 1000 } as const;

type Texts = { readonly kitchenName?: string; readonly description?: string };

/** What is wrong with the words of one thing: nothing to read, too much of it, or what a ticket cannot show. */
export function lintText(subject: LintSubject, report: Report, texts: Texts = {}): void {
  const { name } = subject;
  const { kitchenName = '', description = '' } = texts;
  if (cleanName(name) === '') report('BLANK_NAME', subject, 'It has no name.');
  else if (!/[\p{L}\p{N}]/u.test(name))
    report('NAME_WITHOUT_LETTERS', subject, 'Its name has no letter, so nobody can say it or search for it.');
  if (name.length > textLimits.name)
    report('NAME_TOO_LONG', subject, `Its name is longer than ${textLimits.name} characters.`);
  if (kitchenName.length > textLimits.name) {
    const message = `What the cook reads is longer than ${textLimits.name} characters.`;
    report('KITCHEN_NAME_TOO_LONG', subject, message);
  }
  if (description.length > textLimits.description) {
    const message = `Its description is longer than ${textLimits.description} characters.`;
    report('DESCRIPTION_TOO_LONG', subject, message);
  }
  const unsafe = (
    [
      ['name', name],
      ['kitchenName', kitchenName],
      ['description', description],
    ] as const
  ).find(([, text]) => !isSafeText(text));
  if (unsafe === undefined) return;
  report('UNSAFE_TEXT', subject, 'It has invisible characters that break the text around it.', {
    field: unsafe[0],
  });
}
