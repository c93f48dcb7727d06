import type { Account, Result } from '../../../shared/contract';
import type { Token } from '../../core/tokens/token';
import type { Cloud } from '../../core/webex/clouds';
import type { AnswerClass, LoopbackListener } from './loopback-listener';

/** The dependencies of signing in. */
export interface SignInPorts {
  /** Opens the private window; resolves with the captured redirect address, throws a `signIn.*` FailureError. */
  openWindow(request: { cloud: Cloud; url: string; signal: AbortSignal }): Promise<string>;
  openBrowser(url: string): Promise<void>;
  listen(
    redirectUri: string,
    classify: (address: string) => AnswerClass,
  ): Promise<Pick<LoopbackListener, 'answer' | 'close'>>;
  /** The host and port of the redirect if a program listens there, else null. Never rejects. */
  takenPort(redirectUri: string): Promise<string | null>;
  readClipboard(): Promise<string>;
  /** Empties each buffer of the clipboard that still holds this answer. */
  clearClipboard(text: string): Promise<void>;
  /** Never rejects; after an abort, the result is a failure. */
  fetchAccount(cloud: Cloud, token: Token, signal: AbortSignal): Promise<Result<Account>>;
}
