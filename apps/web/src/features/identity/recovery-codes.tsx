import { useTranslation } from 'react-i18next';
import { saveFile } from '../../lib/save-file';
import styles from './account.module.css';
import { ShownOnce } from './shown-once';

interface RecoveryCodesProps {
  readonly title: string;
  readonly codes: readonly string[];
  readonly onDone: () => void;
  /** Another way to keep the file, for tests. */
  readonly save?: typeof saveFile;
}

/** Recovery codes, which the server shows only now: to copy, to save as a text file, to print. */
export function RecoveryCodes({ title, codes, onDone, save = saveFile }: RecoveryCodesProps) {
  const { t } = useTranslation();
  const text = codes.join('\n');
  const file = () => save(new Blob([`${t('profile.factor.fileHead')}\n\n${text}\n`], { type: 'text/plain;charset=utf-8' }), t('profile.factor.fileName'));
  return (
    <ShownOnce title={title} text={t('profile.factor.codesText')} copied={text} onSave={file} print done={t('profile.factor.codesKept')} onDone={onDone}>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </ShownOnce>
  );
}
