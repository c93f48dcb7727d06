const program = 'webex-entra-setup';
const languages = ['en', 'zh-CN'];

/** Completion of bash. @param options of options.mjs */
export function bashCompletion(options) {
  const words = options.map(({ name, value }) => `--${name}${value && '='}`).join(' ');
  return `# bash completion of ${program}
_webex_entra_setup() {
  local cur prev words cword split
  _init_completion -s || return
  case $prev in
    --cloud) _filedir json; return ;;
    --user-data-dir) _filedir -d; return ;;
    --lang) COMPREPLY=($(compgen -W '${languages.join(' ')}' -- "$cur")); return ;;
    --within) return ;;
  esac
  $split && return
  COMPREPLY=($(compgen -W '${words}' -- "$cur"))
  [[ \${COMPREPLY-} == *= ]] && compopt -o nospace
} &&
  complete -F _webex_entra_setup ${program}
`;
}

/** Completion of zsh. @param options of options.mjs */
export function zshCompletion(options) {
  const rows = options.map(
    ({ name, value, text }) => `  ${quoted(`--${name}${value && '=-'}[${plain(text)}]${zshValue(name, value)}`)}`,
  );
  return `#compdef ${program}\n\n_arguments \\\n${rows.join(' \\\n')}\n`;
}

function zshValue(name, value) {
  if (!value) return '';
  const action =
    { cloud: '_files -g "*.json"', 'user-data-dir': '_files -/', lang: `(${languages.join(' ')})` }[name] ?? ' ';
  return `:${value.toLowerCase()}:${action}`;
}

/** In zsh's specification, brackets and colons have a meaning. */
function plain(text) {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

/** Completion of fish. @param options of options.mjs */
export function fishCompletion(options) {
  const rows = options.map(({ name, value, text }) => {
    const how = {
      cloud: ' -r -F',
      'user-data-dir': " -x -a '(__fish_complete_directories)'",
      lang: ` -x -a '${languages.join(' ')}'`,
    };
    return `complete -c ${program} -l ${name}${value ? (how[name] ?? ' -x') : ''} -d ${fishQuoted(text)}`;
  });
  return `complete -c ${program} -f\n${rows.join('\n')}\n`;
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text) {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
