'use client';

import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cn } from './cn.ts';
import { FieldContext } from './field-context.ts';

export type FieldProps = {
  label: ReactNode;
  /** One control: Input, Textarea, MoneyInput, Select, NativeSelect, SearchInput, RadioCards, SegmentedControl, ChoiceList. */
  children: ReactNode;
  /** How to fill it in; gives way to the error. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; read out when it appears. */
  error?: ReactNode;
  required?: boolean | undefined;
  /** Shown beside the label of a field that may stay empty, e.g. "optional". */
  optionalLabel?: string | undefined;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean | undefined;
  /** Keeps the line below free, so that an error moves nothing. */
  reserve?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Fix the control's id, e.g. to focus it from an error summary. */
  id?: string | undefined;
  className?: string | undefined;
};

/** Label above, hint or error below, all linked to the control. */
export function Field(props: FieldProps) {
  const {
    label,
    children,
    hint,
    error,
    required = false,
    optionalLabel,
    disabled = false,
    className,
  } = props;
  const generated = useId();
  const id = props.id ?? generated;
  const labelId = `${id}-label`;
  const noteId = `${id}-note`;
  const note = error ?? hint;
  const hasNote = note !== undefined && note !== null && note !== false && note !== '';
  return (
    <FieldContext
      value={{
        id,
        labelId,
        describedBy: hasNote ? noteId : undefined,
        invalid: Boolean(error),
        required,
        disabled,
      }}
    >
      <div className={cn('grid min-w-0 content-start gap-1.5', className)}>
        <label
          id={labelId}
          htmlFor={id}
          className={cn('text-sm font-semibold text-ink', props.hideLabel && 'sr-only')}
        >
          {label}
          {optionalLabel && <span className="ms-2 font-normal text-muted">{optionalLabel}</span>}
        </label>
        {children}
        <div
          id={noteId}
          aria-live="polite"
          className={cn('text-sm', !hasNote && !props.reserve && 'hidden', props.reserve && 'min-h-[1.5em]')}
        >
          {error ? (
            <p className="flex gap-1.5 text-bad-ink">
              <CircleAlert aria-hidden className="mt-[0.25em] size-[1em] shrink-0" />
              <span>{error}</span>
            </p>
          ) : (
            hint && <p className="text-muted">{hint}</p>
          )}
        </div>
      </div>
    </FieldContext>
  );
}
