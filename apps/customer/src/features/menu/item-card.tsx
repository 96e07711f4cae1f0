import type { Item } from '@toast/domain/menu/menu';
import type { Availability } from '@toast/domain/menu/orderable';
import { cn } from '@toast/ui/cn';
import { MediaFrame } from '@toast/ui/media-frame';
import { Money } from '@toast/ui/money';
import { type MouseEvent, memo } from 'react';
import { mediaUrl } from '~/shared/media-url.ts';
import { DietaryMarks } from '~/shared/menu/dietary-marks.tsx';
import { stockWords } from './stock-words.ts';

type ItemCardProps = {
  item: Item;
  currency: string;
  availability: Availability;
  /** How many of it are in the cart. */
  inCart: number;
  /** The address at which its sheet is open. */
  href: string;
  onOpen: (item: Item) => void;
  /** In view at once on most screens: fetched first. */
  early: boolean;
};

const plainClick = (event: MouseEvent) => !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** A dish on the menu. The whole card is the link to its sheet; a new tab gets the same by the address. */
export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { item, currency, availability, inCart, href, onOpen, early } = props;
  const words = stockWords(availability);
  const out = !availability.orderable;
  return (
    <article
      className={cn(
        'group relative flex gap-4 rounded-lg border border-line bg-surface p-3 ps-4 transition-[border-color,background-color]',
        'hover:border-edge has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        inCart > 0 && 'border-accent hover:border-accent',
      )}
    >
      <div className="flex min-w-0 flex-1 flex-col py-1">
        <h3 className={cn('text-lg font-semibold text-balance', out && 'text-muted')}>
          <a
            href={href}
            onClick={(event) => {
              if (!plainClick(event)) return;
              event.preventDefault();
              onOpen(item);
            }}
            className="outline-none after:absolute after:inset-0 after:rounded-lg"
          >
            {item.name}
          </a>
        </h3>
        {item.description !== '' && (
          <p className="mt-1 line-clamp-2 text-sm text-muted">{item.description}</p>
        )}
        <div className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-2.5">
          <Money amount={item.price} currency={currency} className={cn(out && 'text-muted')} />
          <DietaryMarks dietary={item.dietary} />
        </div>
        {item.image === null && <StockNote words={words} out={out} className="mt-2" />}
      </div>
      {item.image !== null && (
        <div className="relative size-28 shrink-0 self-start sm:size-32">
          <MediaFrame ratio="square">
            <img
              src={mediaUrl(item.image)}
              alt={item.imageAlt}
              width={128}
              height={128}
              loading={early ? 'eager' : 'lazy'}
              decoding="async"
              className={cn('transition-[filter,opacity]', out && 'opacity-55 grayscale')}
            />
          </MediaFrame>
          <StockNote words={words} out={out} className="absolute inset-x-1 bottom-1 mx-auto justify-center" />
        </div>
      )}
      {inCart > 0 && (
        <p className="tabular absolute -end-2 -top-2 grid h-7 min-w-7 animate-pop-in place-items-center rounded-full bg-accent px-1.5 text-sm font-semibold text-on-accent">
          {inCart}
          <span className="sr-only"> in your order</span>
        </p>
      )}
    </article>
  );
});

/** Over the picture, so that news about stock moves nothing. */
function StockNote({ words, out, className }: { words: string | null; out: boolean; className: string }) {
  if (words === null) return null;
  return (
    <p
      className={cn(
        'flex w-fit max-w-full rounded-md px-2 py-1 text-center text-xs leading-tight font-semibold',
        out ? 'bg-inverse text-on-inverse' : 'bg-warn text-on-warn',
        className,
      )}
    >
      {words}
    </p>
  );
}
