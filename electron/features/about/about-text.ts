import type { AboutView, ReleaseLook, UpdatesView } from '../../../shared/contract';

/**
 * The page as plain text for a support request: in English for every reader of requests, and without what could name a user or
 * a place on the disk. Of the feed it says only whose it is.
 */
export function aboutText(about: AboutView): string {
  const { version, build, electron, chromium, node, system, arch, isTestBuild, homepage, updates, look } = about;
  const facts: readonly (readonly [string, string])[] = [
    ['Built from', build.commit ? `commit ${build.commit}${build.isChanged ? ', with changes' : ''}` : 'unknown'],
    ['Date', build.date ?? 'unknown'],
    ['Build', isTestBuild ? 'test build, not with the official Electron' : 'release'],
    ['Electron', electron],
    ['Chromium', chromium],
    ['Node.js', node],
    ['System', system],
    ['Architecture', arch],
    ['Homepage', homepage ?? 'none'],
    ['Release feed', feedText(updates)],
    ['Last look for a new version', look ? `${look.at}, ${lookText(look)}` : 'not in this run'],
  ];
  return `${[`Webex Entra Setup ${version}`, ...facts.map(([name, value]) => `${name}: ${value}`)].join('\n')}\n`;
}

function feedText(updates: UpdatesView): string {
  if (updates.kind === 'off') return 'turned off by the organization';
  if (updates.kind === 'noFeed') return 'none';
  if (updates.kind === 'badFeed') return 'not usable';
  return updates.isOrganizations ? 'set by the organization' : 'of this build';
}

function lookText(look: ReleaseLook): string {
  if (look.kind === 'failed') return `failed (${look.failure.code})`;
  return look.kind === 'none' ? 'no release' : `${look.kind} (${look.release.version})`;
}
