import { runCommand } from '@toast/local/command';
import { runStack } from './run-stack.ts';

await runCommand(runStack);
