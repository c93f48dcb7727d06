import process from 'node:process';
import type { AboutView, ReleaseLook } from '../../../shared/contract';
import { aboutContract } from '../../../shared/contract/about';
import { FailureError, toFailure } from '../../core/lib/failure';
import { isPlaceholder, updatesOf } from '../../core/releases/feed';
import { lookUpRelease } from '../../core/releases/look-up';
import { copyText } from '../../platform/clipboard';
import { openInBrowser } from '../../platform/links';
import { revealFile } from '../../platform/show-file';
import { systemName } from '../../platform/system-facts';
import { defineFeature } from '../../services/feature';
import { aboutText } from './about-text';
import { buildFacts } from './build-facts';
import { licencePath, readLicences } from './licence-files';

/** What this app is and holds, and the look for a new version, which happens only when it is asked for. */
export const feature = defineFeature(aboutContract, ({ appVersion, http, now, pageEnded, policies }) => {
  const { commit, isChanged, date, electron: official, releaseFeed } = buildFacts;
  const { electron = '', chrome: chromium = '', node } = process.versions;
  const homepage = isPlaceholder(buildFacts.homepage) ? null : buildFacts.homepage;
  const places = { resources: process.resourcesPath, program: process.execPath };
  let look: ReleaseLook | null = null;
  let running = new AbortController();
  const cancel = () => running.abort();
  pageEnded.listen(cancel);

  const updates = () => updatesOf({ built: releaseFeed, policies: policies.current });
  const view = async (): Promise<AboutView> => ({
    version: appVersion,
    build: { commit, isChanged, date },
    electron,
    chromium,
    node,
    system: await systemName(),
    arch: process.arch,
    isTestBuild: electron !== official,
    homepage,
    updates: updates(),
    look,
  });

  const lookUp = async (): Promise<ReleaseLook> => {
    const allowed = updates();
    if (allowed.kind !== 'feed') throw new FailureError('release.unavailable');
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const source = { feed: allowed.request.url, homepage, own: appVersion, http, signal };
    const found = await lookUpRelease(source).catch((thrown: unknown) => {
      const failure = toFailure(thrown);
      if (failure.code === 'release.cancelled') throw thrown;
      return { kind: 'failed', failure } as const;
    });
    look = { at: now().toISOString(), ...found };
    return look;
  };

  return {
    handlers: {
      'about.read': view,
      'about.copy': async () => copyText(aboutText(await view())),
      'about.openHomepage': () => (homepage ? openInBrowser(homepage) : undefined),
      'about.licences': () => readLicences(places, electron),
      'about.showLicences': async ({ which }) => revealFile(await licencePath(places, which)),
      'about.lookUp': lookUp,
      'about.cancelLookUp': cancel,
      'about.openRelease': async () => {
        const page = look && 'release' in look ? look.release.page : null;
        if (page) await openInBrowser(page);
      },
    },
    dispose: cancel,
  };
});
