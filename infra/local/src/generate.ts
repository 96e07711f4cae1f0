import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { toolEnvironment } from './check/tool.ts';
import { filesIn } from './files-in.ts';
import { runProgram } from './program.ts';
import type { Report } from './report.ts';
import { inRoot, root } from './root.ts';
import { workspaces } from './workspaces.ts';

/** Writes again whatever is generated and committed, and resolves with the files that came out different. */
export async function generate(report: Report, signal: AbortSignal): Promise<string[]> {
  const before = contents();
  for (const workspace of workspaces()) {
    const script = workspace.scripts.gen;
    if (script === undefined) continue;
    await report.step(`generate in ${workspace.folder}`, () =>
      runProgram({
        name: `gen of ${workspace.name}`,
        program: '/bin/sh',
        args: ['-c', script],
        cwd: inRoot(workspace.folder),
        env: {
          ...toolEnvironment(),
          PATH: `${inRoot(workspace.folder, 'node_modules/.bin')}:${toolEnvironment().PATH}`,
        },
        advice: 'Look at what it says above.',
        report,
        signal,
      }),
    );
  }
  const after = contents();
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
}

/** A package may write into another one (the client that the backend's tests compile), so look at all of them. */
function contents(): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const { folder } of workspaces()) {
    for (const file of filesIn(inRoot(folder))) {
      hashes.set(relative(root, file), createHash('sha256').update(readFileSync(file)).digest('hex'));
    }
  }
  return hashes;
}
