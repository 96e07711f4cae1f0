import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '@toast/local/root';
import { workspaces } from '@toast/local/workspaces';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const texts = z.array(z.string());
const rule = z.strictObject({
  description: z.string().optional(),
  groupName: z.string().optional(),
  matchDepTypes: z.array(z.enum(['dependencies', 'devDependencies'])).optional(),
  matchManagers: texts.optional(),
  matchPackageNames: texts.optional(),
  matchUpdateTypes: z.array(z.enum(['major', 'minor', 'patch'])).optional(),
  allowedVersions: z.string().optional(),
  enabled: z.boolean().optional(),
});
const config = z.looseObject({
  extends: texts,
  minimumReleaseAge: z.string(),
  automerge: z.literal(false),
  rangeStrategy: z.literal('pin'),
  packageRules: z.array(rule),
});

const everything = [
  inRoot('package.json'),
  ...workspaces().map(({ folder }) => inRoot(folder, 'package.json')),
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('how dependencies are updated', () => {
  const read = () => config.parse(JSON.parse(readFileSync(inRoot('.github/renovate.json'), 'utf8')));

  it('waits before it takes what is new, pins actions by commit, and leaves the last word to a person', () => {
    const { extends: presets, minimumReleaseAge } = read();
    expect(presets).toContain('helpers:pinGitHubActionDigests');
    expect(Number.parseInt(minimumReleaseAge, 10)).toBeGreaterThanOrEqual(3);
  });

  it('speaks of packages that there are', () => {
    const named = read().packageRules.flatMap(({ matchPackageNames = [] }) => matchPackageNames);
    const plain = named.filter((name) => !name.includes('*'));
    expect(plain.filter((name) => !everything.includes(`"${name}"`))).toEqual([]);
  });

  it('is the only one who does it', () => {
    expect(readdirSync(inRoot('.github')).filter((name) => name.startsWith('dependabot'))).toEqual([]);
  });
});
