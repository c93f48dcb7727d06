import { useId } from 'react';
import css from './app-icon.module.css';

/** The app's own mark: two halves of a plug that meet, people on one side, the cloud on the other. */
export function AppIcon({ size }: { size: number }) {
  const fill = useId();
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" className={css.icon}>
      <defs>
        <linearGradient id={fill} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#175fa4" />
          <stop offset="1" stopColor="#1f9a94" />
        </linearGradient>
      </defs>
      <rect width="48" height="48" rx="11" fill={`url(#${fill})`} />
      <g
        transform="rotate(-45 24 24)"
        fill="none"
        stroke="#fff"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M2.5 24h8M37.5 24h8" />
        <path d="M19 15.5v17h-1.5a8.5 8.5 0 0 1 0-17z" fill="#fff" />
        <path d="M30 15.5h.5a8.5 8.5 0 0 1 0 17H30z" />
        <path d="M20 20h5M20 28h5" />
      </g>
    </svg>
  );
}
