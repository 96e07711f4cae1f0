import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const enough = { DATABASE_URL: 'postgres://toast_app:pw@127.0.0.1:5433/toast', TOAST_SECRET: 's'.repeat(32) };

describe('the configuration', () => {
  it('needs a database and a secret, and knows the rest', () => {
    expect(readConfig(enough)).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 4000,
      databaseAdminUrl: null,
      urls: { api: 'http://localhost:4000', customer: 'http://localhost:3000' },
    });
  });

  it('takes an empty variable for one that is not set, and addresses without their last slash', () => {
    const config = readConfig({ ...enough, PORT: '', ADMIN_URL: 'https://admin.example.com/' });
    expect(config).toMatchObject({ port: 4000, urls: { admin: 'https://admin.example.com' } });
  });

  it('names all that is wrong, and no value', () => {
    const wrong = { DATABASE_URL: 'mysql://hunter2', TOAST_SECRET: 'hunter2', PORT: 'hunter2' };
    const read = () => readConfig(wrong);
    expect(read).toThrow(/DATABASE_URL[\s\S]*TOAST_SECRET|TOAST_SECRET[\s\S]*DATABASE_URL/);
    expect(read).toThrow(/PORT/);
    expect(read).not.toThrow(/hunter2/);
  });
});
