import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** `az rest` as this test needs it: it notes its arguments, sends the request, and prints the answer. */
const fakeAz = String.raw`#!/bin/bash
printf '%s\n' "$*" >>"$ARGUMENTS"
[ "$1" = rest ] || exit 2
body=''
while [ $# -gt 0 ]; do
  case "$1" in
    --method) method="$2" ;;
    --url) address="$2" ;;
    --body) [ "$2" = '@-' ] && body=$(cat) ;;
  esac
  shift
done
LC_ALL=C
host="$(printf '%s' "$address" | cut -d/ -f3)"
exec 3<>"/dev/tcp/127.0.0.1/$(printf '%s' "$host" | cut -d: -f2)"
printf '%s %s HTTP/1.0\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Length: %s\r\n\r\n%s' "$method" "/$(printf '%s' "$address" | cut -d/ -f4-)" "$host" "$GRAPH_TOKEN" "$(printf '%s' "$body" | wc -c)" "$body" >&3
read -r _ status _ <&3
while IFS= read -r line <&3 && [ "$line" != $'\r' ]; do :; done
if [ "$status" -ge 300 ]; then printf 'ERROR: %s ' "$status" >&2; cat <&3 >&2; exit 1; fi
cat <&3
`;

/** Lets the time pass on the clock of the practice Entra instead. */
const fakeSleep = String.raw`#!/bin/bash
exec 3<>"/dev/tcp/127.0.0.1/$GRAPH_PORT"
printf 'GET /wait/%s HTTP/1.0\r\n\r\n' "$1" >&3
cat <&3 >/dev/null
`;

/** Runs a script of bash with a stand-in for the Azure CLI. @param lines what is typed, line by line */
export async function runShell(script: string, lines: readonly string[], graph: { url: string; token: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'az-script-'));
  const argumentsFile = join(folder, 'arguments.txt');
  writeFileSync(join(folder, 'az'), fakeAz);
  chmodSync(join(folder, 'az'), 0o755);
  writeFileSync(join(folder, 'sleep'), fakeSleep);
  chmodSync(join(folder, 'sleep'), 0o755);
  writeFileSync(join(folder, 'script.sh'), script);
  writeFileSync(argumentsFile, '');
  const path = `${folder}${delimiter}${process.env.PATH}`;
  const child = spawn('bash', ['script.sh'], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: path,
      ARGUMENTS: argumentsFile,
      GRAPH_TOKEN: graph.token,
      GRAPH_PORT: new URL(graph.url).port,
    },
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  child.stdin.end(`${lines.join('\n')}\n`);
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  const seen = readFileSync(argumentsFile, 'utf8');
  rmSync(folder, { recursive: true });
  return { code, output, arguments: seen };
}
