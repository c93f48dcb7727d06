import type { ExpressionError } from '../contract';
import type { MessageId, Translator } from './i18n';

const tokens = ['attribute', 'text', 'number', 'function', 'open', 'comma', 'close', 'operator', 'end'] as const;

/** Each of these is a `MessageId` only while every code has its message. */
function mistakeId(code: ExpressionError['code']): MessageId {
  const id: `expression.${ExpressionError['code']}` = `expression.${code}`;
  return id;
}

/** What is wrong with an expression, in one sentence. */
export function mistakeText(error: ExpressionError, { t }: Translator): string {
  const { found = '', count = 0, least = 0, most = 0 } = error;
  return t(mistakeId(error.code), { found, count, least, most, function: error.function ?? found });
}

/** What could stand at its position; empty when unknown or already named. */
function expectedText({ code, expected = [] }: ExpressionError, { t }: Translator): string {
  if (expected.length === 0 || code === 'badEscape') return '';
  const labels = expected.map((each) => {
    const token = tokens.find((name) => name === each);
    return token ? t(`expression.token.${token}`) : each;
  });
  return t('expression.expected', { list: labels.join(t('expression.or')) });
}

/** What is wrong with an expression, and what could stand there instead. */
export function mistakeWithExpected(error: ExpressionError, translator: Translator): string {
  const mistake = mistakeText(error, translator);
  const expected = expectedText(error, translator);
  return expected ? translator.t('expression.mistake', { mistake, expected }) : mistake;
}
