import { Time } from '@toast/ui/time';
import type { Ordering } from '~/shared/trpc/outputs.ts';
import { changerOf } from '~/shared/words/changer-words.ts';
import { reasonWords, switchWords } from './switch-words.ts';

/** Who paused and resumed what, the newest first. */
export function SwitchHistory({ history }: { history: Ordering['history'] }) {
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="switch-history" className="px-gutter pt-8">
      <h2 id="switch-history" className="font-semibold">
        Before
      </h2>
      <ol className="mt-2 grid gap-2 text-sm">
        {history.map(({ seq, switch: name, off, reason, note, until, by }) => (
          <li key={seq} className="flex gap-4">
            <span className="w-20 shrink-0 text-muted sm:w-28">{by !== null && <Time at={by.at} />}</span>
            <span className="min-w-0">
              {changerOf(by)} {off ? 'paused' : 'resumed'}{' '}
              <b className="font-semibold">{switchWords[name].short}</b>
              {off && until !== null && (
                <>
                  {' until '}
                  <Time at={until} />
                </>
              )}
              {off && <span className="text-muted"> · {reasonWords[reason].label}</span>}
              {note !== '' && <span className="text-muted"> · {note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
