import type { RecordTone } from '../contract';

/** Signs drawn in a field of 20 units; each differs in shape too, for people who do not see colours. */
const shapes: Readonly<Record<RecordTone, string>> = {
  good: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16m3.4 5.1L9 11.5 6.9 9.4l-.9.9 3 3 5.3-5.3z',
  info: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16m-.7 6.8v5.4h1.4V8.8zM10 5.8a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8',
  warning:
    'M10.9 2.9 18.3 16a1 1 0 0 1-.9 1.5H2.6a1 1 0 0 1-.9-1.5L9.1 2.9a1 1 0 0 1 1.8 0M9.3 7v5h1.4V7zm.7 6.3a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8',
  bad: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16M9.3 5.6v5.6h1.4V5.6zm.7 7a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8',
  plain: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16m0 1.4a6.6 6.6 0 1 0 0 13.2 6.6 6.6 0 0 0 0-13.2M6.5 9.3h7v1.4h-7z',
};

/** The sign of a tone; the text beside it says the same. */
export function Mark({ tone }: { tone: RecordTone }) {
  return (
    <svg className="rd-mark" data-tone={tone} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path fillRule="evenodd" d={shapes[tone]} />
    </svg>
  );
}

/** The app's sign: a plug and its socket, about to meet (assets/icon.svg). */
export function AppMark() {
  return (
    <svg className="rd-app" viewBox="24 24 464 464" width="40" height="40" aria-hidden="true">
      <rect x="24" y="24" width="464" height="464" rx="104" fill="#0f6cbd" />
      <g
        transform="rotate(45 256 256)"
        fill="none"
        stroke="#ffffff"
        strokeWidth="30"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M256 96 V54" />
        <path d="M176 226 V176 a80 80 0 0 1 160 0 V226 Z" />
        <path d="M216 228 V264 M296 228 V264" />
        <path d="M176 302 V336 a80 80 0 0 0 160 0 V302 Z" />
        <path d="M256 416 V458" />
      </g>
    </svg>
  );
}
