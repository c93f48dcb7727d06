import { test } from '@playwright/test';
import { type Environment, have, system } from '../../fixtures/systems';

/** Keeps the notifications of programs in a session. @param env of the session */
export const notificationLog = (env: Environment) =>
  have(test, system.notifications, 'a log of notifications that a test can read')(env);

/** A keychain that records its calls and denies access. @param env of a session without one */
export const watchedKeychain = (env: Environment) =>
  have(test, system.watchedKeychain, 'a keychain that a test can replace')(env);

/** A keychain that never answers. @param env of a session without one */
export const hangingKeychain = (env: Environment) =>
  have(test, system.hangingKeychain, 'a keychain that a test can replace')(env);

/** The environment of a session without a keychain. @param folder of the test */
export const withoutKeychain = (folder: string) =>
  have(test, system.withoutKeychain, 'a session without a keychain')(folder);
