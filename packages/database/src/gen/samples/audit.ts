import * as auditReads from '../../audit/audit.reads.ts';
import * as tenantsReads from '../../audit/tenants.reads.ts';
import { callsOf } from '../samples.ts';
import { aDate, anId } from '../values.ts';

export const auditCalls = {
  'audit/audit.reads.ts': callsOf(auditReads, {
    logShape: (f, { tenant }) => f(tenant),
    countersToAudit: (f, { tenant }) => f(tenant),
    highestVersion: (f, { tenant }) => f(tenant),
    highestEpoch: (f, { tenant }) => f(tenant),
    highestMarks: (f, { tenant }) => f(tenant),
    highestChange: (f, { tenant }) => f(tenant),
    highestNumberOf: (f, { tenant }) => f(tenant, aDate),
    ordersUntold: (f, { tenant }) => f(tenant, 20),
    ordersMistold: (f, { tenant }) => f(tenant, 20),
    ordersToldTwice: (f, { tenant }) => f(tenant, 20),
    orderStatesMistold: (f, { tenant }) => f(tenant, 20),
    ticketStatesMistold: (f, { tenant }) => f(tenant, 20),
    ticketsUntold: (f, { tenant }) => f(tenant, 20),
    ticketsMissing: (f, { tenant }) => f(tenant, 20),
    answersWithoutOrder: (f, { tenant }) => f(tenant, 20),
    takingsTold: (f, { tenant }) => f(tenant, 'sales', 7),
    takingsKept: (f, { tenant }) => f(tenant),
    ordersToAudit: (f, { tenant }) => f(tenant, anId(), 200),
  }),
  'audit/tenants.reads.ts': callsOf(tenantsReads, {
    restaurantsInShards: (f, { db }) => f(db, anId(), 500),
    restaurantsNamed: (f, { db }) => f(db),
  }),
};
