import type { Colours, Locale } from './desktop';
import type { CloudView } from './setup';

export interface CertificateChoice {
  readonly subject: string;
  readonly issuer: string;
  readonly validUntil: string;
}

/** Questions of a sign-in page that only the administrator may answer. */
export type TitlebarRequest =
  | { readonly kind: 'password'; readonly host: string; readonly realm: string; readonly proxy: boolean }
  | { readonly kind: 'certificate'; readonly host: string; readonly choices: readonly CertificateChoice[] };

/** One request on the screen. Its id comes back with the answer, so that no answer can reach the next request. */
export type TitlebarQuestion = TitlebarRequest & { readonly id: number };

export interface TitlebarView {
  readonly locale: Locale;
  /** As in `AppStart`. */
  readonly systemLocale: string | null;
  readonly colours: Colours;
  readonly cloud: Pick<CloudView, 'kind' | 'name'>;
  readonly host: string;
  readonly secure: boolean;
  readonly loading: boolean;
  readonly canGoBack: boolean;
  readonly question: TitlebarQuestion | null;
}

export type TitlebarCommand =
  | { readonly kind: 'back' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'cancel' }
  | TitlebarAnswer;

/** `question` is the id of the question that is answered. */
export type TitlebarAnswer =
  | { readonly kind: 'password'; readonly question: number; readonly user: string; readonly password: string }
  | { readonly kind: 'certificate'; readonly question: number; readonly index: number }
  | { readonly kind: 'dismiss'; readonly question: number };

/** What the title bar's preload puts on `window.titlebar`. */
export interface TitlebarBridge {
  send(command: TitlebarCommand): Promise<void>;
  onView(listener: (view: TitlebarView) => void): () => void;
}
