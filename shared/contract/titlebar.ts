import type { Colours, Locale } from './app';
import type { CloudView } from './setup';

export interface CertificateChoice {
  readonly subject: string;
  readonly issuer: string;
  readonly validUntil: string;
}

/** A question that the sign-in window must not answer by itself. */
export type StripQuestion =
  | { readonly kind: 'password'; readonly host: string; readonly realm: string; readonly proxy: boolean }
  | { readonly kind: 'certificate'; readonly host: string; readonly choices: readonly CertificateChoice[] };

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
  | { readonly kind: 'password'; readonly user: string; readonly password: string }
  | { readonly kind: 'certificate'; readonly index: number }
  | { readonly kind: 'dismiss' };

/** What `preload-strip.ts` puts on `window.strip`. */
export interface StripBridge {
  send(command: StripCommand): Promise<void>;
  onView(listener: (view: StripView) => void): () => void;
}
