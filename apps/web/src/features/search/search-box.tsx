import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Pause after a key before the server is asked, ms: short enough to feel at once, long enough to skip keys of a fast typist. */
const pause = 40;

/** The words of a search. What is typed shows at once; `onWords` hears of it a moment later. */
export function SearchBox({ words, onWords }: { readonly words: string; readonly onWords: (words: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(words);
  const told = useRef(words);
  const tell = (next: string) => {
    if (next === told.current) return;
    told.current = next;
    onWords(next);
  };
  const tellSoon = useDebouncedCallback(tell, pause);

  useEffect(() => {
    if (words === told.current) return;
    told.current = words;
    setText(words);
  }, [words]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    tellSoon.cancel();
    tell(text);
  }

  return (
    <form role="search" onSubmit={submit}>
      <TextInput
        type="search"
        name="q"
        size="md"
        maxLength={200}
        autoComplete="off"
        label={t('registry.search.label')}
        placeholder={t('registry.search.placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          tellSoon(value);
        }}
      />
    </form>
  );
}
