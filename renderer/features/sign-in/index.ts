export { acceptAccount, chooseAgain } from './actions';
export { SignedIn } from './result';
export { SignIn, SignInContent, SignInFooter, signInStageOf } from './sign-in';
