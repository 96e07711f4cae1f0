import type { ReactNode } from 'react';

/** On the clickable element around a ChoiceRow. */
export const choiceRowStyle = [
  'group/choice flex min-h-[calc(var(--target)+4px)] w-full items-center gap-3 py-2 text-start',
  'focus-visible:rounded-md disabled:cursor-not-allowed disabled:text-muted disabled:[&>:first-child]:border-line disabled:[&>:first-child]:bg-sunken',
].join(' ');

type ChoiceRowProps = { mark: ReactNode; label: ReactNode; description?: ReactNode; trailing?: ReactNode };

/** What stands in a row: mark, words, and something at the end. */
export function ChoiceRow({ mark, label, description, trailing }: ChoiceRowProps) {
  return (
    <>
      {mark}
      <span className="grid min-w-0 flex-1">
        <span className="group-data-[state=checked]/choice:font-semibold">{label}</span>
        {description && <span className="text-sm font-normal text-muted">{description}</span>}
      </span>
      {trailing !== undefined && <span className="tabular ms-auto shrink-0 text-muted">{trailing}</span>}
    </>
  );
}
