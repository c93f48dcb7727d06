import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { useMicrosoftSession } from './session';
export { signInAgain } from './sign-in-again';

/** The card that signs in to Microsoft for a setup, with the permissions that its page needs. */
export const MicrosoftSignIn = lazyPart(
  () => import('./microsoft-sign-in').then((part) => part.MicrosoftSignIn),
  Loading,
);
