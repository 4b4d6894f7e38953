import { useEffect, useId, useState } from 'react';

type KeptTextProps = {
  label: string;
  value: string;
  onKeep: (value: string) => void;
  /** One line, or several. */
  isLong?: boolean;
  className?: string;
};

/** A text that becomes a change of the project when the person leaves it, so that one undo takes it back. */
export function KeptText({ label, value, onKeep, isLong = false, className = '' }: KeptTextProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const keep = () => {
    if (text !== value) onKeep(text);
  };
  const shared = {
    id,
    value: text,
    onBlur: keep,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
  };
  return (
    <label className={`kept-text ${className}`} htmlFor={id}>
      <span>{label}</span>
      {isLong ? <textarea rows={3} {...shared} /> : <input type="text" {...shared} />}
    </label>
  );
}
