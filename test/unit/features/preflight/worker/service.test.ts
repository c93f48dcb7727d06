import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CompileExpression } from '../../../../../electron/core/people/values';
import { PreflightService } from '../../../../../electron/features/preflight/worker/service';
import type { MappingSource } from '../../../../../shared/contract';
import { byPrincipal } from '../../../core/people/world';

const { signal } = new AbortController();
let folder: string;
let entra: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-service-'));
  entra = join(folder, 'entra.csv');
  await writeFile(entra, 'userPrincipalName,department,id\nada@x.com,sales,1\nli@x.com,,2\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Stands for the engine: the department before the userPrincipalName, which reads a column that is not kept otherwise. */
const compile: CompileExpression = (text) =>
  text === 'good'
    ? {
        attributes: ['department', 'userPrincipalName', 'nobodyHasThis'],
        of: ({ department, userPrincipalName }) => ({
          kind: 'value',
          value: department ? `${department}.${userPrincipalName}` : null,
        }),
      }
    : null;
const expression = (text: string): MappingSource => ({ kind: 'expression', text });

it('gives an expression every attribute that it reads, also when it is chosen later', async () => {
  const service = new PreflightService(compile, () => {});
  await service.entraFile({ path: entra, source: byPrincipal }, signal);
  const emptyPerson = { emails: [], displayName: '', givenName: '', familyName: '', externalId: '', active: null };
  service.webexPeople({ people: [{ ...emptyPerson, userName: 'sales.ada@x.com' }] });
  expect((await service.match({ source: byPrincipal }, signal)).counts).toMatchObject({ creates: 2 });
  const summary = await service.match({ source: expression('good') }, signal);
  expect(summary).toMatchObject({
    counts: { matches: 1, cannot: 1 },
    reasons: { empty: 1 },
    source: expression('good'),
  });
  // The same without a second reading, when it is known from the start.
  const other = new PreflightService(compile, () => {});
  await other.entraFile({ path: entra, source: expression('good') }, signal);
  await rm(entra);
  other.webexPeople({ people: [{ ...emptyPerson, userName: 'sales.ada@x.com' }] });
  expect(await other.match({ source: expression('good') }, signal)).toEqual(summary);
});

it('refuses an expression that cannot be read, before it reads a file', async () => {
  const service = new PreflightService(compile, () => {});
  const failure = { failure: { code: 'preflight.expression' } };
  await expect(service.entraFile({ path: '/nowhere', source: expression('bad') }, signal)).rejects.toMatchObject(
    failure,
  );
});
