import { describe, expect, it } from 'vitest';
import { chooseBackup, type Source } from './choose-backup.ts';
import type { BackupInfo } from './stanza-info.ts';

const at = (time: string) => new Date(`2026-11-20T${time}Z`);
const backup = (label: string, stop: string, more: Partial<BackupInfo> = {}): BackupInfo => ({
  label,
  type: 'incr',
  error: false,
  timestamp: { start: at(stop).getTime() / 1000 - 30, stop: at(stop).getTime() / 1000 },
  ...more,
});
const source = (name: string, ...backups: BackupInfo[]): Source => ({
  name,
  info: {
    name: 'default',
    repo: [],
    status: backups.length === 0 ? { code: 2, message: 'no valid backups' } : { code: 0, message: 'ok' },
    backup: backups,
  },
  of: null,
});
const unknown: Source = { name: 'gone', info: undefined, of: null };

const full = backup('F', '02:05:00', { type: 'full' });
const morning = backup('F_M', '08:05:00');
const noon = backup('F_N', '14:05:00');

const cases: readonly [what: string, sources: readonly Source[], point: string, chosen: string][] = [
  ['the newest before the point', [source('a', full, morning, noon)], '13:45:00', 'a F_M'],
  ['in whatever order they are listed', [source('a', noon, full, morning)], '13:45:00', 'a F_M'],
  ['the newest of all for the newest point', [source('a', full, morning, noon)], '15:00:00', 'a F_N'],
  ['the full one when nothing else ended in time', [source('a', full, morning)], '08:00:00', 'a F'],
  ['not one that ended within the margin', [source('a', full, morning)], '08:05:59', 'a F'],
  ['one that ended just before the margin', [source('a', full, morning)], '08:06:01', 'a F_M'],
  [
    'not one with damaged pages',
    [source('a', full, backup('X', '08:05:00', { error: true }))],
    '09:00:00',
    'a F',
  ],
  [
    'one that nobody looked at for damage',
    [source('a', backup('X', '02:05:00', { error: null }))],
    '09:00:00',
    'a X',
  ],
  ['of the host that took the place', [source('a', full), source('b', noon)], '15:00:00', 'b F_N'],
  [
    'of the host before, for a point before',
    [source('a', full, morning), source('b', noon)],
    '09:00:00',
    'a F_M',
  ],
  ['of the one repository that is there', [unknown, source('b', full)], '09:00:00', 'b F'],
];

const refusals: readonly [what: string, sources: readonly Source[], point: string, why: string][] = [
  [
    'a point before all backups',
    [source('a', morning, noon)],
    '08:00:00',
    'w: its oldest backup F_M ended at 2026-11-20T08:05:00.000Z, not 60 s before the point at 2026-11-20T08:00:00.000Z',
  ],
  ['an empty repository', [source('a')], '08:00:00', 'w: no backup in its repository (a: no valid backups)'],
  ['no repository', [unknown], '08:00:00', 'w: no backup in its repository (gone: not known there)'],
  [
    'nothing but damaged backups',
    [source('a', backup('X', '02:05:00', { error: true }))],
    '08:00:00',
    'w: no backup in its repository (a: ok); 1 with damaged pages are not taken',
  ],
];

describe('choosing a backup for a restore point', () => {
  it.each(cases)('takes %s', (_what, sources, point, chosen) => {
    const choice = chooseBackup('w', sources, at(point));
    expect(choice.ok ? `${choice.source.name} ${choice.backup.label}` : choice.why).toBe(chosen);
  });

  it.each(refusals)('refuses %s and says why', (_what, sources, point, why) => {
    expect(chooseBackup('w', sources, at(point))).toEqual({ ok: false, why });
  });

  it('never takes one that ended after the point, whatever the margin', () => {
    for (const margin of [0, 1, 60, 3600])
      for (let minute = 0; minute < 24 * 60; minute += 7) {
        const point = new Date(at('00:00:00').getTime() + minute * 60_000);
        const choice = chooseBackup('w', [source('a', full, morning, noon)], point, { margin });
        if (choice.ok) expect(choice.backup.timestamp.stop + margin).toBeLessThan(point.getTime() / 1000);
      }
  });
});
