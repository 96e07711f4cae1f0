import { existsSync, readFileSync, statSync } from 'node:fs';
import { inRoot } from '@toast/local/root';
import { z } from 'zod';

const PARTS = ['check', 'unit', 'routing', 'generated', 'journeys'];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')));

/** What a script asks for of ours that is not there. */
export function commandComplaints(run: string): string[] {
  const complaints: string[] = [];
  for (const [, script = ''] of run.matchAll(/\bnpm run ([\w:-]+)/g)) {
    if (scripts[script] === undefined) complaints.push(`there is no npm run ${script}`);
  }
  for (const [, rest = ''] of run.matchAll(/\bnpm test(?: -- ([^\n&|;]+))?/g)) {
    const [, part, files = ''] = /--only (\S+)(.*)/.exec(rest) ?? [];
    if (part !== undefined && !PARTS.includes(part)) complaints.push(`npm test has no part ${part}`);
    for (const file of files.split(' ')) {
      if (file !== '' && !existsSync(inRoot(file))) complaints.push(`there is no ${file}`);
    }
  }
  for (const [, file = ''] of run.matchAll(/(?:^|\s)(\.ci\/\S+)/g)) {
    if (!existsSync(inRoot(file)) || (statSync(inRoot(file)).mode & 0o100) === 0)
      complaints.push(`cannot run ${file}`);
  }
  for (const [, file = ''] of run.matchAll(/(?:-f|node|cat|file=) ?((?:infra|apps|packages)\/[\w./-]+)/g)) {
    if (!existsSync(inRoot(file))) complaints.push(`there is no ${file}`);
  }
  return complaints;
}
