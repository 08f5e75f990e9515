import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import styles from './drop-zone.module.css';

/** Which files may be given. */
export interface DropZoneProps {
  readonly label: string;
  /** File name endings with the dot, e.g. [".pdf", ".docx"]. */
  readonly accept: readonly string[];
  /** Greatest size of one file in bytes, inclusive. */
  readonly maxBytes: number;
  readonly multiple?: boolean;
  /** Called with the files that pass; the others are named in the zone with the reason. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** Why a file is not taken, if it is not. */
export function refusalOf(file: Pick<File, 'name' | 'size'>, accept: readonly string[], maxBytes: number): 'type' | 'size' | 'empty' | undefined {
  const name = file.name.toLowerCase();
  if (!accept.some((ending) => name.endsWith(ending))) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > maxBytes ? 'size' : undefined;
}

/** A place to drop files on, or to choose them with the button inside. Size and type are checked before sending. */
export function DropZone({ label, accept, maxBytes, multiple = false, onFiles }: DropZoneProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const rulesId = useId();
  const rules = { types: accept.join(', '), size: format.fileSize(maxBytes) };

  function take(files: readonly File[]): void {
    const judged = (multiple ? files : files.slice(0, 1)).map((file) => ({ file, refusal: refusalOf(file, accept, maxBytes) }));
    setRefused(judged.flatMap(({ file, refusal }) => (refusal ? [t(`common.file.${refusal}`, { name: file.name, ...rules })] : [])));
    const good = judged.filter(({ refusal }) => !refusal).map(({ file }) => file);
    if (good.length > 0) onFiles(good);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  }

  return (
    <div
      className={styles.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconUpload aria-hidden className={styles.icon} />
      <button type="button" className={styles.choose} aria-describedby={rulesId} onClick={() => input.current?.click()}>
        {label}
      </button>
      <p id={rulesId} className="small muted">
        {t('common.file.rules', rules)}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden="true"
        multiple={multiple}
        accept={accept.join(',')}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <div role="alert">
        {refused.map((text) => (
          <p key={text} className={styles.refused}>
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}
