import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LogTally } from '../../../../../electron/core/entra/provisioning-log/tally';
import { readLog } from '../../../../../electron/features/provisioning-log/worker/read-log';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(resolve('test-output/read-log-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function reading(text: string) {
  const path = join(folder, 'log.json');
  await writeFile(path, text);
  return readLog([path], new LogTally(), () => {});
}

const event = (
  index: number,
  status: unknown = { status: 'failure', errorInformation: { errorCode: 'Conflict' } },
) => ({
  activityDateTime: '2026-11-28T10:00:00Z',
  changeId: `change-${index}`,
  provisioningAction: 'create',
  servicePrincipal: { displayName: 'Cisco Webex' },
  sourceIdentity: { id: `id-${index}`, details: { userPrincipalName: `u${index}@contoso.example` } },
  provisioningStatusInfo: status,
  provisioningSteps: [],
});
const page = (index: number, more: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ '@odata.context': 'auditLogs/provisioning', ...more, value: [event(index)] });

describe('events in JSON are read from', () => {
  it.each([
    ['lines of one event each', [1, 2].map((index) => JSON.stringify(event(index))).join('\n'), 2, false],
    ['an answer with a count', page(1, { '@odata.count': 7 }), 1, false],
    ['an answer whose next page is null', page(1, { '@odata.nextLink': null }), 1, false],
    ['an answer with a next page', page(1, { '@odata.nextLink': 'https://x' }), 1, true],
    ['all pages one after another', `${page(1, { '@odata.nextLink': 'https://x' })}\n${page(2)}`, 2, false],
    ['the first pages one after another', `${page(1)}\n${page(2, { '@odata.nextLink': 'https://x' })}`, 2, true],
    ['an array of pages', `[${page(1, { '@odata.nextLink': 'https://x' })},${page(2)}]`, 2, false],
    ['records of Azure Monitor', JSON.stringify({ records: [{ time: 'x', properties: event(1) }] }), 1, false],
    ['records with the event as a text', JSON.stringify([{ properties: JSON.stringify(event(1)) }]), 1, false],
    ['rows of a Log Analytics table', JSON.stringify([analytics(event(1))]), 1, false],
    [
      'what PowerShell cut at its depth',
      JSON.stringify([
        event(1, { status: 'failure', errorInformation: '@{errorCode=Conflict; errorCategory=x; reason=a; b=c}' }),
      ]),
      1,
      false,
    ],
  ])('%s', async (_name, text, events, more) => {
    const view = await reading(text);
    expect(view).toMatchObject({ events, more, unreadable: 0, cut: false });
    expect(view.applications).toMatchObject([
      { name: 'Cisco Webex', users: events, causes: [{ cause: 'conflict', codes: ['Conflict'], events }] },
    ]);
  });
});

/** Azure Monitor's table: columns in capitals, of which those with an object hold it as a text. */
function analytics(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { activityDateTime, servicePrincipal: _, ...others } = fields;
  const columns = { ...others, servicePrincipal: { Name: 'Cisco Webex' }, timeGenerated: activityDateTime };
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      `${name[0]?.toUpperCase()}${name.slice(1)}`,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}
