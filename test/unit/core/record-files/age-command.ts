import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** age reads passphrases only from a terminal: this opens one, and answers every prompt with the passphrase. */
const script = `
import os, pty, select, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execvp('age', ['age'] + sys.argv[2:])
asked = b''
while True:
    try:
        more = os.read(terminal, 4096)
    except OSError:
        break
    if not more:
        break
    asked += more
    if asked.rstrip().endswith(b':'):
        asked = b''
        os.write(terminal, sys.argv[1].encode() + b'\\n')
_, status = os.waitpid(pid, 0)
sys.stdout.write(asked.decode(errors='replace'))
sys.exit(os.waitstatus_to_exitcode(status))
`;

/** Runs Debian's `age` with these arguments; rejects when it fails. */
export async function age(passphrase: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)('python3', ['-c', script, passphrase, ...args]);
}
