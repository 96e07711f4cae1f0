import { filesIn } from '@toast/local/files-in';
import { inRoot } from '@toast/local/root';
import { beforeAll, describe, expect, it } from 'vitest';
import { demand } from '../src/demand.ts';
import { committed, golden } from '../src/golden.ts';
import { evaluateHost, evaluateHosts, evaluateWith, type Facts } from '../src/hosts.ts';
import { readInventory } from '../src/inventory.ts';
import { parse } from '../src/nix.ts';

const able = demand('nix-instantiate');

describe('what the modules make of the hosts', () => {
  let hosts: Record<string, Facts>;
  beforeAll(() => {
    if (able) hosts = evaluateHosts();
  });

  it('is written in files that Nix can read', () => {
    const files = filesIn(inRoot('infra')).filter((file) => file.endsWith('.nix'));
    expect(files.length).toBeGreaterThan(50);
    parse(...files, inRoot('flake.nix'));
  });

  it('is a host for each of the inventory, with every assertion kept', () => {
    expect(Object.keys(hosts)).toEqual(Object.keys(readInventory().hosts).sort());
    expect(Object.values(hosts).flatMap(({ failed }) => failed)).toEqual([]);
  });

  it('is what was committed; `pnpm gen` writes it anew', () => {
    expect(Object.fromEntries(golden(hosts))).toEqual(Object.fromEntries(committed()));
  });

  it.each([
    ['an option that does not exist', '{ services.ngnix.enable = true; }', "`services.ngnix' does not exist"],
    [
      'a typing error in an option',
      '{ services.nginx.htpConfig = ""; }',
      "`services.nginx.htpConfig' does not exist",
    ],
    ['a text where yes or no is asked', '{ services.nginx.enable = "yes"; }', 'is not of type `boolean'],
    ['a port that is none', '{ networking.firewall.allowedTCPPorts = [ 99999 ]; }', 'between 0 and 65535'],
    ['a text among the ports', '{ networking.firewall.allowedTCPPorts = [ "80" ]; }', 'between 0 and 65535'],
    ['a word that is no choice', '{ networking.firewall.checkReversePath = "lose"; }', 'is not of type'],
    ['a second opinion', '{ services.tailscale.port = 1; }', 'is defined with different values'],
    [
      'a host that is none',
      '{ lib, ... }: { toast.host = lib.mkForce "ingress-north"; }',
      'is not of type `one of',
    ],
    [
      'an unknown option behind a condition',
      '{ lib, ... }: lib.mkIf true { services.nginx.nope = 1; }',
      'does not exist',
    ],
    [
      'an option that nobody has given a value',
      '{ lib, config, ... }: { options.toast.floor = lib.mkOption { type = lib.types.str; }; config.time.timeZone = config.toast.floor; }',
      "`toast.floor' was accessed but has no value defined",
    ],
    [
      'an option that somebody else has declared',
      '{ lib, ... }: { options.services.nginx.enable = lib.mkEnableOption "nginx"; }',
      'is declared more than once',
    ],
    [
      'a wrong value that nobody reads',
      '{ services.grafana.provision.enable = 3; }',
      'is not of type `boolean',
    ],
    [
      'settings beside `config`',
      '{ config = { }; services.nginx.enable = true; }',
      "both `config' or `options'",
    ],
  ])('refuses %s', (_what, module, complaint) => {
    expect(() => evaluateWith('ingress-east', module)).toThrow(complaint);
  });

  it('says which assertion a host does not keep', () => {
    const hostile = '{ assertions = [ { assertion = 1 > 2; message = "One is not more than two."; } ]; }';
    expect(evaluateHost('ingress-east', hostile).failed).toEqual(['One is not more than two.']);
  });

  it('asserts that the prober runs only where a reload resets nobody', () => {
    const old = `{ lib, ... }: {
      toast.prober.enable = true;
      services.nginx.package = lib.mkForce { type = "derivation"; outPath = "/nix/store/nginx"; version = "1.22.1"; };
    }`;
    expect(evaluateHost('ingress-east', old).failed).toEqual([expect.stringContaining('resets connections')]);
  });

  it('asserts that an ingress has whom to ask', () => {
    const alone =
      '{ lib, ... }: { toast.self = lib.mkForce { name = "x"; role = "ingress"; region = "north"; mesh = "100.64.0.9"; control = "10.77.0.9"; }; }';
    expect(evaluateHost('ingress-east', alone).failed).toEqual([
      'An ingress needs backends in its own region.',
    ]);
  });
});
