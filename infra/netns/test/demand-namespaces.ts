import { beforeEach } from 'vitest';
import { lacksForNamespaces } from '../src/able.ts';

/** Every test of this file makes networks; where that cannot be, its tests are skipped, and say why. @returns whether it can be */
export function demandNamespaces(): boolean {
  const lacks = lacksForNamespaces();
  beforeEach((context) => {
    if (lacks === undefined) return;
    if (process.env['TOAST_NETNS'] === 'required') throw new Error(lacks);
    context.skip(lacks);
  });
  return lacks === undefined;
}
