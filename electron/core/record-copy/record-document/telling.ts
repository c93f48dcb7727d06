import type { LateView, SetupEvent, SetupSummary, Space } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { type Facts, factsOf, settledEvents } from '../../setup/facts';
import { lateOf } from '../../setup/late';
import { isRenewable } from '../../setup/renewal';
import { setupSummary } from '../../setup/setup-view';
import type { Cloud } from '../../webex/clouds';
import type { CopyInput } from '../copy-input';
import { cleaned, isolated } from './clean';

/** What each section tells from. */
export interface Telling {
  readonly id: string;
  readonly cloud: Cloud;
  readonly space: Space;
  /** As they are written. */
  readonly events: readonly SetupEvent[];
  /** As they are once the keychain has followed: what Entra works with. */
  readonly settled: readonly SetupEvent[];
  readonly facts: Facts;
  readonly summary: SetupSummary;
  /** Webex refuses the token that Entra has. */
  readonly late: LateView | null;
  readonly now: Date;
  readonly appVersion: string;
  readonly words: Translator;
}

/** Everything that is derived from a record more than once, with texts that are fit for a document. */
export function tellingOf(input: CopyInput, translator: Translator): Telling {
  const { record, space, savedAt: now, appVersion } = input;
  const { id, cloud, events } = cleaned(record);
  const settled = settledEvents(events);
  const facts = factsOf(settled);
  return {
    id,
    cloud,
    space,
    events,
    settled,
    facts,
    // The keychain is not asked: a copy tells what the record knows.
    summary: setupSummary({ id, cloud, events: settled }, null, now),
    late: isRenewable(facts) ? lateOf(facts, now) : null,
    now,
    appVersion,
    words: isolating(translator),
  };
}

/** The translator, with names of any direction kept to themselves. */
export function isolating(translator: Translator): Translator {
  return {
    ...translator,
    t: (id, values) => {
      if (!values) return translator.t(id);
      const safe = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? isolated(value) : value,
      ]);
      return translator.t(id, Object.fromEntries(safe));
    },
  };
}
