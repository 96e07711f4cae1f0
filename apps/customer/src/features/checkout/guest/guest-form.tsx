'use client';

import { limits } from '@toast/api/limits';
import type { GuestField } from '@toast/domain/order/dining-option';
import { Field } from '@toast/ui/field';
import { Input } from '@toast/ui/input';
import { Textarea } from '@toast/ui/textarea';
import type { ComponentProps } from 'react';
import { type GuestDetails, guestComplaint } from './guest-details.ts';

type GuestFormProps = {
  details: GuestDetails;
  required: readonly GuestField[];
  /** Fields the guest has left, or tried to order with. */
  touched: ReadonlySet<GuestField>;
  onChange: (details: GuestDetails) => void;
  onLeave: (field: GuestField) => void;
};

const labels: Readonly<Record<GuestField, string>> = {
  table: 'Table',
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
};
const order: readonly GuestField[] = ['table', 'name', 'phone', 'email'];

const inputs: Readonly<Record<GuestField, ComponentProps<'input'>>> = {
  table: { autoComplete: 'off', inputMode: 'text', autoCapitalize: 'characters', className: 'sm:max-w-40' },
  name: { autoComplete: 'name', autoCapitalize: 'words' },
  phone: { type: 'tel', autoComplete: 'tel', inputMode: 'tel' },
  email: { type: 'email', autoComplete: 'email', inputMode: 'email' },
};

export const guestFieldId = (field: GuestField): string => `guest-${field}`;

/** What the restaurant needs to know of the guest for this dining option, and no more. A name may always be given. */
export function GuestForm({ details, required, touched, onChange, onLeave }: GuestFormProps) {
  const asked = order.filter((field) => field === 'name' || required.includes(field));
  return (
    <div className="grid gap-4">
      {asked.map((field) => {
        const needed = required.includes(field);
        const complaint = touched.has(field) ? guestComplaint(field, details[field], needed) : null;
        return (
          <Field
            key={field}
            id={guestFieldId(field)}
            label={labels[field]}
            required={needed}
            error={complaint ?? undefined}
            {...(!needed && { optionalLabel: 'optional' })}
          >
            <Input
              {...inputs[field]}
              name={field}
              enterKeyHint="next"
              value={details[field]}
              onChange={(event) => onChange({ ...details, [field]: event.target.value })}
              onBlur={() => onLeave(field)}
            />
          </Field>
        );
      })}
      <Field label="Note for the kitchen" optionalLabel="optional">
        <Textarea
          rows={2}
          name="note"
          maxLength={limits.noteLength}
          value={details.note}
          onChange={(event) => onChange({ ...details, note: event.target.value })}
        />
      </Field>
    </div>
  );
}
