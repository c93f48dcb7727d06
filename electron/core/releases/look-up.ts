import type { ReleaseFound } from '../../../shared/contract';
import type { Reply } from '../http/answer';
import type { HttpClient } from '../http/client';
import { FailureError } from '../lib/failure';
import { lookUpFailure } from './failure';
import { feedRequest } from './feed';
import type { ReleaseSource } from './page';
import { readRelease } from './release';
import { compareVersions, readVersion } from './version';

/** More than a release with all its files and notes. */
const bodyLimit = 1_048_576;

interface LookUp extends ReleaseSource {
  /** The version of this app. */
  readonly own: string;
  readonly http: HttpClient;
  readonly signal: AbortSignal;
}

/**
 * Asks the feed for its newest release, by one request without a token or a cookie, and compares it with this app. No redirect
 * is followed and nothing is tried again, so that what was shown is all that is sent.
 * @throws FailureError `net.*` or `release.*`
 */
export async function lookUpRelease({ own, http, signal, ...source }: LookUp): Promise<ReleaseFound> {
  const { host } = new URL(source.feed);
  const reply = await http.send({ ...feedRequest(source.feed), bodyLimit }, { signal, isFinal: () => true });
  if (hasNone(reply, source.feed)) return { kind: 'none' };
  const failure = lookUpFailure(reply, host);
  if (failure) throw new FailureError(failure.code, failure.detail);
  const release = readRelease(reply.answer?.json, source);
  if (typeof release === 'string') throw new FailureError('release.wrongShape', { host, field: release });
  const ownVersion = readVersion(own);
  if (!ownVersion) throw new FailureError('app.unexpected', { reason: 'version' });
  const order = compareVersions(release.version, ownVersion);
  return { kind: order > 0 ? 'newer' : order < 0 ? 'older' : 'same', release: release.view };
}

/** A project without a release: 404 in JSON from a forge's `releases/latest`, or an empty answer. */
function hasNone({ answer }: Reply, feed: string): boolean {
  if (answer?.status === 204) return true;
  const isForge = /\/releases\/latest\/?$/.test(new URL(feed).pathname);
  return isForge && answer?.status === 404 && answer.json !== undefined;
}
