import type { ReactNode } from 'react';

/** Line drawings on a 16-unit square; they never carry meaning alone. */
const PATHS = {
  data: 'M2.5 4c0-1.1 2.5-2 5.5-2s5.5.9 5.5 2-2.5 2-5.5 2-5.5-.9-5.5-2Zm0 0v8c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2V4M2.5 8c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2',
  overview: 'M2 4h5M11 4h3M2 12h3M9 12h5M7 4a2 2 0 1 0 4 0 2 2 0 1 0-4 0M5 12a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  competency: 'M2 14h12M3.5 14V9M6.5 14V5M9.5 14V7M12.5 14V2.5',
  cohorts: 'M8 1.5v13M3 4h7M6.5 2.5v3M5.5 8h8M9.5 6.5v3M2.5 12H8M5 10.5v3',
  rubrics: 'M2 2.5h12v11H2ZM2 6.2h12M2 9.8h12M6 2.5v11M10 2.5v11',
  reflections: 'M2 3h12v8.5H7.5L4.5 14v-2.5H2ZM5 6h6M5 8.5h4',
  report: 'M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3M5.5 8h5M5.5 10.5h5',
  settings:
    'M6.8 1.8h2.4l.4 1.7 1.3.7 1.6-.6 1.2 2-1.2 1.2v1.5l1.2 1.2-1.2 2.1-1.6-.6-1.3.8-.4 1.7H6.8l-.4-1.7-1.3-.8-1.6.6-1.2-2.1 1.2-1.2V7.8L2.3 6.6l1.2-2 1.6.6 1.3-.7ZM8 6a2 2 0 1 0 0 4 2 2 0 1 0 0-4Z',
  lock: 'M4 7V5a4 4 0 0 1 8 0v2M3 7h10v7H3Z',
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  redo: 'm10 3 3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10',
  auto: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2ZM8 2v12M10 3.5v9M12 5v6',
  light: 'M8 5a3 3 0 1 0 0 6 3 3 0 1 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  dark: 'M13.5 10A6 6 0 1 1 6 2.5 5 5 0 0 0 13.5 10Z',
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8M12 4l-8 8',
  chevron: 'm6 3 5 5-5 5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  up: 'm3.5 10 4.5-4.5 4.5 4.5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
