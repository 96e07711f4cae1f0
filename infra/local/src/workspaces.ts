import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './root.ts';

/** A package of this repository: `name` as in its package.json, `folder` from the root ("packages/domain"). */
export type Workspace = { name: string; folder: string; scripts: Record<string, string> };

export function workspaces(): Workspace[] {
  return ['packages', 'apps', 'infra'].flatMap((group) =>
    readdirSync(inRoot(group))
      .sort()
      .flatMap((name): Workspace[] => {
        const folder = `${group}/${name}`;
        const manifest = inRoot(folder, 'package.json');
        if (!existsSync(manifest)) return [];
        const parsed = JSON.parse(readFileSync(manifest, 'utf8')) as {
          name: string;
          scripts?: Record<string, string>;
        };
        return [{ name: parsed.name, folder, scripts: parsed.scripts ?? {} }];
      }),
  );
}
