import { describe, expect, it } from 'vitest';
import type { Demo } from './demo.ts';
import { demoTable } from './demo-table.ts';

const demo: Demo = {
  urls: {
    customer: 'http://localhost:3000',
    admin: 'http://localhost:3001',
    kitchen: 'http://localhost:3002',
    api: 'http://localhost:4000',
  },
  restaurants: [
    { id: 'r1', slug: 'gorse', name: 'Gorse & Barley', apiKey: 'key-1' },
    { id: 'r2', slug: 'yoimachi', name: '宵待', apiKey: 'key-2' },
  ],
  accounts: [
    { email: 'owner@gorse.example', password: 'secret', role: 'OWNER', restaurantId: 'r1' },
    { email: 'group@toast.example', password: 'other', role: 'OWNER', restaurantId: null },
  ],
  kitchen: [{ restaurantId: 'r1', pairingCode: 'ABCD-EFGH' }],
};

describe('the table of the demo', () => {
  const lines = demoTable(demo).split('\n');
  const line = (...parts: string[]) => lines.find((text) => parts.every((part) => text.includes(part)));

  it.each([
    ['the page of each restaurant', ['Gorse & Barley', 'http://localhost:3000/r/gorse']],
    ['the page of a restaurant in another script', ['宵待', 'http://localhost:3000/r/yoimachi']],
    ['a login with its restaurant and role', ['Gorse & Barley', 'owner@gorse.example / secret', 'OWNER']],
    ['a login for every restaurant', ['all restaurants', 'group@toast.example / other']],
    ['the pairing code of a kitchen', ['Gorse & Barley', 'pairing code ABCD-EFGH']],
    ['the API reference', ['http://localhost:4000/docs']],
    ['the key of a restaurant', ['宵待', 'key-2']],
  ])('shows %s', (_what, parts) => {
    expect(line(...parts)).toBeDefined();
  });

  it('puts what belongs together under one another', () => {
    const start = (text: string) => line(text)?.indexOf(text);
    expect(start('http://localhost:3000/r/gorse')).toBe(start('pairing code ABCD-EFGH'));
    expect(start('owner@gorse.example')).toBe(start('key-1'));
  });
});
