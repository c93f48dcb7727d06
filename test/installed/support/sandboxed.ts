import { readFileSync } from 'node:fs';
import { processesOf } from '../../e2e/support/search';

export interface Confinement {
  /** 2: a filter of system calls (proc(5), `Seccomp`). */
  readonly seccomp: string;
  /** Whether it can get no new rights, by a program that starts as root for example. */
  readonly noNewPrivs: string;
  /** In how many process namespaces it has a number. Chromium's sandbox has its own. */
  readonly processNamespaces: number;
}

/** What the kernel says of the renderers below a process, and the whole command line of each process below it. */
export function confinementOf(pid: number): { readonly renderers: Confinement[]; readonly commands: string[] } {
  const all = processesOf(pid);
  const renderers = all.filter(({ text }) => text.includes('--type=renderer')).map((each) => confinement(each.pid));
  return { renderers, commands: all.map(({ text }) => text.split('\n')[0]?.replaceAll('\0', ' ') ?? '') };
}

export function confinement(pid: number | 'self'): Confinement {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => new RegExp(`^${name}:\\t(.*)$`, 'm').exec(status)?.[1] ?? '';
  return {
    seccomp: field('Seccomp'),
    noNewPrivs: field('NoNewPrivs'),
    processNamespaces: field('NSpid').split('\t').length,
  };
}
