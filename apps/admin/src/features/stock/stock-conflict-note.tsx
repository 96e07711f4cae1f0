import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import { Time } from '@toast/ui/time';
import { recordWords } from '~/shared/stock/stock-words.ts';
import type { StockConflict } from '~/shared/stock/use-set-stock.ts';
import { changerOf } from '~/shared/words/changer-words.ts';

type Props = {
  name: string;
  /** What stands now, in words. */
  now: string;
  conflict: StockConflict;
  onInsist: () => void;
  onKeep: () => void;
};

/** In the row itself: somebody else was quicker, and theirs stands until one says otherwise. */
export function StockConflictNote({ name, now, conflict: { wish, changed }, onInsist, onKeep }: Props) {
  const mine = recordWords(wish);
  return (
    <Banner
      tone="warn"
      className="w-full"
      title={
        <>
          {changerOf(changed)} was quicker: {now}
          {changed !== null && (
            <>
              {' '}
              since <Time at={changed.at} />
            </>
          )}
        </>
      }
      action={
        <>
          <Button size="sm" onClick={onKeep}>
            Leave it<span className="sr-only"> as it is: {name}</span>
          </Button>
          <Button size="sm" onClick={onInsist}>
            Set “{mine}”<span className="sr-only"> for {name}</span>
          </Button>
        </>
      }
    >
      You wanted “{mine}”. Nothing of yours was set.
    </Banner>
  );
}
