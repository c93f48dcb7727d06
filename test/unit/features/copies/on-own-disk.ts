import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CopiesProgress } from '../../../../shared/contract';
import { alike, save } from './saving';

// node on-own-disk.mjs TROUBLE TO FOLDER: saves on a small disk of its own, in a namespace where it may mount one, and
// prints the result.
const [trouble = '', to = 'folder', folder = ''] = process.argv.slice(2);
const mount = (...args: string[]) => execFileSync('mount', [...args, folder]);
const unmount = () => execFileSync('umount', ['-l', folder]);

mount('-t', 'tmpfs', '-o', `size=${trouble === 'full' ? '300k' : '16m'}`, 'tmpfs');
const path = to === 'zip' ? join(folder, 'records.zip') : folder;
// Of the place alone: newer versions of mount also name the disk's owner again, who is not known in the namespace.
const between = () => (trouble === 'readOnly' ? mount('-o', 'remount,bind,ro') : undefined);
const onProgress = ({ done }: CopiesProgress) => void (trouble === 'gone' && done === 3 ? unmount() : undefined);
// Random notes, which do not compress.
const records = alike(trouble === 'full' ? 60 : 10).map((record) => ({
  ...record,
  events: [
    ...record.events,
    { type: 'noted', at: '2026-11-01T00:00:00.000Z', notes: crypto.randomUUID().repeat(100) } as const,
  ],
}));
const { result } = await save({ path, records, to: to === 'zip' ? 'zip' : 'folder', between, onProgress });
const names = readdirSync(folder);
const whole = names.filter((name) =>
  /<!-- X-SHA256:[0-9a-f]{64} -->\n$/.test(readFileSync(join(folder, name), 'utf8')),
);
console.log(JSON.stringify({ result, names: names.length, whole: whole.length }));
