import { useLocaleSettings } from '@toast/ui/locale';
import { formatClock } from '@toast/ui/time-format';

/** The restaurant's time, by the server's clock. */
export function WallClock({ now }: { now: Date | null }) {
  const settings = useLocaleSettings();
  if (now === null) return null;
  return (
    <time
      dateTime={now.toISOString().slice(0, 16)}
      className="tabular text-xl font-semibold whitespace-nowrap max-md:hidden"
    >
      {formatClock(now, now, settings)}
    </time>
  );
}
