import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import { Icon } from '../parts/icons';
import { chooseTheme, storedTheme, THEMES } from './theme';

/** Device, light, dark, and round again. */
export function ThemeSwitch() {
  const { t } = useMessages();
  const [theme, setTheme] = useState(storedTheme);
  const next = () => {
    const following = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
    chooseTheme(following);
    setTheme(following);
  };
  return (
    <Button
      className="button quiet icon"
      aria-label={t('shell.theme.label', { choice: t(`shell.theme.${theme}`) })}
      onPress={next}
    >
      <Icon name={theme} />
    </Button>
  );
}
