import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '@toast/local/root';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('the changelog', () => {
  const repository = mkdtempSync(join(tmpdir(), 'toast-changelog-'));
  const me = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const date = { GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z', GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z' };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@toast.example', ...args], {
      cwd: repository,
      stdio: 'ignore',
      env: { ...process.env, ...me, ...date },
    });
  const say = (...args: string[]): string =>
    execFileSync(
      inRoot('infra/delivery/node_modules/.bin/git-cliff'),
      ['--config', inRoot('infra/delivery/cliff.toml'), '--repository', repository, ...args],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...me } },
    );
  const commit = (...message: string[]) =>
    git('commit', '--allow-empty', ...message.flatMap((part) => ['-m', part]));

  beforeAll(() => {
    git('init', '-b', 'main');
    commit('Add the menu');
    git('tag', 'v0.1.0');
    commit('Let guests split a bill');
    commit('Mend the clock of the kitchen', 'It went backwards.');
    commit('Serve menus from a copy', 'Attention: INGRESS_CACHE must be a folder.');
    commit('Update nginx');
    commit('Think of the order of things');
    git('tag', 'v0.2.0');
    commit('Say what a table is');
  });
  afterAll(() => rmSync(repository, { recursive: true, force: true }));

  it('tells of a release what it brings, what needs a hand first', () => {
    const text = say('--latest').replaceAll(/ \([0-9a-f]{7}\)/g, '');
    expect(text.trim()).toBe(
      [
        '## 0.2.0 (2026-01-02)',
        '',
        '### Needs your attention',
        '',
        '- Serve menus from a copy',
        '',
        '### New',
        '',
        '- Let guests split a bill',
        '',
        '### Mended',
        '',
        '- Mend the clock of the kitchen',
        '',
        '### Changed',
        '',
        '- Think of the order of things',
        '',
        '### Dependencies',
        '',
        '- Update nginx',
      ].join('\n'),
    );
  });

  it('tells what is not yet released', () => {
    expect(say('--unreleased')).toContain('## Not yet released\n\n### Words\n\n- Say what a table is');
  });
});
