import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './root.ts';

/**
 * A package of this repository: `name` as in its package.json, `folder` from the root ("packages/domain"), `needs` the names
 * of those of ours that it runs with.
 */
export type Workspace = { name: string; folder: string; scripts: Record<string, string>; needs: string[] };

type Manifest = { name: string; scripts?: Record<string, string>; dependencies?: Record<string, string> };

export function workspaces(): Workspace[] {
  return ['packages', 'apps', 'infra'].flatMap((group) =>
    readdirSync(inRoot(group))
      .sort()
      .flatMap((name): Workspace[] => {
        const folder = `${group}/${name}`;
        const file = inRoot(folder, 'package.json');
        if (!existsSync(file)) return [];
        const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
        const dependencies = Object.entries(manifest.dependencies ?? {});
        const needs = dependencies
          .filter(([, version]) => version.startsWith('workspace:'))
          .map(([needed]) => needed);
        return [{ name: manifest.name, folder, scripts: manifest.scripts ?? {}, needs }];
      }),
  );
}

/** The workspaces in `folders` together with all that they need, at any depth. */
export function withNeeds(folders: readonly string[]): Workspace[] {
  const all = workspaces();
  const found = new Set(all.filter(({ folder }) => folders.includes(folder)));
  for (const { needs } of found) {
    for (const needed of all.filter(({ name }) => needs.includes(name))) found.add(needed);
  }
  return [...found];
}
