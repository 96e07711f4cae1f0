import { useNow } from '@toast/ui/use-now';
import { serverNow } from '../rail/server-clock.ts';
import { useKitchenState } from './kitchen-context.tsx';

/** The present by the server's clock, renewed every second; null on the server. */
export function useServerNow(): Date | null {
  const clock = useKitchenState((state) => state.clock);
  const now = useNow(1, undefined);
  return now === null ? null : new Date(serverNow(clock, now.getTime()));
}
