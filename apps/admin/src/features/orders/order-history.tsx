import { Time } from '@toast/ui/time';
import type { Order } from '~/shared/trpc/outputs.ts';
import { stateWords } from './order-words.ts';

/** The moments that the order itself remembers. */
export function OrderHistory({ order }: { order: Order }) {
  const moments = [
    { name: 'Placed', at: order.openedAt },
    ...(order.state === 'APPROVED' && order.updatedAt <= order.openedAt
      ? []
      : [{ name: stateWords[order.state].word, at: order.updatedAt }]),
    { name: 'Promised for', at: order.promisedAt },
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <section>
      <h3 className="font-semibold">Times</h3>
      <ol className="mt-1.5 grid gap-1">
        {moments.map(({ name, at }) => (
          <li key={name} className="flex justify-between gap-4">
            <span className="text-muted">{name}</span>
            <span className="tabular">
              <Time at={at} format="clock" />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
