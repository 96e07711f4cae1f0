import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoRestaurants, toDraft } from '../index.ts';
import { pictures } from './pictures.ts';

const drawn = new Map(pictures());
const stored = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const all = [...drawn];

describe.each(demoRestaurants.map((demo) => [demo.slug, demo] as const))(
  'the pictures of %s',
  (slug, demo) => {
    it('show every item and the cover, and nothing that is not on the menu', () => {
      const wanted = [
        `demo/${slug}/cover.svg`,
        ...toDraft(demo).items.map((item) => item.image ?? `no picture of ${item.name}`),
      ];
      const files = readdirSync(new URL(`${slug}/`, import.meta.url)).map((file) => `demo/${slug}/${file}`);
      expect(files.toSorted()).toEqual(wanted.toSorted());
    });
  },
);

it('are the ones that the recipes draw (if not: pnpm gen)', () => {
  expect(all.filter(([path, svg]) => stored(path) !== svg).map(([path]) => path)).toEqual([]);
});

it('stand alone: no script, no text, no address, and every reference is to an id of the same file, used once', () => {
  const faults = all.flatMap(([path, svg]) => {
    const ids = [...svg.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    const missing = [...svg.matchAll(/(?:url\(#|href="#)([^)"]+)/g)].filter(([, id]) => !ids.includes(id));
    const foreign = svg
      .replace('xmlns="http://www.w3.org/2000/svg"', '')
      .match(/<script|<text|<image|https?:|data:|NaN|undefined/);
    return missing.length > 0 || foreign || new Set(ids).size !== ids.length ? [path] : [];
  });
  expect(faults).toEqual([]);
});

it('have ids that no other picture has, so that two of them may share a page', () => {
  const owners = new Map<string, string>();
  const shared = all.filter(([path, svg]) =>
    [...svg.matchAll(/\bid="([^"]+)"/g)].some(([, id = '']) => {
      const owner = owners.get(id) ?? path;
      owners.set(id, owner);
      return owner !== path;
    }),
  );
  expect(shared.map(([path]) => path)).toEqual([]);
});

it('are light: 36 kB for a dish, 130 kB for a cover, before compression', () => {
  const heavy = all.filter(([path, svg]) => svg.length > (path.endsWith('cover.svg') ? 130_000 : 36_000));
  expect(heavy.map(([path, svg]) => `${path} ${svg.length}`)).toEqual([]);
});
