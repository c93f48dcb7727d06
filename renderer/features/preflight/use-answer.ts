import { useEffect, useState } from 'react';
import { useAnswerInView } from '../../lib/answer-in-view';
import { returnFocusTo } from '../../lib/focus-history';

/** Shows a result that was asked for. Its heading takes the focus of a button that goes with the earlier result. */
export function useAnswer(answers: number) {
  const [opened] = useState(answers);
  const result = useAnswerInView<HTMLElement>(answers, opened, 'start');
  useEffect(() => {
    if (answers !== opened) returnFocusTo(result.current?.querySelector('h2, h3') ?? null);
  }, [answers, opened, result]);
  return result;
}
