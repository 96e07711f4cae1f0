import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmergencyEntry, readEmergencies, writeEmergencies } from './emergency-file.ts';

const entry: EmergencyEntry = {
  id: '0193a000-0000-7000-8000-000000000001',
  restaurant: 'lucky-pigeon',
  switch: 'ORDERING',
  reason: 'TECHNICAL',
  note: 'the till is on fire',
  until: null,
  by: 'ada',
  at: '2026-11-20T20:00:00.000Z',
};
let directory: string;
let file: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'toast-emergency-'));
  file = join(directory, 'switches.json');
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('the file of emergency switches', () => {
  it('says nothing while there is none', async () => {
    expect(await readEmergencies(file)).toEqual([]);
  });

  it('says what was written, and leaves nothing beside it', async () => {
    await writeEmergencies(file, [entry, { ...entry, restaurant: '*' }]);
    expect(await readEmergencies(file)).toEqual([entry, { ...entry, restaurant: '*' }]);
    expect(await readdir(directory)).toEqual(['switches.json']);
  });

  it.each([
    ['half of it', '[{"id": "0193a', /JSON/],
    ['no list', '{}', /expected array/],
    ['a switch that there is not', JSON.stringify([{ ...entry, switch: 'GRAVITY' }]), /"switch"/],
    ['nobody to answer for it', JSON.stringify([{ ...entry, by: '' }]), /"by"/],
  ])('is not believed with %s in it', async (_, text, why) => {
    await writeFile(file, text);
    await expect(readEmergencies(file)).rejects.toThrow(why);
  });
});
