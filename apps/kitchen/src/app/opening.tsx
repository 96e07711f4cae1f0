'use client';

import { Spinner } from '@toast/ui/spinner';
import { useNow } from '@toast/ui/use-now';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { linkState } from '~/shared/kitchen/link.ts';

/** While the tablet looks what it remembers. Without a server and a memory it says so. */
export function Opening({ name }: { name: string | null }) {
  const link = useKitchenState((state) => state.link);
  const now = useNow(1, undefined);
  const gone = now !== null && link.since > 0 && linkState(link, now.getTime()) === 'offline';
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid min-h-dvh place-content-center justify-items-center gap-6 px-gutter text-center outline-none"
    >
      {name !== null && <h1 className="text-3xl font-semibold">{name}</h1>}
      {gone && name === null ? (
        <p role="status" className="max-w-md text-lg text-balance">
          The kitchen’s server does not answer, and this tablet remembers no rail. It keeps trying.
        </p>
      ) : (
        <p role="status" className="flex items-center gap-3 text-lg text-muted">
          <Spinner /> Opening the rail…
        </p>
      )}
    </main>
  );
}
