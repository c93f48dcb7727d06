import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { npm } from './run.mjs';
import { shippedPaths } from './shipped.mjs';

/** A stored list that is older than this many days is reported. */
const staleAfterDays = 30;
const dayMs = 86_400_000;

/**
 * Asks npm for the known vulnerabilities of the packages in `folder`'s package-lock.json. If the registry does not answer,
 * npm gets the stored list from a server on loopback instead, so that npm compares the versions in both cases.
 * @param stored the content of scripts/advisories.json
 * @param options further ones for npm, such as a registry
 * @returns whether a vulnerable package is in the app and not accepted; the lines to print; the advisories in the form of
 * the stored list, null if the registry did not answer
 */
export async function audit(folder, stored, { now = new Date(), options = [] } = {}) {
  const live = await npmAudit(folder, options);
  const report = live.report ?? (await auditWithList(folder, stored.advisories));
  const shipped = shippedPaths(folder);
  const results = advisoriesIn(report).map((one) => judge(one, { shipped, accepted: stored.accepted, now }));
  const failures = results.filter(({ failed }) => failed);
  const { lines, isEmpty = false } = live.report ? fromRegistry : fromStoredList(live.reason, stored, now);
  const total = `${results.length} known vulnerabilities, ${failures.length} of them in the app and not accepted.`;
  return {
    failed: failures.length > 0,
    lines: [...lines, ...results.map(({ line }) => line), ...(isEmpty ? [] : [total])],
    advisories: live.report ? storedForm(live.report) : null,
  };
}

const fromRegistry = { lines: ['Source: the registry, asked just now.'] };

/** Why the stored list was used, and how old it is. `isEmpty`: it was never filled, so nothing can be concluded from it. */
function fromStoredList(reason, { filled, source, advisories }, now) {
  const why = `The registry could not be asked: ${reason}`;
  const days = Math.floor((now.getTime() - Date.parse(filled ?? '')) / dayMs);
  if (Number.isNaN(days)) {
    const origin = `Source: the stored list scripts/advisories.json, which was never filled. ${source}`;
    const warning =
      'Nothing was checked. Run “node scripts/audit.mjs --store” where the registry has an audit endpoint.';
    return { lines: [why, origin, `WARNING  ${warning}`], isEmpty: true };
  }
  const count = Object.values(advisories).flat().length;
  const origin = `Source: the stored list scripts/advisories.json of ${filled}, ${days} days old, ${count} advisories. ${source}`;
  const warning = `WARNING  The stored list is older than ${staleAfterDays} days: newer vulnerabilities are not in it.`;
  return { lines: days > staleAfterDays ? [why, origin, warning] : [why, origin] };
}

/** Fails for a package in the app, unless the advisory is accepted until a later day. */
function judge({ id, name, range, severity, title, nodes }, { shipped, accepted, now }) {
  const text = `${id} ${name} ${range} (${severity}): ${title}`;
  if (!nodes.some((node) => shipped.has(node))) return { failed: false, line: `WARNING  development only: ${text}` };
  const acceptance = accepted.find((one) => one.id === id && one.package === name);
  if (!acceptance) return { failed: true, line: `FAILED   in the app: ${text}` };
  const { reason, until } = acceptance;
  // An acceptance without a readable date is not one.
  if (Date.parse(until) >= now.getTime()) return { failed: false, line: `accepted until ${until}: ${text}. ${reason}` };
  return { failed: true, line: `FAILED   in the app, accepted only until ${until}: ${text}. ${reason}` };
}

/** The advisories of npm's report; its other entries are packages that depend on a vulnerable one. */
function advisoriesIn({ vulnerabilities }) {
  return Object.values(vulnerabilities).flatMap(({ via, nodes }) =>
    via.filter((one) => typeof one === 'object').map((one) => ({ ...one, id: idOf(one), nodes })),
  );
}

/** `GHSA-…`, which is the end of the advisory's address, else the registry's number. */
function idOf({ url, source }) {
  return /GHSA(-\w{4}){3}$/.exec(url)?.[0] ?? String(source);
}

/** In the form in which the audit endpoint answers. */
function storedForm(report) {
  const all = {};
  for (const { name, source, url, title, severity, range } of advisoriesIn(report)) {
    all[name] = [...(all[name] ?? []), { id: source, url, title, severity, vulnerable_versions: range }];
  }
  return all;
}

async function auditWithList(folder, advisories) {
  const server = createServer((request, response) => {
    request.resume();
    const isQuery = request.method === 'POST' && request.url === '/-/npm/v1/security/advisories/bulk';
    response.writeHead(isQuery ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isQuery ? advisories : {}));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const registry = `http://127.0.0.1:${server.address().port}/`;
    const { report, reason } = await npmAudit(folder, [`--registry=${registry}`, '--noproxy=127.0.0.1']);
    if (!report) throw new Error(`npm cannot use the stored list: ${reason}`);
    return report;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** npm's report, or why there is none. With other settings of its own, npm would leave out packages or report nothing. */
function npmAudit(folder, options) {
  const settings = [
    '--audit=true',
    '--offline=false',
    '--omit=',
    '--include=dev',
    '--include=optional',
    '--include=peer',
  ];
  const limits = ['--fetch-retries=0', '--fetch-timeout=20000'];
  const [command, args] = npm(['audit', '--json', '--package-lock-only', ...settings, ...limits, ...options]);
  return new Promise((resolve) => {
    execFile(command, args, { cwd: folder, timeout: 120_000, maxBuffer: 2 ** 26 }, (error, stdout) => {
      const answer = parsed(stdout);
      if (answer?.vulnerabilities) resolve({ report: answer });
      else resolve({ reason: String(answer?.message ?? answer?.error?.summary ?? error?.message ?? 'no answer') });
    });
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The stored list. @throws Error when it is not JSON */
export function readStoredList(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'scripts/advisories.json'), 'utf8'));
}
