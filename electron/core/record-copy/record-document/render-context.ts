import type { ProvisioningView, SetupEvent, SetupSummary, Space, TokenOutage } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { type Facts, factsOf, settledEvents } from '../../setup/facts';
import { provisioningOf } from '../../setup/provisioning';
import { isRenewable } from '../../setup/renewal';
import { setupSummary } from '../../setup/setup-view';
import { tokenOutage } from '../../setup/token-outage';
import type { Cloud } from '../../webex/clouds';
import type { CopyInput } from '../copy-input';
import { cleaned, isolated } from './clean';

/** The input of every section. */
export interface RenderContext {
  readonly id: string;
  readonly cloud: Cloud;
  readonly space: Space;
  /** As stored. */
  readonly events: readonly SetupEvent[];
  /** After pending keychain changes: the values that Entra uses. */
  readonly settled: readonly SetupEvent[];
  readonly facts: Facts;
  readonly summary: SetupSummary;
  /** Set when Webex refuses the token that Entra has. */
  readonly outage: TokenOutage | null;
  readonly provisioning: ProvisioningView;
  readonly now: Date;
  readonly appVersion: string;
  readonly translator: Translator;
}

/** Derives what several sections need from a record, with cleaned texts. */
export function contextOf(input: CopyInput, translator: Translator): RenderContext {
  const { record, space, savedAt: now, appVersion } = input;
  const { id, cloud, events } = cleaned(record);
  const settled = settledEvents(events);
  const facts = factsOf(settled);
  // A copy contains only what the record contains; the keychain is not read.
  const outage = isRenewable(facts) ? tokenOutage(facts, now) : null;
  return {
    id,
    cloud,
    space,
    events,
    settled,
    facts,
    summary: setupSummary({ id, cloud, events: settled }, null, now),
    outage,
    provisioning: provisioningOf(facts, outage, now),
    now,
    appVersion,
    translator: isolating(translator),
  };
}

/** The translator, with inserted names isolated from the text direction of the sentence. */
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
