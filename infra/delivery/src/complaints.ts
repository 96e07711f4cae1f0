import { existsSync } from 'node:fs';
import { inRoot } from '@toast/local/root';
import { commandComplaints } from './commands.ts';
import { type Job, readWorkflow, type Step, type Workflow } from './workflow.ts';

/** What a job may change, by workflow and job; everything else only reads. */
const WRITES: Record<string, readonly string[]> = {
  'lock/lock': ['contents', 'pull-requests'],
  'security/codeql': ['security-events'],
  'release/images': ['packages', 'id-token', 'attestations'],
  'release/publish': ['contents'],
};
const PINNED = /^[\w.-]+\/[\w.-]+(?:\/[\w./-]+)?@[0-9a-f]{40}$/;

/** What is wrong with a workflow; nothing when all is well. @throws where it is none */
export function complaintsAbout(text: string): string[] {
  const workflow = readWorkflow(text);
  return [
    ...whole(workflow),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => [
      ...jobComplaints(job, WRITES[`${workflow.name}/${name}`] ?? []).map((words) => `${name}: ${words}`),
      ...job.steps.flatMap((step) => stepComplaints(step).map((words) => `${name}: ${words}`)),
    ]),
    ...pinComplaints(text),
  ];
}

function whole({ on, permissions, concurrency, jobs }: Workflow): string[] {
  const complaints: string[] = [];
  if (permissions === undefined) complaints.push('it may do whatever the repository lets it');
  for (const [what, how] of Object.entries(permissions ?? {})) {
    if (how === 'write') complaints.push(`every job of it may change ${what}`);
  }
  if (concurrency === undefined) complaints.push('it runs beside itself');
  // With our secrets, and with somebody else's code.
  if ('pull_request_target' in on) complaints.push('strangers run it with our rights');
  for (const [name, { needs }] of Object.entries(jobs)) {
    if (needs !== undefined && jobs[needs] === undefined)
      complaints.push(`${name} waits for ${needs}, which is none`);
  }
  return complaints;
}

function jobComplaints(job: Job, mayChange: readonly string[]): string[] {
  if (job.uses !== undefined) return existsSync(inRoot(job.uses)) ? [] : [`there is no ${job.uses}`];
  const complaints: string[] = [];
  if (job['runs-on'] === undefined || job['runs-on'].endsWith('-latest')) {
    complaints.push(`runs on ${job['runs-on'] ?? 'nothing'}`);
  }
  const minutes = job['timeout-minutes'];
  if (minutes === undefined || minutes > 120) complaints.push('may hang for hours');
  for (const [what, how] of Object.entries(job.permissions ?? {})) {
    if (how === 'write' && !mayChange.includes(what)) complaints.push(`may change ${what}`);
  }
  for (const { image } of Object.values(job.services ?? {})) {
    if (!/:(?!latest$).+/.test(image)) complaints.push(`${image} may be any version`);
  }
  const pushes = job.steps.some(({ run = '' }) => run.includes('git push'));
  for (const { uses = '', with: given = {} } of job.steps) {
    if (uses.startsWith('actions/checkout@') && given['persist-credentials'] !== pushes) {
      complaints.push('leaves the token where later steps can read it, or does not say');
    }
  }
  return complaints;
}

/** Of a step of a workflow or of an action. */
export function stepComplaints({ uses, run }: Step): string[] {
  const complaints: string[] = [];
  if ((uses === undefined) === (run === undefined))
    complaints.push('a step is neither a command nor an action');
  if (uses?.startsWith('./') === true) {
    if (!existsSync(inRoot(uses, 'action.yml'))) complaints.push(`there is no action ${uses}`);
  } else if (uses !== undefined && !PINNED.test(uses)) complaints.push(`${uses} is not pinned by its commit`);
  // What is put into a script's text is run: a branch may be called `$(…)`.
  if (run?.includes('${{') === true) complaints.push(`a script is put together from what others say: ${run}`);
  return [...complaints, ...commandComplaints(run ?? '')];
}

/** Every pin tells its version, for people and for what updates it. */
export const pinComplaints = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => /uses: (?!\.\/)/.test(line) && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    .map((line) => `no version is said of ${line.trim()}`);
