/** What the clock on the restaurant's wall shows: `date` YYYY-MM-DD, `minute` of that day 0…1439. */
export type WallClock = { readonly date: string; readonly minute: number };

// Making a formatter costs ~50 µs and using one ~1 µs. There are a few hundred zones at most, so the map is bounded.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

/**
 * Local date and minute of an instant (a Date, or ISO text with its offset) in an IANA zone.
 * @throws RangeError for an unknown zone or no instant.
 */
export function wallClock(instant: Date | string, zone: string): WallClock {
  const [date = '', time = ''] = formatterFor(zone).format(new Date(instant)).split(', ');
  const [month, day, year] = date.split('/');
  return {
    date: `${year}-${month}-${day}`,
    minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)),
  };
}

/** The calendar date before; dates have no zone, so UTC arithmetic is exact. */
function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/**
 * The business date (YYYY-MM-DD) that an instant belongs to: until `closeoutMinute` on the wall, 0…720, the day before is still
 * on. The wall decides, not elapsed hours: on the night the clocks change, a 04:00 closeout is still at 04:00.
 * @throws RangeError for an unknown zone, no instant, or a closeout outside 0…720.
 */
export function businessDate(instant: Date | string, zone: string, closeoutMinute: number): string {
  if (!Number.isInteger(closeoutMinute) || closeoutMinute < 0 || closeoutMinute > 720) {
    throw new RangeError('closeout must be a minute between 0 and 720');
  }
  const wall = `${zone} ${closeoutMinute}`;
  const minute = Math.floor(new Date(instant).getTime() / 60_000);
  const known = lately.get(wall);
  if (known?.minute === minute) return known.date;
  const { date: onWall, minute: minuteOnWall } = wallClock(instant, zone);
  const date = minuteOnWall < closeoutMinute ? dayBefore(onWall) : onWall;
  lately.set(wall, { minute, date });
  return date;
}

/** The last answer for each wall, good for its minute: the orders of a busy minute ask for the same date. */
const lately = new Map<string, { readonly minute: number; readonly date: string }>();
