import type { DeviceView } from '@toast/api/kitchen';
import type { ServerClock } from '../rail/server-clock.ts';
import { emptyRail, type RailState } from '../rail/state.ts';
import { pictureOf, type RailPicture } from '../rail/view.ts';
import type { Ghost } from './ghosts.ts';
import type { Link } from './link.ts';

/** What the tablet knows and shows. */
export type KitchenState = {
  /** null until known: from the server, or from what the tablet remembers. */
  readonly device: DeviceView | null;
  /** False while the tablet still looks what it remembers. */
  readonly loaded: boolean;
  /** Somebody took this tablet's right away; `lost` = operations that were never sent. */
  readonly unpaired: { readonly lost: number } | null;
  readonly rail: RailState;
  readonly picture: RailPicture;
  readonly ghosts: readonly Ghost[];
  readonly link: Link;
  readonly clock: ServerClock | null;
  /** False: operations do not survive a restart of this browser. */
  readonly lasting: boolean;
};

export const firstState = (device: DeviceView | null): KitchenState => ({
  device,
  loaded: false,
  unpaired: null,
  rail: emptyRail,
  picture: pictureOf(emptyRail),
  ghosts: [],
  link: { connection: 'connecting', since: 0, offline: false },
  clock: null,
  lasting: true,
});
