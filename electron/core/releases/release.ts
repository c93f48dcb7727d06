import { z } from 'zod';
import type { ReleaseView } from '../../../shared/contract';
import { maximumNotes } from '../../../shared/enums/limits';
import { pageOf, type ReleaseSource } from './page';
import { readVersion, type Version } from './version';

/**
 * What is read of a release: the answer of GitHub's `GET /repos/{owner}/{repo}/releases/latest` (docs.github.com, REST API,
 * "Get the latest release"), which Forgejo and Gitea have too. Everything else in it is ignored.
 */
const format = z.looseObject({
  tag_name: z.string(),
  html_url: z.string().nullish(),
  published_at: z.string().nullish(),
  prerelease: z.boolean().nullish(),
  body: z.string().nullish(),
});

export interface Release {
  readonly version: Version;
  readonly view: ReleaseView;
}

/** Reads a release. @returns the name of the first field that is missing or wrong, when it is none */
export function readRelease(json: unknown, source: ReleaseSource): Release | string {
  const read = format.safeParse(json);
  if (!read.success) return String(read.error.issues[0]?.path[0] ?? '');
  const { tag_name, html_url, published_at, prerelease, body } = read.data;
  const version = readVersion(tag_name.trim());
  if (!version) return 'tag_name';
  const notes = plainNotes(body ?? '');
  return {
    version,
    view: {
      version: version.text,
      publishedAt: dateOf(published_at ?? ''),
      isPrerelease: prerelease === true || version.prerelease.length > 0,
      notes: notes.slice(0, maximumNotes).replace(/[\uD800-\uDBFF]$/, ''),
      isCut: notes.length > maximumNotes,
      ...pageOf(html_url ?? '', source),
    },
  };
}

/** ISO 8601 in UTC; null: no date that a calendar has. */
function dateOf(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text)) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * The notes as text: lines stay, and control characters and those that are invisible or turn the direction of writing go
 * (Unicode, categories Cc, Cf, Cs, Co, Zl and Zp), so that they change nothing around them.
 */
function plainNotes(body: string): string {
  return body
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/\t/g, '  ')
    .replace(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
