import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { PreflightService } from '../../../../electron/features/preflight/worker/service';
import type { Evidence, PreflightSummary } from '../../../../shared/contract';
import { type Kind, PreflightPeople } from '../../../fixtures/preflight-people';
import { byMail, byPrincipal } from './world';

vi.setConfig({ testTimeout: 60_000 });

const people = new PreflightPeople(20_000);
const share = (of100: number) => (people.count / 100) * of100;
const { signal } = new AbortController();

let folder: string;
let service: PreflightService;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-'));
  const [entra, webex] = [join(folder, 'entra.csv'), join(folder, 'webex.csv')];
  people.writeEntra(entra);
  people.writeWebex(webex);
  service = new PreflightService(
    () => null,
    () => {},
  );
  expect(await service.entraFile({ path: entra, source: byPrincipal }, signal)).toMatchObject({
    people: 20_000,
    findings: [],
  });
  expect(await service.webexFile({ path: webex }, signal)).toMatchObject({ people: people.webexCount, findings: [] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const expected: Record<'byPrincipal' | 'byMail', Partial<PreflightSummary>> = {
  byPrincipal: {
    counts: {
      matches: share(64),
      differsInCase: share(4),
      duplicates: share(14),
      creates: share(12),
      cannot: share(6),
      unclear: 0,
      webexOnly: people.alone,
    },
    reasons: {
      disabled: share(2),
      empty: 0,
      notAnAddress: share(2),
      guest: 0,
      sameValueTwice: share(2),
      refused: 0,
      depends: 0,
      exceeded: 0,
      accountUnknown: 0,
    },
  },
  byMail: {
    counts: {
      matches: share(78),
      differsInCase: 0,
      duplicates: share(2),
      creates: 0,
      cannot: share(20),
      unclear: 0,
      webexOnly: people.alone,
    },
    reasons: {
      disabled: share(2),
      empty: share(14),
      notAnAddress: share(2),
      guest: 0,
      sameValueTwice: share(2),
      refused: 0,
      depends: 0,
      exceeded: 0,
      accountUnknown: 0,
    },
  },
};

const evidence: Partial<Record<Kind, Evidence>> = {
  byMail: { kind: 'address', attribute: 'mail', in: 'userName' },
  byOtherMail: { kind: 'address', attribute: 'otherMails', in: 'userName' },
  byName: { kind: 'name' },
};

describe.each([
  ['byPrincipal', byPrincipal],
  ['byMail', byMail],
] as const)('20,000 people, %s', (name, source) => {
  it('counts every verdict and reason', async () => {
    const summary = await service.match({ source }, signal);
    expect(summary).toMatchObject({
      ...expected[name],
      people: 20_000,
      webexPeople: people.webexCount,
      turnedOff: share(2),
    });
    expect(summary.candidates).toEqual([
      { attribute: 'mail', matches: share(78), filled: share(84) },
      { attribute: 'userPrincipalName', matches: share(68), filled: share(100) },
      { attribute: 'otherMails', matches: share(2), filled: share(2) },
    ]);
  });

  it('classifies each person', async () => {
    let seen = 0;
    for (let offset = 0; offset < people.count; offset += 1_000) {
      const { rows } = await service.query({ verdict: 'all', search: '', offset, limit: 1_000 });
      for (const row of rows) {
        const person = people.person(row.index);
        expect(row).toMatchObject({ verdict: people.verdict(row.index, name), userPrincipalName: person.principal });
        expect(row.webexUserName ?? '', person.kind).toBe(person.webex);
        if (name === 'byPrincipal') expect(row.evidence).toEqual(evidence[person.kind]);
        seen += 1;
      }
    }
    expect(seen).toBe(people.count);
  });
});

it('the comparison can be canceled in the middle, and then run again', async () => {
  const cancel = new AbortController();
  const work = service.match({ source: byMail }, cancel.signal);
  setImmediate(() => cancel.abort(new FailureError('preflight.cancelled')));
  await expect(work).rejects.toMatchObject({ failure: { code: 'preflight.cancelled' } });
  await expect(service.query({ verdict: 'all', search: '', offset: 0, limit: 1 })).rejects.toMatchObject({
    failure: { code: 'step.notReached' },
  });
  expect((await service.match({ source: byMail }, signal)).counts).toEqual(expected.byMail.counts);
});
