'use client';

import type { DeviceView } from '@toast/api/kitchen';
import { Button } from '@toast/ui/button';
import { ConfirmDialog } from '@toast/ui/confirm-dialog';
import { Field } from '@toast/ui/field';
import { SegmentedControl } from '@toast/ui/segmented-control';
import { Sheet } from '@toast/ui/sheet';
import { ThemeToggle } from '@toast/ui/theme-toggle';
import { toast } from '@toast/ui/toast';
import { useStored } from '@toast/web/use-stored';
import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { useKitchen, useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { unsent } from '~/shared/rail/log.ts';
import { chime, unlockSound } from '~/shared/sound/chime.ts';
import { preferences, type TextSize, type Volume } from '~/shared/storage/preferences.ts';

const sizes = [
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Large' },
  { value: 'huge', label: 'Huge' },
] as const satisfies readonly { value: TextSize; label: string }[];
const volumes = [
  { value: 'off', label: 'Off' },
  { value: 'low', label: 'Low' },
  { value: 'middle', label: 'Middle' },
  { value: 'high', label: 'High' },
] as const satisfies readonly { value: Volume; label: string }[];
const allDayChoices = [
  { value: 'auto', label: 'If there is room', shown: null },
  { value: 'on', label: 'Always', shown: true },
  { value: 'off', label: 'Never', shown: false },
] as const;

type Props = { open: boolean; onOpenChange: (open: boolean) => void; device: DeviceView };

/** How this tablet looks and sounds, and how it is let go. */
export function SettingsSheet({ open, onOpenChange, device }: Props) {
  const chosen = useStored(preferences);
  const shown = allDayChoices.find((choice) => choice.shown === chosen.allDay)?.value ?? 'auto';
  const test = () => void unlockSound().then(() => chime(chosen.volume));
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      wide="side"
      size="md"
      title="Settings"
      description={`${device.label} at ${device.restaurant.name}`}
    >
      <div className="grid gap-7 pt-2">
        <Field label="Text size">
          <SegmentedControl
            block
            segments={sizes}
            value={chosen.textSize}
            onValueChange={(value) =>
              preferences.update((was) => ({
                ...was,
                textSize: sizes.find((size) => size.value === value)?.value ?? was.textSize,
              }))
            }
          />
        </Field>
        <div className="grid gap-3">
          <Field label="Sound of new orders">
            <SegmentedControl
              block
              segments={volumes}
              value={chosen.volume}
              onValueChange={(value) =>
                preferences.update((was) => ({
                  ...was,
                  volume: volumes.find((volume) => volume.value === value)?.value ?? was.volume,
                }))
              }
            />
          </Field>
          <Button icon={<BellRing />} onClick={test} disabled={chosen.volume === 'off'}>
            Test the sound
          </Button>
        </div>
        <Field label="All-day counts">
          <SegmentedControl
            block
            segments={allDayChoices}
            value={shown}
            onValueChange={(value) =>
              preferences.update((was) => ({
                ...was,
                allDay: allDayChoices.find((choice) => choice.value === value)?.shown ?? null,
              }))
            }
          />
        </Field>
        <Field label="Theme">
          <ThemeToggle look="segments" storageKey="toast-kitchen-theme" />
        </Field>
        <Unpair device={device} />
      </div>
    </Sheet>
  );
}

function Unpair({ device }: { device: DeviceView }) {
  const kitchen = useKitchen();
  const waiting = useKitchenState(({ rail }) => unsent(rail.log));
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const leave = async (): Promise<void> => {
    setLeaving(true);
    try {
      await kitchen.unpair();
    } catch {
      setLeaving(false);
      toast({
        tone: 'bad',
        title: 'Still paired',
        description: 'The server could not be reached. Try again when the tablet is live.',
      });
    }
  };
  const lost =
    waiting > 0
      ? ` ${waiting} ${waiting === 1 ? 'tap has' : 'taps have'} not reached the server yet and would be lost.`
      : '';
  return (
    <div className="border-t border-line pt-6">
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        trigger={<Button block>Unpair this tablet</Button>}
        title={`Unpair ${device.label}?`}
        description={`It will show nothing of ${device.restaurant.name} until it is paired again with a code from the office.${lost}`}
        confirmLabel={`Unpair ${device.label}`}
        cancelLabel="Keep it paired"
        danger
        loading={leaving}
        onConfirm={() => void leave()}
      />
    </div>
  );
}
