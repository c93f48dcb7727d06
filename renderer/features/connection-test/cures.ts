import type { SetupView, TokenSlot } from '../../../shared/contract';
import type { CheckCure } from '../../../shared/texts/check-cures';
import type { Translator } from '../../../shared/texts/i18n';
import { goTo } from '../../lib/navigation';
import { chooseAgain } from '../sign-in';
import { adoptAccountOrgIdAndTest, runTest } from './actions';

/** The cure that this setup can offer. A renewal keeps the Org ID, and its token belongs to the same organization. */
export function possibleCure(cure: CheckCure, { account }: SetupView, token: TokenSlot = 'current'): CheckCure {
  if (token === 'pending') return cure === 'orgId' ? 'again' : cure === 'useOrg' ? 'account' : cure;
  return cure === 'useOrg' && !account?.orgId ? 'orgId' : cure;
}

export function cureText(cure: CheckCure, { t }: Translator): string {
  return t(cure === 'again' ? 'test.again' : `test.action.${cure}`);
}

export function applyCure(cure: CheckCure, token: TokenSlot = 'current'): void {
  cures[cure](token);
}

const toSignIn = (token: TokenSlot) => {
  if (token === 'current') goTo('signIn');
  chooseAgain();
};

const cures: Readonly<Record<CheckCure, (token: TokenSlot) => void>> = {
  useOrg: () => void adoptAccountOrgIdAndTest(),
  signIn: toSignIn,
  account: toSignIn,
  orgId: () => goTo('orgId'),
  again: (token) => void runTest(token),
};
