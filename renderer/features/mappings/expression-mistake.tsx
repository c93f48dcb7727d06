import type { ExpressionError } from '../../../shared/contract';
import { mistakeWithExpected } from '../../../shared/texts/expression-texts';
import { useTranslator } from '../../lib/i18n';
import css from './expression-mistake.module.css';

/** An expression's error and its position; with the text, the position is marked in it. */
export function ExpressionMistake({ error, text }: { error: ExpressionError; text?: string }) {
  const translator = useTranslator();
  return (
    <div className={css.mistake} data-marked={text === undefined ? undefined : true}>
      {text === undefined ? null : (
        <code>
          {shortened(text.slice(0, error.start), 'start')}
          <mark>{text.slice(error.start, error.end) || '⎵'}</mark>
          {shortened(text.slice(error.end), 'end')}
        </code>
      )}
      <p>{mistakeWithExpected(error, translator)}</p>
    </div>
  );
}

/** A short excerpt around the position. */
function shortened(text: string, cut: 'start' | 'end'): string {
  const room = 60;
  if (text.length <= room) return text;
  return cut === 'start' ? `… ${text.slice(-room)}` : `${text.slice(0, room)} …`;
}
