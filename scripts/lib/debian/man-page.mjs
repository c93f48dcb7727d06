const titles = {
  en: {
    name: 'connects Microsoft Entra ID to Cisco Webex by SCIM',
    headings: ['NAME', 'SYNOPSIS', 'OPTIONS', 'NOTES'],
    option: 'OPTION',
    // groff has no name of the section in Chinese, and complains.
    section: 'User Commands',
  },
  'zh-CN': {
    name: '通过 SCIM 将 Microsoft Entra ID 连接到 Cisco Webex',
    headings: ['名称', '概要', '选项', '说明'],
    option: '选项',
    section: '用户命令',
  },
};

/**
 * The page of man(1), from the text of `--help`.
 * @param help `options` and `notes` of options.mjs
 * @param date as YYYY-MM-DD
 */
export function manPage({ language, version, date, help }) {
  const { name, headings, option, section } = titles[language];
  const [nameTitle, synopsis, options, notes] = headings;
  return `${[
    `.TH WEBEX-ENTRA-SETUP 1 ${date} "Webex Entra Setup ${version}" "${section}"`,
    `.SH ${nameTitle}`,
    `webex-entra-setup \\- ${escaped(name)}`,
    `.SH ${synopsis}`,
    `.B webex-entra-setup\n[\\fI${option}\\fR]...`,
    `.SH ${options}`,
    ...help.options.map((each) => `.TP\n${flag(each)}\n${escaped(each.text)}`),
    `.SH ${notes}`,
    ...help.notes.map((note) => `.PP\n${escaped(note)}`),
  ].join('\n')}\n`;
}

function flag({ name, value }) {
  return `\\fB\\-\\-${escaped(name)}\\fR${value && `=\\fI${escaped(value)}\\fR`}`;
}

/** A hyphen would be typeset as one, and a point or an apostrophe at the start of a line is a request. */
function escaped(text) {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/gm, '\\&$&');
}
