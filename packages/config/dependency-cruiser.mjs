// Who may import whom. Each rule's name is the sentence that a violation prints; .github/ARCHITECTURE.md draws the picture.
const NEXT_APPS = '^apps/(customer|admin|kitchen)/';
const TESTS = '[.]test(-d)?[.]tsx?$|/test/|/testing[./]|/test-|vitest[.]config';
const WRITES = '^packages/database/src/.*[.]writes[.]ts$';

const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'domain imports nobody',
      { path: '^packages/domain/src/', pathNot: TESTS },
      { pathNot: '^packages/domain/src/' },
    ),
    forbid(
      'api imports only domain',
      { path: '^packages/api/src/', pathNot: TESTS },
      { pathNot: ['^packages/(api|domain)/src/', 'node_modules/zod/'] },
    ),
    forbid(
      'database imports only domain',
      { path: '^packages/database/', pathNot: TESTS },
      { path: '^(apps|packages/(?!database|domain|config))' },
    ),
    forbid(
      'openapi imports only api',
      { path: '^packages/openapi/', pathNot: TESTS },
      { path: '^(apps|packages/(?!openapi|api|config))' },
    ),
    forbid(
      'ui imports nothing of ours',
      { path: '^packages/ui/' },
      { path: '^(apps|infra|packages/(?!ui|config))' },
    ),
    forbid(
      'web imports nothing of ours',
      { path: '^packages/web/' },
      { path: '^(apps|infra|packages/(?!web|config))' },
    ),
    forbid('packages do not know apps', { path: '^packages/' }, { path: '^apps/' }),
    forbid(
      'doors do not touch SQL or writes',
      { path: '^apps/backend/src/routers/', pathNot: TESTS },
      { path: [WRITES, 'node_modules/(kysely|pg)/'] },
    ),
    forbid(
      'only deeds write',
      {
        path: '^apps/',
        pathNot: [TESTS, '^apps/backend/src/(features|jobs|commands)/', '^apps/backend/demo/'],
      },
      { path: WRITES },
    ),
    forbid('reads do not write', { path: '[.]reads[.]ts$' }, { path: WRITES }),
    forbid(
      'features know ports, not vendors',
      { path: '^apps/backend/src/features/', pathNot: TESTS },
      {
        path: ['^apps/backend/src/gateways/[^/]+/(?!port[.]ts)', 'node_modules/(pg|pino|stripe|nodemailer)/'],
      },
    ),
    forbid(
      'deeds do not know doors',
      { path: '^apps/backend/src/features/', pathNot: TESTS },
      { path: '^apps/backend/src/routers/' },
    ),
    forbid(
      'app features are neighbours, not family',
      { path: `${NEXT_APPS}src/features/([^/]+)/`, pathNot: TESTS },
      { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    ),
    forbid(
      'what is shared knows no feature',
      { path: `${NEXT_APPS}src/shared/`, pathNot: TESTS },
      { path: '^apps/[^/]+/src/(features|app)/' },
    ),
    forbid(
      'features do not know the pages',
      { path: `${NEXT_APPS}src/features/` },
      { path: '^apps/[^/]+/src/app/' },
    ),
    forbid(
      'apps import the backend only as a type',
      { path: NEXT_APPS },
      { path: '^apps/backend/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'apps do not know one another',
      { path: NEXT_APPS },
      { path: '^apps/(?!backend)', pathNot: '^apps/$1/' },
    ),
    forbid(
      'browsers never meet the database',
      { path: [NEXT_APPS, '^packages/(ui|api)/'] },
      { path: '^packages/(database|openapi)/' },
    ),
    forbid(
      'the product does not know its tools',
      { path: '^(apps|packages)/', pathNot: TESTS },
      { path: '^infra/' },
    ),
    // A cycle of which one side is only a type does not exist when the program runs.
    forbid('no cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('every import can be found', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/[.]next/', '[.]css$', '[.]gen[.]', 'next-env[.]d[.]ts$'] },
    // Type-only imports count as well: a boundary is about knowledge, not about bytes.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
