import { z } from 'zod';
import type { CheckId, CheckState, TestOutcome } from '../enums';
import { takes, takesNothing, tells } from './channel';
import type { TestProgress } from './connection-checks';
import type { SetupView } from './setup';
import { setupId, space } from './setups';
import { tokenSlot } from './sign-in';
import type { TestAllProgress, TestAllResult } from './test-all';

export type { CheckId, CheckState, TestOutcome };

export const connectionTestContract = {
  channels: {
    'test.run': takes(z.object({ id: setupId, write: z.boolean(), token: tokenSlot })).answersOrFails<SetupView>(),
    /** Without `token`: the tests of both tokens. */
    'test.cancel': takes(z.object({ id: setupId, token: tokenSlot })).answers<null>(),
    'test.copyReport': takes(z.object({ id: setupId, token: tokenSlot })).answersOrFails<null>(),
    /** Tests every setup of the space that has a token and an Org ID; the results go into their records. */
    'testAll.run': takes(z.object({ space })).answersOrFails<TestAllResult>(),
    /** Cancels the run; `testAll.run` then answers with the results so far. */
    'testAll.cancel': takesNothing.answers<null>(),
  },
  events: {
    'test.progress': tells<TestProgress>(),
    'testAll.progress': tells<TestAllProgress>(),
  },
};
