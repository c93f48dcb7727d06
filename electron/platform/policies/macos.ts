import { managedSource } from '../../core/policies/managed-source';
import type { PolicySource } from '../../core/policies/parse';
import { runTool } from './run-tool';
import { readTrustedFile } from './trusted-file';

/** Reads managed preferences, which are property lists, also binary ones. @param paths of those that exist. @param run see `runTool` */
export function macSources(paths: readonly string[], run = runTool, read = readTrustedFile): Promise<PolicySource[]> {
  return Promise.all(
    paths.map(async (source) => {
      const file = read(source);
      if (!file.ok) return { source, failure: file.failure };
      const { code, output } = await run('/usr/bin/plutil', ['-convert', 'json', '-o', '-', '-'], file.value);
      if (code === null) {
        return { source, failure: { code: 'policy.unreadable', detail: { source, reason: 'plutil' } } } as const;
      }
      return managedSource(output, source);
    }),
  );
}
