import { afterEach, beforeEach, expect, it } from 'vitest';
import { Signal } from '../../../../electron/core/lib/signal';
import { feature } from '../../../../electron/features/org-id';
import type { Services } from '../../../../electron/services/services';
import { account, bench } from '../../core/setup/bench';

let on: Awaited<ReturnType<typeof bench>>;
beforeEach(async () => {
  on = await bench();
});
afterEach(() => on.end());

it('another Org ID is announced, so that work for the one before ends; the same one once more is not', async () => {
  const orgIdChanged = new Signal<string>();
  const announced: string[] = [];
  orgIdChanged.listen((id) => announced.push(id));
  const { handlers } = feature.create({ setups: on.setups, orgIdChanged } as unknown as Services);
  const { id } = await on.setups.create('real');
  const set = (text: string) => handlers['orgId.set']({ id, text, source: 'typed', deliberate: false });
  await set(account.orgId);
  await set(account.orgId.toUpperCase());
  expect(announced).toEqual([id]);
  await set('0b6f5a2c-1111-4222-8333-944455556666');
  expect(announced).toEqual([id, id]);
});
