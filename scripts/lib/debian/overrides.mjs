const folder = 'usr/lib/webex-entra-setup';

/** What lintian is not to report, each with the reason. Names are complete for the wildcards of `lintian-overrides`. */
export const overrides = `# Chromium brings its own libraries, and gets security fixes by a new Electron.
webex-entra-setup: embedded-library * [${folder}/*]
# The files are as Electron publishes them, so that their sums can be compared.
webex-entra-setup: unstripped-binary-or-object [${folder}/*]
# Chromium's sandbox where users cannot make namespaces.
webex-entra-setup: elevated-privileges 4755 root/root [${folder}/chrome-sandbox]
# The package is not uploaded to Debian, which would want a bug closed.
webex-entra-setup: initial-upload-closes-no-bugs *
`;
