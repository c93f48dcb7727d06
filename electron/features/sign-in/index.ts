import { signInContract } from '../../../shared/contract/sign-in';
import { FailureError } from '../../core/lib/failure';
import { defineFeature } from '../../services/feature';
import { acceptAccount } from './accept-account';
import { signInPorts } from './ports';
import { SignInService } from './sign-in-service';

export { type AnswerClass, type LoopbackListener, listenForRedirect } from './loopback-listener';

/** Signs in to Webex by one of three methods, and stores the token. */
export const feature = defineFeature(signInContract, (services) => {
  const { setups, vault, now, pageEnded, hasPage } = services;
  const signingIn = new SignInService(setups, vault, signInPorts(services), now);
  // A page that is loaded again knows of no sign-in under way, and could neither cancel it nor begin another.
  pageEnded.listen(() => void signingIn.abandon());
  return {
    handlers: {
      'signIn.start': ({ id, method }) => {
        if (!hasPage()) throw new FailureError('signIn.cancelled');
        return signingIn.start(id, method);
      },
      'signIn.cancel': () => signingIn.cancel(),
      'signIn.link': ({ id }) => signingIn.link(id),
      'signIn.paste': ({ id }) => signingIn.paste(id),
      'token.save': ({ id, location }) => signingIn.save(id, location),
      'account.accept': ({ id, token }) => acceptAccount(setups, id, token),
    },
    dispose: () => signingIn.close(),
  };
});
