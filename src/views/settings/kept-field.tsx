import { useId, useState } from 'react';
import type { Written } from './validate';

type KeptFieldProps<Value> = {
  label: string;
  hint?: string;
  placeholder?: string;
  /** As it stands in the project. */
  kept: string;
  read: (text: string) => Written<Value>;
  keep: (value: Value | null) => void;
  wide?: boolean;
  isDisabled?: boolean;
};

/** A field whose content is kept on leaving it or with Enter; what cannot be kept stays, with what is wrong. */
export function KeptField<Value>(props: KeptFieldProps<Value>) {
  // A value that changed elsewhere (undo, defaults) begins the field anew.
  return <Field key={props.kept} {...props} />;
}

function Field<Value>({ label, hint, placeholder, kept, read, keep, wide, isDisabled }: KeptFieldProps<Value>) {
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const take = (text: string) => {
    if (text === kept) return setWrong(null);
    const written = read(text);
    if ('wrong' in written) return setWrong(written.wrong);
    setWrong(null);
    keep(written.value);
  };
  return (
    <div className={wide ? 'setting wide' : 'setting'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        autoComplete="off"
        defaultValue={kept}
        disabled={isDisabled}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(wrong === null ? {} : { 'aria-invalid': true })}
        aria-describedby={`${id}-hint`}
        onBlur={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value);
        }}
      />
      <small id={`${id}-hint`} className={wrong === null ? 'muted' : 'wrong'} aria-live="polite">
        {wrong ?? hint}
      </small>
    </div>
  );
}
