import { type RefObject, useEffect, useRef } from 'react';

/**
 * Brings what answers an action into view, which may be beyond the edge of the window. It moves at once, without an animation.
 * `scroll-margin` of the element says how much of what is around belongs to the answer.
 * @param answer another one is another answer; nothing while it is empty
 * @param known what was on the page when it opened, and is no answer
 * @param block `start` for an answer that goes on below the element; otherwise the page moves only as far as needed
 */
export function useAnswerInView<T extends HTMLElement>(
  answer: unknown,
  known: unknown = null,
  block: 'nearest' | 'start' = 'nearest',
): RefObject<T | null> {
  const element = useRef<T>(null);
  const seen = useRef(known);
  useEffect(() => {
    if (answer === seen.current) return;
    seen.current = answer;
    if (answer) element.current?.scrollIntoView({ block });
  }, [answer, block]);
  return element;
}
