import type { RecordDocument } from '../contract';
import { recordClass } from './body-style';
import { AppMark, Mark } from './marks';
import { RecordBody } from './record-body';
import { Standing } from './standing';
import { Text } from './value';

interface RecordPageProps {
  readonly document: RecordDocument;
  readonly style: string;
  /** A content security policy that allows this style and nothing else. */
  readonly policy: string;
}

/** A record as a self-contained page: no script, and no request. */
export function RecordPage({ document, style, policy }: RecordPageProps) {
  const { language, kicker, title, practice, footer, generator } = document;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content={generator} />
        <title>{`${title.text} – ${kicker}`}</title>
        <style>{style}</style>
      </head>
      <body>
        <div className={recordClass}>
          <header className="rd-head">
            <p className="rd-kicker">
              <AppMark />
              {kicker}
            </p>
            <h1>
              <Text value={title} />
            </h1>
            <Standing document={document} />
            {practice ? (
              <p className="rd-practice">
                <Mark tone="info" />
                {practice}
              </p>
            ) : null}
          </header>
          <main>
            <RecordBody document={document} />
          </main>
          <footer className="rd-foot">
            {footer.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </footer>
        </div>
      </body>
    </html>
  );
}
