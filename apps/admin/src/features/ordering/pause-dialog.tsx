'use client';

import { limits } from '@toast/api/limits';
import { type SwitchName, switchReasons } from '@toast/domain/ordering/switches';
import { Button } from '@toast/ui/button';
import { Dialog } from '@toast/ui/dialog';
import { Field } from '@toast/ui/field';
import { NativeSelect } from '@toast/ui/native-select';
import { SegmentedControl } from '@toast/ui/segmented-control';
import { Textarea } from '@toast/ui/textarea';
import { type SubmitEvent, useState } from 'react';
import { type PauseLength, pauseLengths, untilOf } from './pause-lengths.ts';
import { reasonWords, switchWords } from './switch-words.ts';
import { useSetSwitch } from './use-set-switch.ts';

type Props = {
  name: SwitchName;
  /** As the page has seen it; null = on. */
  seen: string | null;
  onClose: () => void;
};

/** For how long and why. The button says what will be paused; it can be resumed at any time, so nothing is asked twice. */
export function PauseDialog({ name, seen, onClose }: Props) {
  const { set, isPending } = useSetSwitch();
  const [length, setLength] = useState<PauseLength>('30');
  const [reason, setReason] = useState<(typeof switchReasons)[number]>('BUSY');
  const [note, setNote] = useState('');
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isPending) return;
    const until = untilOf(length, new Date());
    if (await set({ switch: name, off: true, reason, note, until, seen })) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Pause ${switchWords[name].short}`}
      description={`${switchWords[name].what} Orders that you have already go on.`}
      footer={
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>Keep it open</Button>
          <Button type="submit" form="pause" variant="primary" loading={isPending} loadingLabel="Pausing…">
            Pause {switchWords[name].short}
          </Button>
        </div>
      }
    >
      <form id="pause" onSubmit={(event) => void send(event)} className="grid gap-4">
        <Field label="For how long">
          <SegmentedControl
            block
            value={length}
            onValueChange={(value) =>
              setLength(pauseLengths.find((each) => each.value === value)?.value ?? length)
            }
            segments={pauseLengths}
          />
        </Field>
        <Field label="Why" hint={`Guests read: ${reasonWords[reason].guests}`}>
          <NativeSelect
            value={reason}
            onChange={({ target }) =>
              setReason(switchReasons.find((each) => each === target.value) ?? reason)
            }
          >
            {switchReasons.map((each) => (
              <option key={each} value={each}>
                {reasonWords[each].label}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label="Note" optionalLabel="optional" hint="Only for your team.">
          <Textarea
            rows={2}
            maxLength={limits.reasonLength}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
