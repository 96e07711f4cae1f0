import type { Item } from '@toast/domain/menu/menu';
import type { Availability } from '@toast/domain/menu/orderable';
import { ItemCard } from './item-card.tsx';
import { sectionId } from './section-id.ts';
import type { Section } from './sections.ts';

type MenuSectionsProps = {
  currency: string;
  availabilities: ReadonlyMap<Item['id'], Availability>;
  shown: readonly Section[];
  inCart: ReadonlyMap<string, number>;
  hrefOf: (item: Item) => string;
  onOpen: (item: Item) => void;
};

const plenty: Availability = { orderable: true, remaining: null, because: null };

/** Pictures of the first screen are not lazy: they are what the page is for. */
const earlyCount = 4;

/** The groups of the menu with their dishes. */
export function MenuSections({ currency, availabilities, shown, inCart, hrefOf, onOpen }: MenuSectionsProps) {
  return shown.map(({ group, items }, section) => (
    <section
      key={group.id}
      id={sectionId(group.id)}
      aria-labelledby={`${sectionId(group.id)}-name`}
      className="pt-8"
    >
      <h2 id={`${sectionId(group.id)}-name`} className="text-xl font-semibold">
        {group.name}
      </h2>
      {group.description !== '' && <p className="mt-1 max-w-prose text-muted">{group.description}</p>}
      <ul className="mt-4 grid gap-3 md:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
        {items.map((item, index) => (
          <li key={item.id} className="grid">
            <ItemCard
              item={item}
              currency={currency}
              availability={availabilities.get(item.id) ?? plenty}
              inCart={inCart.get(item.id) ?? 0}
              href={hrefOf(item)}
              onOpen={onOpen}
              early={section === 0 && index < earlyCount}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}
