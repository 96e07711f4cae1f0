import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';
import { root } from './root.ts';

describe('the settings of the launcher', () => {
  it('are the documented ports and directory unless told otherwise', () => {
    expect(readSettings({})).toEqual({
      ports: { customer: 3000, admin: 3001, kitchen: 3002, api: 4000, database: 5433 },
      dataDir: join(root, '.data'),
      database: undefined,
    });
  });

  it.each([
    ['TOAST_CUSTOMER_PORT', 'customer'],
    ['TOAST_ADMIN_PORT', 'admin'],
    ['TOAST_KITCHEN_PORT', 'kitchen'],
    ['TOAST_API_PORT', 'api'],
    ['TOAST_DB_PORT', 'database'],
  ] as const)('%s moves the port of %s', (variable, name) => {
    expect(readSettings({ [variable]: '4321' }).ports[name]).toBe(4321);
  });

  it.each(['0', '65536', 'http', '3000.5', '-1'])('refuse %j as a port and name the variable', (value) => {
    expect(() => readSettings({ TOAST_API_PORT: value })).toThrow('TOAST_API_PORT');
  });

  it('take a lone DATABASE_URL for the owner’s, and for the application’s beside DATABASE_ADMIN_URL', () => {
    const [owner, app] = ['postgres://owner@db/toast', 'postgres://toast_app@db/toast'];
    expect(readSettings({ DATABASE_URL: owner }).database).toEqual({ adminUrl: owner });
    const both = readSettings({ DATABASE_URL: app, DATABASE_ADMIN_URL: owner });
    expect(both.database).toEqual({ adminUrl: owner, appUrl: app });
  });
});
