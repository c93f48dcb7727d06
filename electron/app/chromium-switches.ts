/**
 * How the switches of Chromium, Electron and Node.js begin: there are over a thousand, and no list of them is stable. No
 * option of the app begins like this, so a typo in one is still found. Sources: Electron, "Supported Command Line
 * Switches"; the files `*_switches.cc` of Chromium.
 */
const families =
  /^--(allow|auth|auto|disable|disk|enable|experimental|force|gl|gpu|gtk|high-dpi|host|ignore|in-process|js|log|no|ozone|proxy|remote|renderer|ssl|touch|trace|unsafely|use|wayland|webview|xdg)[-_]/;

/** Switches of no family. `class` and `name` are read by GTK. */
const single = new Set([
  '--class',
  '--diagnostic-dir',
  '--dns-result-order',
  '--inspect',
  '--inspect-brk',
  '--inspect-port',
  '--inspect-publish-uid',
  '--name',
  '--noerrdialogs',
  '--original-process-start-time',
  '--password-store',
  '--single-process',
  '--throw-deprecation',
  '--user-agent',
]);

/** What a system adds: macOS the serial number of a process; Windows at a click on a notification. */
const ofSystem = /^-(psn_\d+_\d+|Embedding|ToastActivated)$/;

/**
 * Switches that make Chromium write its traffic, or the keys of it, to a file or to standard error. A log of
 * the network, verbose messages and traces include the answer of a sign-in, with the token. Sources: Chromium, the files
 * `network_switches.cc`, `logging_switches.cc`, `tracing_switches.cc`.
 */
const recording =
  /^--(log-net-log|net-log-[^=]*|v|vmodule|ssl-key-log-file|enable-tracing[^=]*|trace-(startup|config|shutdown|to)[^=]*)(=|$)/;

/** Whether an argument is meant for Chromium, Electron, Node.js or the operating system, and not for the app. */
export function isChromiumSwitch(argument: string): boolean {
  const [name = ''] = argument.split('=', 1);
  return families.test(name) || single.has(name) || ofSystem.test(argument);
}

/** Whether an argument would make Chromium record a token. */
export function isRecording(argument: string): boolean {
  return recording.test(argument);
}
