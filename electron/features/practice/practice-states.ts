import { randomUUID } from 'node:crypto';
import type { PracticeState, SetupView } from '../../../shared/contract';
import { locales } from '../../../shared/enums';
import { daysLeft } from '../../../shared/texts/days';
import { translator } from '../../../shared/texts/i18n';
import { factsOf } from '../../core/setup/facts';
import { Token } from '../../core/tokens/token';
import type { TokenOwner } from '../../core/tokens/token-vault';
import type { Services } from '../../services/services';
import { stateEvents, tokenTimes } from './state-events';
import { issueToken } from './token';

type StateServices = Pick<Services, 'appVersion' | 'clouds' | 'now' | 'setups' | 'stores' | 'translator' | 'vault'>;

/** Finished practice setups in a state to practise with. Only the practice space is read and written. */
export class PracticeStates {
  readonly #services: StateServices;
  #last: Promise<unknown> = Promise.resolve();

  constructor(services: StateServices) {
    this.#services = services;
  }

  /**
   * Opens the setup that was made for this state and is still in it, or makes one. One call at a time, so that two calls
   * make one setup. @throws FailureError `keychain.*`, `record.*`; then there is no new setup
   */
  jump(state: PracticeState): Promise<SetupView> {
    const result = this.#last.then(async () =>
      this.#services.setups.view((await this.#find(state)) ?? (await this.#make(state))),
    );
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #find(state: PracticeState): Promise<string | null> {
    const names = locales.map((locale) => translator(locale).t(`practice.state.${state}.name`));
    const now = this.#services.now();
    const wanted = daysLeft(tokenTimes(state, now).expiresAt, now);
    const isInState = (expiresAt: string) => {
      const left = daysLeft(expiresAt, now);
      return wanted > 0 ? left === wanted : left <= 0;
    };
    const made = (await this.#services.setups.records('practice')).find(({ events }) => {
      const { name, signIn } = factsOf(events);
      return name !== null && names.includes(name) && signIn?.expiresAt != null && isInState(signIn.expiresAt);
    });
    return made?.id ?? null;
  }

  /** Stores the token, then the record: a record never mentions a token that was not stored. */
  async #make(state: PracticeState): Promise<string> {
    const { appVersion, clouds, now, stores, translator: texts, vault } = this.#services;
    const times = tokenTimes(state, now());
    const seconds = (times.expiresAt.getTime() - times.issuedAt.getTime()) / 1000;
    const token = new Token(issueToken('fullAdministrator', times.issuedAt, seconds));
    const cloud = await clouds.forNew('practice');
    const owner: TokenOwner = { id: randomUUID(), space: 'practice', keptIn: 'keychain' };
    const print = await vault.print(owner, token);
    await vault.keep(owner, token, 'keychain');
    const name = texts().t(`practice.state.${state}.name`);
    try {
      await stores.practice.save({
        id: owner.id,
        cloud,
        events: stateEvents({ name, times, print, cloud, appVersion }),
      });
    } catch (thrown) {
      // If the keychain refuses too, the journal names the token at the next start.
      await vault.forgetAllInKeychain(owner).catch(() => undefined);
      throw thrown;
    }
    return owner.id;
  }
}
