import type { ReactNode } from 'react';

export type ChangeHeads = Record<'first' | 'scale' | 'gain' | 'effect' | 'moved' | 'target', string> & {
  trend?: string;
};

/** What stands in the columns of a table of changes. */
export function ChangeHead({ first, scale, gain, effect, moved, target, trend }: ChangeHeads) {
  return (
    <thead>
      <tr className="change-head">
        <th scope="col">{first}</th>
        <th scope="col">{scale}</th>
        <th scope="col" className="right">
          {gain}
        </th>
        <th scope="col" className="right">
          {effect}
          <sub>av</sub>
        </th>
        <th scope="col">{moved}</th>
        <th scope="col" className="right">
          {target}
        </th>
        {trend && <th scope="col">{trend}</th>}
      </tr>
    </thead>
  );
}

/** A cell that carries the head of its column where the table stands as a list, on a phone. */
export function ChangeCell({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <td className={className ? `cell ${className}` : 'cell right'}>
      <span className="label" aria-hidden="true">
        {label}
      </span>
      {children}
    </td>
  );
}
