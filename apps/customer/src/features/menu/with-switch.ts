import type { PublicEvent } from '@toast/api/event';
import type { Visit } from '~/shared/visit/visit.ts';

type SwitchChanged = Extract<PublicEvent, { type: 'switch.changed' }>;

/** The visit with one switch turned off or on again. An older change than what is shown changes nothing. */
export function withSwitch(visit: Visit, { seq, payload }: SwitchChanged): Visit {
  if (seq <= visit.seq) return visit;
  const { off, ...changed } = payload;
  const others = visit.off.filter((each) => each.switch !== changed.switch);
  return { ...visit, seq, off: off ? [...others, changed] : others };
}
