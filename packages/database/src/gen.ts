import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { keepPrevious } from './gen/keep-previous.ts';
import { generateStatements, renderFiles } from './gen/render.ts';

// `pnpm gen`: writes every statement of the package to sql/, so that a change of what is sent shows in review; with its plan on Citus
// where TOAST_TEST_CITUS_URL names a coordinator. After a new migration it first puts aside what was sent before it.

const directory = new URL('../sql/', import.meta.url);
mkdirSync(directory, { recursive: true });
const before = Object.fromEntries(
  readdirSync(directory).map((name) => [name, readFileSync(new URL(name, directory), 'utf8')]),
);
keepPrevious(before);
const statements = await generateStatements();
const citus = process.env.TOAST_TEST_CITUS_URL;
const plans =
  citus === undefined || citus === ''
    ? undefined
    : await (await import('./gen/measure.ts')).measurePlans(citus, statements);
const files = renderFiles(statements, before, plans);
for (const [name, text] of Object.entries(files))
  if (before[name] !== text) writeFileSync(new URL(name, directory), text);
for (const name of Object.keys(before)) if (files[name] === undefined) rmSync(new URL(name, directory));
