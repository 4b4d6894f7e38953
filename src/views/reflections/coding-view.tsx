import { useMessages } from '../../messages';
import { CodeBook } from './code-book';
import { CodeTexts } from './code-texts';
import { SecondCoder } from './second-coder';

/** Codes by hand, and how far a second coder agrees. */
export function CodingView() {
  const { t } = useMessages();
  return (
    <div className="panel reading">
      <p className="muted">{t('reflections.coding.lead')}</p>
      <div className="coding">
        <CodeBook />
        <CodeTexts />
      </div>
      <SecondCoder />
    </div>
  );
}
