import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { textsIn } from '../i18n/i18n';
import { isLanguage, type Language } from '../i18n/language';
import { explain } from '../lib/problems';

/** Time in which a reversible act can be undone; ms. */
const undoFor = 8_000;
const readingTime = 5_000;

/** Messages are shown from anywhere, also outside components; the page itself knows its language. */
function textsOfPage() {
  const language = document.documentElement.lang;
  return textsIn(isLanguage(language) ? language : ('ru' satisfies Language));
}

interface Notice {
  readonly title?: string;
  readonly message: ReactNode;
  readonly color: string;
  readonly autoClose: number | false;
  readonly urgent?: boolean;
}

function show({ urgent = false, ...notice }: Notice): string {
  return notifications.show({
    ...notice,
    role: urgent ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': textsOfPage()('common.act.close') },
  });
}

function undoNotice(text: string, undo: () => unknown): string {
  const act = () => {
    notifications.hide(id);
    void undo();
  };
  const message = (
    <span className="actions">
      <span>{text}</span>
      <Button size="compact-sm" variant="light" onClick={act}>
        {textsOfPage()('common.act.undo')}
      </Button>
    </span>
  );
  const id = show({ message, color: 'sea', autoClose: undoFor });
  return id;
}

function problemNotice(error: unknown): string {
  const { happened, kept, next, reference } = explain(error, textsOfPage());
  const number = reference ? ` ${textsOfPage()('common.reference', { reference })}` : '';
  return show({ title: happened, message: `${kept} ${next}${number}`, color: 'red', autoClose: false, urgent: true });
}

/** Short messages in the corner of the page. */
export const notify = {
  /** Says that an act is done. */
  done: (text: ReactNode): string => show({ message: text, color: 'teal', autoClose: readingTime }),
  /** Says what was done and offers for eight seconds to undo it. */
  undo: undoNotice,
  /** Explains a refusal; stays until it is closed. */
  problem: problemNotice,
};
