import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A release in the format that *Look for a new version* reads: that of GitHub's
 * `GET /repos/{owner}/{repo}/releases/latest`. The same for the same version, text and date.
 * @param about `version`, `homepage` and `feed` of package.json
 * @param changelog the text of CHANGELOG.md
 * @param seconds the date of the packages, since 1970
 */
export function releaseFeed({ version, homepage, feed }, changelog, seconds) {
  return {
    tag_name: `v${version}`,
    name: `Webex Entra Setup ${version}`,
    html_url: pageOf(feed, version) ?? homepage,
    published_at: new Date(seconds * 1000).toISOString(),
    prerelease: version.split('+')[0].includes('-'),
    body: notesOf(changelog, version),
  };
}

/** The page of the release at GitHub, if the feed is GitHub's. */
function pageOf(feed, version) {
  const [, project] = /^https:\/\/api\.github\.com\/repos\/([^/]+\/[^/]+)\/releases\/latest$/.exec(feed) ?? [];
  return project ? `https://github.com/${project}/releases/tag/v${version}` : null;
}

/** The section of a version in the changelog, without its heading, with one line for each item; of one that has none yet, `Unreleased`. */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const of = (name) =>
    sections.find(
      (each) => each.startsWith(`${name}\n`) || each.startsWith(`[${name}]`) || each.startsWith(`${name} `),
    );
  const section = of(version) ?? of('Unreleased') ?? '';
  const text = section.split('\n').slice(1).join('\n').trim();
  // The lines of a paragraph become one: the app shows notes as text.
  return text.replace(/\n {2,}(?=[^\s*-])/g, ' ');
}

/** @param root the project's folder */
export function readChangelog(root) {
  return readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
}
