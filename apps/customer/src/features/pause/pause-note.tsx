import { Banner } from '@toast/ui/banner';
import { CirclePause } from 'lucide-react';
import type { Pauses } from '~/shared/visit/use-pauses.ts';
import { pauseWords } from '~/shared/words/pause-words.ts';

/** That orders are not taken now, above a menu that is there to be read all the same. */
export function PauseNote({ pauses }: { pauses: Pauses }) {
  const [first] = pauses.stopping.length > 0 ? pauses.stopping : pauses.others;
  if (first === undefined) return null;
  const { title, why } = pauseWords(first, pauses.clock);
  return (
    <Banner
      tone={pauses.stopping.length > 0 ? 'warn' : 'info'}
      icon={<CirclePause />}
      title={title}
      className="mt-4"
    >
      {why}{' '}
      {pauses.stopping.length > 0
        ? 'Have a look at the menu meanwhile: what you choose is kept.'
        : 'Everything else is as always.'}
    </Banner>
  );
}
