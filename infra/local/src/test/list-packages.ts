import { systemPackages } from './system-programs.ts';

// `node infra/local/src/test/list-packages.ts`: what continuous integration installs, before anything of ours is.
process.stdout.write(`${['redis-server', ...systemPackages()].join(' ')}\n`);
