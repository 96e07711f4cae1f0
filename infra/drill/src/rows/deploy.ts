import { migrate } from '@toast/database/migrate';
import { migrationFiles, parseMigration } from '@toast/database/migration-file';
import { onStack } from '../on-stack.ts';

const expand = [
  parseMigration('9001-drill-expand', `alter table "order" add column drilled text not null default '';\n`),
  parseMigration(
    '9002-drill-index',
    '-- alone\ncreate index concurrently order_drilled_idx on "order" (restaurant_id, drilled);\n',
  ),
];
const contract = parseMigration('9003-drill-contract', 'alter table "order" drop column drilled;\n');

/** The schema is expanded while the old version runs, the backends are replaced one by one, then it is contracted. */
export const deploy = onStack({
  name: 'deploy with an expand/contract migration under load',
  allowed: { failed: 0, outageMs: 5_000 },
  happen: async ({ stack, load, say }) => {
    const { adminUrl, appUrl } = stack.database;
    const appPassword = decodeURIComponent(new URL(appUrl).password);
    const bring = (files: readonly ReturnType<typeof parseMigration>[]) =>
      migrate(adminUrl, { appPassword, files: [...migrationFiles(), ...files] });
    await load.more(40);
    say(`migrated: ${(await bring(expand)).applied.join(', ')}`);
    await load.more(40);
    for (const member of [...stack.backends, stack.work]) {
      await member.kill('SIGTERM');
      await load.more(15);
      await member.start({ TOAST_VERSION: 'drill' });
      await load.more(15);
    }
    say('every backend was replaced');
    say(`migrated: ${(await bring([...expand, contract])).applied.join(', ')}`);
    await load.more(40);
  },
});
