import type { AllergenStatement as Statement } from '@toast/domain/menu/dietary';
import type { Item } from '@toast/domain/menu/menu';
import { MediaFrame } from '@toast/ui/media-frame';
import { Money } from '@toast/ui/money';
import { Flame, Wine } from 'lucide-react';
import { mediaUrl } from '~/shared/media-url.ts';
import { DietaryMarks } from '~/shared/menu/dietary-marks.tsx';
import { AllergenStatement } from './allergen-statement.tsx';
import { nameId } from './item-head.tsx';

/** Picture, name, price and everything to know before buying. */
export function ItemFacts({
  item,
  currency,
  allergens,
}: {
  item: Item;
  currency: string;
  allergens: Statement;
}) {
  return (
    <div className="grid gap-4">
      {item.image === null ? (
        <div className="h-14" />
      ) : (
        <MediaFrame ratio="16/9" className="rounded-none">
          <img src={mediaUrl(item.image)} alt={item.imageAlt} width={1024} height={576} />
        </MediaFrame>
      )}
      <div className="grid gap-3 px-5">
        <div className="grid gap-1">
          <h2 id={nameId} aria-hidden="true" className="text-xl font-semibold">
            {item.name}
          </h2>
          <Money amount={item.price} currency={currency} className="text-lg" />
        </div>
        {item.description !== '' && <p className="text-muted">{item.description}</p>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <DietaryMarks dietary={item.dietary} className="text-sm" />
          {item.calories !== null && (
            <p className="inline-flex items-center gap-1 text-sm text-muted">
              <Flame aria-hidden className="size-3.5" />
              <span className="tabular">{item.calories} kcal</span>
            </p>
          )}
          {item.containsAlcohol && (
            <p className="inline-flex items-center gap-1 text-sm text-muted">
              <Wine aria-hidden className="size-3.5" />
              Contains alcohol
            </p>
          )}
        </div>
        <AllergenStatement statement={allergens} />
      </div>
    </div>
  );
}
