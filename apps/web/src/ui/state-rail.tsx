import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './state-rail.module.css';

export type StepState = 'done' | 'now' | 'next' | 'stopped';

/** One step of a matter that moves on. */
export interface Step {
  readonly key: string;
  /** At most 14 characters: longer Russian words do not fit a phone. */
  readonly name: string;
  readonly state: StepState;
  /** When it happened or must happen, and who acts. */
  readonly note?: string;
}

/** What has happened, what is now, what comes next, and who acts by when. */
export function StateRail({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.rail} aria-label={label}>
      {steps.map(({ key, name, state, note }) => (
        <li key={key} className={`${styles.step} ${styles[state]}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={styles.mark} aria-hidden="true">
            {state === 'done' && <IconCheck />}
            {state === 'stopped' && <IconX />}
          </span>
          <span className={styles.name}>
            {name}
            <span className="hidden-visually"> — {t(`common.step.${state}`)}</span>
          </span>
          {note && <span className={styles.note}>{note}</span>}
        </li>
      ))}
    </ol>
  );
}
