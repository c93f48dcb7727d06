import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// The workflows of GitHub Actions have never run: this is what can be checked of them without GitHub.

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly 'runs-on'?: string;
  readonly container?: { readonly image: string; readonly options?: string };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: { readonly include: readonly Readonly<Record<string, unknown>>[] } };
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly needs?: string | readonly string[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string };
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = resolve(import.meta.dirname, '../../..');
const folder = resolve(root, '.github/workflows');
const files = readdirSync(folder).map((name) => {
  const text = readFileSync(resolve(folder, name), 'utf8');
  const workflow = parse(text) as Workflow;
  return { name, text, workflow, jobs: Object.entries(workflow.jobs) };
});
const fileOf = (name: string) => files.find((file) => file.name === name) as (typeof files)[0];
const runsOf = (job: Job) => (job.steps ?? []).flatMap(({ run }) => run ?? []);
const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));

describe.each(files)('$name', ({ text, workflow, jobs }) => {
  it('says that it has never run', () => {
    expect(text).toMatch(/^# Has never run/);
  });

  it('may only read, but for the job that makes the draft of a release', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writing = jobs.filter(([, { permissions }]) => Object.values(permissions ?? {}).includes('write'));
    for (const [name, job] of writing) {
      expect([name, job.permissions]).toEqual(['draft', { contents: 'write' }]);
      // It runs no code of the project.
      expect(runsOf(job).join()).not.toMatch(/\b(npm|npx|node)\b/);
    }
  });

  it('names each action by its commit, and the version beside it', () => {
    const uses = [...text.matchAll(/^ +(?:- )?uses: (.*)$/gm)].map(([, action = '']) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses)
      expect(action).toMatch(/^(\.\/\.github\/workflows\/[\w-]+\.yml|actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it('starts only commands that package.json has', () => {
    const commands = jobs
      .flatMap(([, job]) => runsOf(job))
      .flatMap((run) => [...run.matchAll(/\bnpm (?:run )?([\w:-]+)/g)]);
    for (const [, name = ''] of commands) expect(Object.keys(scripts)).toContain(name);
  });

  it('ends each job after a time, and runs once for each branch or tag', () => {
    for (const [name, job] of jobs) if (!job.uses) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(60);
    expect(workflow.concurrency.group).toContain('github.ref');
  });

  it('keeps no credentials in the working copy, and takes no text of others into a command', () => {
    for (const [, job] of jobs) {
      for (const step of job.steps ?? []) {
        if (step.uses?.startsWith('actions/checkout@'))
          expect(step.with).toMatchObject({ 'persist-credentials': false });
        expect(step.run ?? '').not.toContain('${{');
      }
    }
  });

  it('takes the official Electron alone', () => {
    expect(workflow.env).toMatchObject({ WEBEX_ENTRA_SETUP_RUNTIME: 'official' });
  });

  it('names only jobs that it has', () => {
    for (const [, { needs = [] }] of jobs)
      for (const name of [needs].flat()) expect(Object.keys(workflow.jobs)).toContain(name);
  });
});

it('no secret is in a workflow that a pull request starts', () => {
  for (const { workflow, text } of files) {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    if ('pull_request' in workflow.on || 'workflow_call' in workflow.on) expect(text).not.toMatch(/\bsecrets\b/);
  }
  expect(fileOf('release.yml').text).not.toContain('secrets: inherit');
});

it('a secret is only where packages are built for its system, and unset in the step before npm starts', () => {
  const { jobs } = fileOf('release.yml');
  const withSecrets = jobs.flatMap(([name, job]) =>
    (job.steps ?? []).filter((step) => JSON.stringify(step).includes('secrets.')).map((step) => ({ name, step })),
  );
  expect(withSecrets.map(({ name }) => name)).toEqual(['desktop']);
  for (const value of Object.values(withSecrets[0]?.step.env ?? {}))
    expect(value).toMatch(/^\$\{\{ runner\.os == '(Windows|macOS)' && secrets\.\w+ \|\| '' \}\}$/);
});

it('the tests run on Debian 12 and 13, Windows, and macOS on both architectures', () => {
  const { workflow } = fileOf('ci.yml');
  const { debian, desktop } = workflow.jobs;
  expect(debian?.container?.image).toMatch(/^debian:.*matrix\.debian/);
  expect(debian?.strategy?.matrix.include.map((each) => each.debian)).toEqual([12, 13]);
  expect(desktop?.strategy?.matrix.include.map(({ runner }) => runner)).toEqual([
    'windows-latest',
    'macos-latest',
    'macos-15-intel',
  ]);
  for (const job of [debian, desktop]) expect(runsOf(job as Job)).toContain('npm test');
});

it('a release is tested first, built on each system, and is a draft with checksums and the list of what is inside', () => {
  const { workflow } = fileOf('release.yml');
  const { test, debian, desktop, draft } = workflow.jobs;
  expect(workflow.on).toEqual({ push: { tags: [expect.stringContaining('v[0-9]')] } });
  expect(test?.uses).toBe('./.github/workflows/ci.yml');
  for (const job of [debian, desktop]) {
    expect(job?.needs).toBe('test');
    expect(runsOf(job as Job).join('\n')).toContain('npm run release');
    const upload = job?.steps?.at(-1)?.with?.path;
    expect(upload).toContain('dist/SHA256SUMS');
    expect(upload).toContain('dist/*.cdx.json');
  }
  expect(draft?.needs).toEqual(['debian', 'desktop']);
  const commands = runsOf(draft as Job).join('\n');
  expect(commands).toContain('sha256sum --check --strict');
  expect(commands).toContain('--draft');
});
