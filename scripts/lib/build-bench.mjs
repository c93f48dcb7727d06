import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { bench } from '../vite.configs.mjs';
import { root } from './say.mjs';

// node build-bench.mjs OUT FILES: a process of its own, because vite changes NODE_ENV.
const [out, ...files] = process.argv.slice(2);
for (const file of files) await build(bench(path.join(root, file), path.join(root, out)));
