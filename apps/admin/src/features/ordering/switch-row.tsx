'use client';

import type { SwitchName } from '@toast/domain/ordering/switches';
import { Badge } from '@toast/ui/badge';
import { Button } from '@toast/ui/button';
import { Time } from '@toast/ui/time';
import { CirclePause } from 'lucide-react';
import type { Ordering } from '~/shared/trpc/outputs.ts';
import { changerOf } from '~/shared/words/changer-words.ts';
import { reasonWords, switchWords } from './switch-words.ts';

type Props = {
  name: SwitchName;
  paused: Ordering['off'][number] | undefined;
  /** The platform has it off, too, which nobody here can undo. */
  everywhere: boolean;
  busy: boolean;
  onPause: () => void;
  onResume: () => void;
};

/** One thing that can be paused: what it is, how it stands and by whom, and the one deed. */
export function SwitchRow({ name, paused, everywhere, busy, onPause, onResume }: Props) {
  const words = switchWords[name];
  return (
    <li className="flex items-center gap-x-6 border-b border-line px-gutter py-3">
      <div className="min-w-0 flex-1">
        <h2 className="flex flex-wrap items-center gap-2 font-semibold">
          {words.name}
          {(paused !== undefined || everywhere) && (
            <Badge tone="warn" icon={<CirclePause aria-hidden />}>
              Paused
              {paused?.until != null && (
                <>
                  {' until '}
                  <Time at={paused.until} />
                </>
              )}
            </Badge>
          )}
        </h2>
        <p className="text-sm text-muted">
          {paused === undefined ? (
            words.what
          ) : (
            <>
              {changerOf(paused.by)}, <Time at={paused.since} />:{' '}
              {reasonWords[paused.reason].label.toLowerCase()}
              {paused.note !== '' && ` (${paused.note})`}
            </>
          )}
        </p>
      </div>
      {paused === undefined ? (
        <Button onClick={onPause} aria-label={`Pause ${words.short}…`}>
          Pause…
        </Button>
      ) : (
        <Button variant="primary" loading={busy} onClick={onResume} aria-label={`Resume ${words.short}`}>
          Resume
        </Button>
      )}
    </li>
  );
}
