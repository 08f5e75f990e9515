import { Kbd, Modal, Switch } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './shortcut-help.module.css';
import { shortcuts } from './shortcuts';
import { singleKeysOn, switchSingleKeys } from './use-shortcuts';
import type { Place } from './workspace-nav';

function Keys({ keys, joint }: { readonly keys: readonly string[]; readonly joint: string }) {
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && joint}
      <Kbd>{key}</Kbd>
    </Fragment>
  ));
}

function HelpTable({ places }: { readonly places: readonly Place[] }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.list}>
      {shortcuts.map(({ key, keys, either }) => (
        <div key={key} className={styles.row}>
          <dt>{t(`common.shortcut.${key}`)}</dt>
          <dd>
            <Keys keys={keys} joint={either ? ' / ' : ' + '} />
          </dd>
        </div>
      ))}
      {places
        .filter(({ letter }) => letter)
        .map(({ key, letter = '' }) => (
          <div key={key} className={styles.row}>
            <dt>{t(`common.place.${key}`)}</dt>
            <dd>
              <Keys keys={['G', letter.toUpperCase()]} joint={` ${t('common.shortcut.then')} `} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Drawn only in the open dialog: the choice is kept in the browser, the server does not know it. */
function SingleKeysSwitch() {
  const { t } = useTranslation();
  const [on, setOn] = useState(singleKeysOn);
  function change(next: boolean): void {
    setOn(next);
    switchSingleKeys(next);
  }
  return <Switch label={t('common.shortcut.single')} checked={on} onChange={(event) => change(event.currentTarget.checked)} />;
}

/** All shortcuts, and the switch for those of a single key. */
export function ShortcutHelp({ opened, places, onClose }: { readonly opened: boolean; readonly places: readonly Place[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('common.shortcut.title')} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <div className="stack">
        <HelpTable places={places} />
        <SingleKeysSwitch />
      </div>
    </Modal>
  );
}
