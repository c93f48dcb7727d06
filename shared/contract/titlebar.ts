import type { Colours, Locale } from './app';
import type { CloudView } from './setup';

export interface CertificateChoice {
  readonly subject: string;
  readonly issuer: string;
  readonly validUntil: string;
}

/** What the sign-in window must not answer by itself. */
export type StripRequest =
  | { readonly kind: 'password'; readonly host: string; readonly realm: string; readonly proxy: boolean }
  | { readonly kind: 'certificate'; readonly host: string; readonly choices: readonly CertificateChoice[] };

/** One request on the screen. Its id comes back with the answer, so that no answer can reach the next request. */
export type StripQuestion = StripRequest & { readonly id: number };

export interface StripView {
  readonly locale: Locale;
  readonly colours: Colours;
  readonly cloud: Pick<CloudView, 'kind' | 'name'>;
  readonly host: string;
  readonly secure: boolean;
  readonly loading: boolean;
  readonly canGoBack: boolean;
  readonly question: StripQuestion | null;
}

export type StripCommand =
  | { readonly kind: 'back' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'cancel' }
  | StripAnswer;

/** `question` is the id of the question that is answered. */
export type StripAnswer =
  | { readonly kind: 'password'; readonly question: number; readonly user: string; readonly password: string }
  | { readonly kind: 'certificate'; readonly question: number; readonly index: number }
  | { readonly kind: 'dismiss'; readonly question: number };

/** What `preload-strip.ts` puts on `window.strip`. */
export interface StripBridge {
  send(command: StripCommand): Promise<void>;
  onView(listener: (view: StripView) => void): () => void;
}
