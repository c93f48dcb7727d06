import { existsSync } from 'node:fs';
import type { PolicySource } from '../../core/policies/parse';
import { policyKeys } from '../../core/policies/places';
import { registrySource, registryText } from '../../core/policies/registry-source';
import { runTool } from './run-tool';

const codePageKey = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';
/** reg.exe ends with 1 for a key that does not exist. Every user can read these keys, so no other reason is expected. */
const notFound = 1;

/** Reads the policies of Windows. @param run starts a program, see `runTool` */
export function windowsSources(run = runTool): Promise<PolicySource[]> {
  const program = regProgram();
  const read = async (source: string): Promise<PolicySource[]> => {
    const { code, output } = await run(program, ['query', source]);
    if (code === notFound) return [];
    if (code !== 0) return [{ source, failure: { code: 'policy.unreadable', detail: { source, reason: 'reg.exe' } } }];
    return [registrySource(await textOf(output), source)];
  };
  const textOf = async (output: Buffer) => {
    if (!registryText(output, '').includes('\ufffd')) return registryText(output, '');
    const { output: pages } = await run(program, ['query', codePageKey, '/v', 'OEMCP']);
    return registryText(output, /OEMCP\s+REG_SZ\s+(\d+)/.exec(pages.toString('latin1'))?.[1] ?? '');
  };
  return Promise.all(policyKeys.map(read)).then((sources) => sources.flat());
}

/** The usual folder first: the environment could name a program of the user's own. */
function regProgram(): string {
  const usual = 'C:\\Windows\\System32\\reg.exe';
  return existsSync(usual) ? usual : `${process.env.SystemRoot ?? 'C:\\Windows'}\\System32\\reg.exe`;
}
