export { acceptAccount, chooseAgain, needsDecision } from './actions';
export { SignedIn } from './result';
export { SignIn, SignInContent, SignInFooter, signInStageOf } from './sign-in';
