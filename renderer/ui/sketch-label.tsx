import { type ReactNode, type SVGProps, useLayoutEffect, useRef } from 'react';
import css from './sketch.module.css';

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

/** A text in a sketch. A sketch cannot grow, so a long text is drawn narrower. */
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
      className={css.text}
      data-look={look}
      {...(data ? untranslated : {})}
    >
      {children}
    </text>
  );
}

/** Words of a label that stand out. */
export function LabelStrong({ data, ...rest }: SVGProps<SVGTSpanElement> & { readonly data?: boolean }) {
  return <tspan className={css.text} data-look="strong" {...rest} {...(data ? untranslated : {})} />;
}

/** For `tspan` and `text`: React's types know the attribute on elements of HTML alone. */
const untranslated = { translate: 'no' } as const;
