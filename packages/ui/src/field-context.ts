'use client';

import { createContext, useContext } from 'react';

export type FieldWiring = {
  id: string;
  describedBy: string | undefined;
  labelId: string;
  invalid: boolean;
  required: boolean;
  disabled: boolean;
};

export const FieldContext = createContext<FieldWiring | null>(null);

type ControlProps = {
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
  'aria-required'?: true | undefined;
  disabled?: true;
};

/** The ids and state that a control inside a `<Field>` needs. Empty outside of one. */
export function useFieldControl(): ControlProps {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
    'aria-required': field.required || undefined,
    ...(field.disabled && { disabled: true as const }),
  };
}

/** For controls that are a group of things (radio cards, segments): named by the label instead of owning its `for`. */
export function useFieldGroup() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    'aria-labelledby': field.labelId,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
    'aria-required': field.required || undefined,
  };
}
