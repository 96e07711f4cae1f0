import { stripVTControlCharacters } from 'node:util';
import { demoTable } from '@toast/local/demo-table';
import { paint } from '@toast/local/report';
import type { Totals } from '../chaos/chaos.ts';
import type { Front } from '../front.ts';
import type { Member, MemberState } from '../member.ts';
import { regionNames } from '../region.ts';
import type { Stack } from '../stack.ts';

export type Shown = {
  readonly stack: Stack;
  readonly front: Front;
  readonly databaseTitle: string;
  readonly ordersPerSecond: number;
  readonly ordersInAll: number;
  readonly chaos: Totals | null;
};

const colours = { up: 'green', starting: 'yellow', paused: 'magenta', down: 'red' } as const;
const dots = { up: '●', starting: '◐', paused: '◌', down: '○' } as const;
const column = 40;
const entries = 6;

/** The whole page as lines, for a terminal. */
export function pageOf(shown: Shown): string[] {
  return [
    '',
    `  ${paint('bold', 'Toast')} ${paint('dim', 'two regions on this machine: name, port, process. Kill what you like, it comes back; Ctrl-C stops everything')}`,
    '',
    ...regionsOf(shown),
    '',
    ...numbersOf(shown),
    '',
    ...demoTable(shown.stack.demo).split('\n'),
    '',
    ...certificateWords(shown.stack.certificate.certificate).map((line) => paint('dim', `  ${line}`)),
    '',
  ];
}

/** What a person has to know before the first visit. */
export const certificateWords = (file: string): string[] => [
  'The certificate was made here and nobody has signed it: a browser warns once and lets you go on. To be spared that, trust',
  `${file} (Chromium on Linux: certutil -d sql:$HOME/.pki/nssdb -A -t P,, -n toast -i FILE).`,
];

function regionsOf({ stack, front, databaseTitle }: Shown): string[] {
  const columns = regionNames.map((name) => {
    const region = stack.regions[name];
    const leads = front.leadsTo === name ? ' ← the name leads here' : '';
    const isUp = region.ingressIsUp && front.isWell(name);
    const door = dot(isUp ? 'up' : 'down', line('ingress', region.ingress.ports.https, region.ingress.pid));
    return [`${name}${leads}`, door, ...[...region.backends, ...region.apps].map(memberLine)];
  });
  const [east = [], west = []] = columns;
  const rows = east.map((left, index) => {
    const [title, right] = [index === 0, west[index] ?? ''];
    return `  ${pad(title ? paint('bold', left) : left)}${title ? paint('bold', right) : right}`;
  });
  return [...rows, '', `  ${pad(memberLine(stack.work))}${dot('up', `database  ${databaseTitle}`)}`];
}

const memberLine = ({ name, port, pid, state }: Member): string =>
  dot(state, line(name, port, state === 'up' ? pid : state));
const line = (name: string, port: number, last: number | string): string =>
  `${name.padEnd(15)} ${String(port).padStart(5)}  ${last}`;
const dot = (state: MemberState, text: string): string => `${paint(colours[state], dots[state])} ${text}`;

/** Colours take no place. */
const pad = (text: string): string =>
  text + ' '.repeat(Math.max(1, column - stripVTControlCharacters(text).length));

function numbersOf({ ordersPerSecond, ordersInAll, chaos }: Shown): string[] {
  const first = `  ${paint('bold', ordersPerSecond.toFixed(1))} orders/s   ${ordersInAll} orders in all`;
  if (chaos === null) return [first];
  return [
    `${first}   ${totalsLine(chaos)}`,
    `  ${chaos.now === null ? paint('dim', 'nothing is broken') : paint('yellow', chaos.now)}`,
    ...chaos.ledger
      .slice(-entries)
      .map(({ at, what, seconds, failed }) =>
        paint(
          'dim',
          `    ${at.slice(11, 19)}  ${what.padEnd(32)} ${seconds.toFixed(1).padStart(5)} s  ${failed} failed`,
        ),
      ),
    ...chaos.wrong.slice(-3).map((line) => paint('red', `  ${line}`)),
  ];
}

/** "1 204 asked, 0 failed, 0 lost, 0 doubled" */
export function totalsLine({ asked, failed, failedInTheDark, lost, doubled }: Totals): string {
  const dark = failedInTheDark === 0 ? '' : ` (${failedInTheDark} while a region was away)`;
  const bad = lost + doubled > 0 ? paint('red', `${lost} lost, ${doubled} doubled`) : '0 lost, 0 doubled';
  return `${asked} asked, ${failed} failed${dark}, ${bad}`;
}
