import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { inRoot } from '@toast/local/root';
import { systemPackages } from '@toast/local/test/system-programs';
import { describe, expect, it } from 'vitest';
import { complaintsAbout, pinComplaints, stepComplaints } from '../src/complaints.ts';
import { actions, readAction, readWorkflow, workflows } from '../src/workflow.ts';

const files = Object.entries(workflows());
const ci = workflows()['ci.yml'] ?? '';

describe('the workflows', () => {
  it.each(files)('%s is well', (_name, text) => {
    expect(complaintsAbout(text)).toEqual([]);
  });

  it.each(Object.entries(actions()))('the action %s is well', (_name, text) => {
    expect(readAction(text).runs.steps.flatMap(stepComplaints)).toEqual([]);
    expect(pinComplaints(text)).toEqual([]);
  });

  it('use one version of each action', () => {
    const all = [...Object.values(workflows()), ...Object.values(actions())].join('\n');
    const pins = new Map<string, Set<string>>();
    for (const [, owner = '', pin = ''] of all.matchAll(/uses: ([\w.-]+\/[\w.-]+)\S*@(.+)$/gm)) {
      pins.set(owner, new Set([...(pins.get(owner) ?? []), pin]));
    }
    expect(pins.size).toBeGreaterThan(4);
    expect([...pins].filter(([, versions]) => versions.size > 1)).toEqual([]);
  });

  it('run what a contributor runs, on every change', () => {
    const { on, jobs } = readWorkflow(ci);
    expect(Object.keys(on)).toEqual(expect.arrayContaining(['push', 'pull_request']));
    expect(jobs['test']?.steps.some(({ run }) => run === '.ci/run')).toBe(true);
  });

  it('bring every program that the suite makes use of, before anything of ours is installed', () => {
    const file = 'infra/local/src/test/list-packages.ts';
    expect(actions()['machine']).toContain(`apt-get install -y --no-install-recommends $(node ${file})`);
    const said = execFileSync(process.execPath, [inRoot(file)], { encoding: 'utf8', cwd: tmpdir() });
    expect(said.trim().split(' ')).toEqual(expect.arrayContaining(['redis-server', ...systemPackages()]));
  });

  const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
  it.each([
    ['a tag for a pin', checkout, 'actions/checkout@v7', 'actions/checkout@v7 is not pinned by its commit'],
    ['a pin that says no version', checkout, checkout.replace(/ #.*/, ''), 'no version is said of'],
    [
      'an action that is not there',
      './.github/actions/machine',
      './.github/actions/man',
      'there is no action',
    ],
    ['no permissions', /permissions:\n {2}contents: read\n/, '', 'it may do whatever the repository lets it'],
    ['permissions for all jobs', 'contents: read', 'contents: write', 'every job of it may change contents'],
    [
      'permissions for a job',
      /timeout-minutes: 15/,
      'timeout-minutes: 15\n    permissions:\n      packages: write',
      'network: may change packages',
    ],
    ['no end', /\n {4}timeout-minutes: 60/, '', 'test: may hang for hours'],
    ['whatever machine', 'ubuntu-24.04', 'ubuntu-latest', 'test: runs on ubuntu-latest'],
    ['two at once', /concurrency:\n(?: {2}.*\n)+/, '', 'it runs beside itself'],
    ['a token left behind', 'persist-credentials: false', 'fetch-depth: 0', 'leaves the token'],
    ['a door for strangers', 'pull_request:', 'pull_request_target:', 'strangers run it'],
    [
      'a script that is not there',
      'run: .ci/run',
      'run: npm run everything',
      'there is no npm run everything',
    ],
    ['a part that is not there', '--only routing', '--only route', 'npm test has no part route'],
    ['a folder that is not there', 'infra/netns', 'infra/nets', 'there is no infra/nets'],
    ['a file that is not there', 'infra/compose.yaml', 'infra/compose.yml', 'there is no infra/compose.yml'],
    ['a program that cannot run', '.ci/run', '.ci/walk', 'cannot run .ci/walk'],
    [
      'words of others in a script',
      'run: .ci/run',
      'run: echo ${{ github.head_ref }}',
      'put together from what others',
    ],
    ['any database', 'postgres:${{ matrix.postgres }}', 'postgres:latest', 'may be any version'],
  ])('are not well with %s', (_what, from, to, complaint) => {
    const spoilt = ci.replace(from, to);
    expect(spoilt).not.toBe(ci);
    expect(complaintsAbout(spoilt).join('\n')).toContain(complaint);
  });

  it.each([
    ['a key that GitHub does not know', ci.replace('timeout-minutes', 'timeout-minuets'), 'timeout-minuets'],
    ['a key said twice', `${ci}\npermissions:\n  contents: read\n`, 'unique'],
  ])('are not even read with %s', (_what, spoilt, complaint) => {
    expect(() => complaintsAbout(spoilt)).toThrow(complaint);
  });
});
