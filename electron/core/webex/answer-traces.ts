import { cutText } from '../lib/cut-text';
import { percentDecoded } from '../lib/percent-decoded';
import type { Cloud } from './clouds';

/** Words of ASCII that no one reads: a token is longer, while a UUID and an error code of Entra are shorter. */
const longWords = /[!-~]{41,}/g;
/** Longer than a host that people use, and shorter than a host that is made of a token. */
const longestHost = 60;

/** Whether an address or a text has a token in a parameter of its own, in any percent-encoding. */
export function carriesToken(text: string): boolean {
  return /(?:access|id|refresh)_token/i.test(percentDecoded(text));
}

/** A text of an answer that a message may repeat: without long words, cut to a readable length. */
export function readable(text: string): string {
  return cutText(text.replace(longWords, '…'), 200);
}

/**
 * Which hosts of a sign-in a message may name. The host of any page helps to find a fault, but from the answer on, a host
 * can be made of the token: then only hosts of the cloud are named.
 */
export class NameableHosts {
  readonly #known: ReadonlySet<string>;
  #isAnswered = false;

  constructor({ authorizeUrl, redirectUri, peopleUrl, scimBaseUrl }: Cloud) {
    this.#known = new Set([authorizeUrl, redirectUri, peopleUrl, scimBaseUrl].map(hostOf));
  }

  /** Call with each address that is requested. */
  note(address: string): void {
    this.#isAnswered ||= carriesToken(address);
  }

  /** The host of an address, with its port; empty when it may not be named. */
  of(address: string): string {
    this.note(address);
    const host = hostOf(address);
    if (this.#known.has(host)) return host;
    return this.#isAnswered || host.length > longestHost ? '' : host;
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
