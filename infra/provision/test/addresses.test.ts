import { readFileSync } from 'node:fs';
import { readInventory } from '@toast/infra-checks/inventory';
import { describe, expect, it } from 'vitest';
import { given, withAddresses } from '../src/addresses.ts';

const text = readFileSync(new URL('../../inventory.json', import.meta.url), 'utf8');
const inventory = readInventory();
const names = Object.keys(inventory.hosts);
const listed = (addresses: string[][]) =>
  JSON.stringify(
    names.map((name, index) => ({ id: index, given_name: name, ip_addresses: addresses[index] })),
  );

describe('the addresses that Headscale gave', () => {
  it('are taken over host by host, also when two have changed places, and nothing else changes', () => {
    const [first = '', second = ''] = Object.values(inventory.hosts).map(({ mesh }) => mesh);
    const others = names.map((_, index) => [`fd7a:115c:a1e0::${index}`, `100.64.1.${index}`]);
    const addresses = [[second], [first], ...others.slice(2)];
    const { text: written, changed } = withAddresses(text, inventory, given(listed(addresses)));
    const before = JSON.parse(text) as typeof inventory;
    const expected = structuredClone(before);
    names.forEach((name, index) => {
      const host = expected.hosts[name];
      if (host !== undefined) host.mesh = addresses[index]?.at(-1) ?? '';
    });
    expect(JSON.parse(written)).toEqual(expected);
    expect(written.split('\n')).toHaveLength(text.split('\n').length);
    expect(changed).toHaveLength(names.length);
  });

  it('leave the file as it is when it says the same', () => {
    const same = listed(Object.values(inventory.hosts).map(({ mesh }) => [mesh]));
    expect(withAddresses(text, inventory, given(same))).toEqual({ text, changed: [] });
  });

  it('are not taken when a host is not among them', () => {
    expect(() => withAddresses(text, inventory, given('[]'))).toThrow('Headscale does not know headscale, ');
  });
});
