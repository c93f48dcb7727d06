import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface LabelProps {
  readonly x: number;
  readonly y: number;
  /** The room for it. Words that need more, in some language, are drawn narrower. */
  readonly width: number;
  readonly look?: 'strong' | 'button' | 'mono';
  /** `x` is the middle. */
  readonly middle?: boolean;
  /** The same in every language, like the name of an attribute. */
  readonly data?: boolean;
  readonly children: ReactNode;
}

const looks = { strong: 'sketch-text-strong', button: 'sketch-text-button', mono: 'sketch-mono' } as const;

/** What a drawn page says. A drawing cannot grow with its words, so they keep to their place. */
export function Label({ x, y, width, look, middle, data, children }: LabelProps) {
  const label = useRef<SVGTextElement>(null);
  useLayoutEffect(() => {
    label.current?.removeAttribute('textLength');
    const length = label.current?.getComputedTextLength() ?? 0;
    if (length > width) label.current?.setAttribute('textLength', String(width));
  });
  return (
    <text
      ref={label}
      x={x}
      y={y}
      textAnchor={middle ? 'middle' : undefined}
      lengthAdjust="spacingAndGlyphs"
      className={look ? looks[look] : 'sketch-text'}
      {...(data ? untranslated : {})}
    >
      {children}
    </text>
  );
}

/** For `tspan` and `text`: React's types know the attribute on elements of HTML alone. */
export const untranslated = { translate: 'no' } as const;
