import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { demandFreePorts } from './ports.ts';
import { runProgram, startProgram } from './program.ts';
import { quietReport } from './report.ts';

const node = (script: string) => ({ name: 'it', program: process.execPath, args: ['-e', script] });

describe('a program that we start', () => {
  it('takes its children along, whether it is stopped or ends by itself', async () => {
    const family = (end: string) => `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      child.on('spawn', () => { console.log('up'); ${end} });`;
    // The child holds the output open, so `ended` resolves only when it is gone as well.
    await expect(startProgram(node(family('process.exit(3)'))).ended).resolves.toMatchObject({ code: 3 });
    const up = Promise.withResolvers<void>();
    const program = startProgram({ ...node(family('')), onLine: () => up.resolve() });
    await up.promise;
    await program.stop();
    await expect(program.ended).resolves.toMatchObject({ signal: 'SIGTERM' });
  });

  it('is ended by force when it does not listen', async () => {
    const up = Promise.withResolvers<void>();
    const deaf = "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000);";
    const program = startProgram({ ...node(deaf), onLine: () => up.resolve(), patienceMs: 100 });
    await up.promise;
    await program.stop();
    expect(await program.ended).toMatchObject({ signal: 'SIGKILL' });
  });

  it('fails with its last lines and the advice', async () => {
    const failing = {
      ...node("console.error('no such table'); process.exitCode = 4;"),
      report: quietReport,
      advice: 'Try --reset',
    };
    await expect(runProgram(failing)).rejects.toMatchObject({
      message: expect.stringMatching(/"it" failed \(code 4\)[^]*no such table/),
      advice: 'Try --reset',
    });
  });

  it('is stopped when somebody asks us to stop', async () => {
    const asked = new AbortController();
    const running = runProgram({
      ...node('setInterval(() => {}, 1000)'),
      report: quietReport,
      advice: '',
      signal: asked.signal,
    });
    asked.abort(new Error('asked to stop'));
    await expect(running).rejects.toThrow('asked to stop');
  });
});

describe('ports', () => {
  it('that are taken are all named, with their role and the variable that moves them', async () => {
    const squatters = [createServer().listen(0, '127.0.0.1'), createServer().listen(0)];
    await Promise.all(squatters.map((server) => once(server, 'listening')));
    const [first, second] = squatters.map((server) => {
      const address = server.address();
      return address !== null && typeof address === 'object' ? address.port : 0;
    });
    try {
      const needed = [
        { port: first ?? 0, role: 'api', variable: 'TOAST_API_PORT' },
        { port: second ?? 0, role: 'kitchen app', variable: 'TOAST_KITCHEN_PORT' },
      ];
      await expect(demandFreePorts(needed)).rejects.toMatchObject({
        message: `port ${first} (api) is already in use\nport ${second} (kitchen app) is already in use`,
        advice: expect.stringMatching(/TOAST_API_PORT=\d+ TOAST_KITCHEN_PORT=\d+ npm start/),
      });
    } finally {
      for (const server of squatters) server.close();
    }
  });
});
