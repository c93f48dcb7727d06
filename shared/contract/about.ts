import { z } from 'zod';
import { takes, takesNothing, tells } from './channel';
import type { Failure } from './failure';

/** What this build of the app is. */
export interface AboutView {
  readonly version: string;
  readonly build: BuildView;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** The operating system with its version, without the name of the computer. */
  readonly system: string;
  readonly arch: string;
  /** Electron is not the official one of a release, but the older one for development. */
  readonly isTestBuild: boolean;
  /** Null: this build names none. */
  readonly homepage: string | null;
  readonly updates: UpdatesView;
  /** The last look for a new version in this run. */
  readonly look: ReleaseLook | null;
}

export interface BuildView {
  /** The commit that was built, as 40 hexadecimal digits; null: it was built outside of a checkout. */
  readonly commit: string | null;
  /** The files were not those of the commit. */
  readonly isChanged: boolean;
  /** ISO 8601, UTC: of the commit, or SOURCE_DATE_EPOCH. */
  readonly date: string | null;
}

/** Whether this app can look for a new version. */
export type UpdatesView =
  /** The organization turned it off. */
  | { readonly kind: 'off' }
  | { readonly kind: 'noFeed' }
  /** A policy with such an address is ignored, so it is the build's. */
  | { readonly kind: 'badFeed'; readonly address: string }
  | { readonly kind: 'feed'; readonly isOrganizations: boolean; readonly request: ReleaseRequest };

/** The request as it is sent, with all headers. */
export interface ReleaseRequest {
  readonly method: 'GET';
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** What the feed has. `same`, `newer`, `older`: its release compared with this app, by the precedence of SemVer 2.0.0. */
export type ReleaseFound =
  | { readonly kind: 'none' }
  | { readonly kind: 'same' | 'newer' | 'older'; readonly release: ReleaseView };

export type ReleaseLook = { readonly at: string } & (
  | ReleaseFound
  | { readonly kind: 'failed'; readonly failure: Failure }
);

export interface ReleaseView {
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly publishedAt: string | null;
  readonly isPrerelease: boolean;
  /** Plain text. */
  readonly notes: string;
  readonly isCut: boolean;
  /** Null: there is none, or none that may be opened. */
  readonly page: string | null;
  /** The host of a page that may not be opened. */
  readonly otherHost: string | null;
}

/** The licences of everything in the app. */
export interface LicencesView {
  /** Of the app itself, as text. */
  readonly own: string;
  /** By name. */
  readonly packages: readonly PackageLicence[];
}

export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** As its author calls it: `MIT`, `Apache-2.0`, … */
  readonly licence: string;
  readonly text: string;
}

export const aboutContract = {
  channels: {
    'about.read': takesNothing.answers<AboutView>(),
    /** Copies what the page shows, as plain text for a support request. */
    'about.copy': takesNothing.answersOrFails<null>(),
    'about.openHomepage': takesNothing.answersOrFails<null>(),
    'about.licences': takesNothing.answersOrFails<LicencesView>(),
    /** Shows the files in the system's file manager: `chromium`: Chromium's own list, which is too long to be shown. */
    'about.showLicences': takes(z.object({ which: z.enum(['app', 'chromium']) })).answersOrFails<null>(),
    /** Sends the request of `updates`, after the administrator has seen it. Fails only if it was canceled or may not be sent. */
    'about.lookUp': takesNothing.answersOrFails<ReleaseLook>(),
    'about.cancelLookUp': takesNothing.answers<null>(),
    /** Opens the page of the release that was found last. */
    'about.openRelease': takesNothing.answersOrFails<null>(),
  },
  events: {
    /** The menu of the app asks for this page. */
    'about.asked': tells<null>(),
  },
};
