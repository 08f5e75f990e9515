import { refusalOf } from './drop-zone';

describe('files offered to a drop zone', () => {
  const judge = (name: string, size: number) => refusalOf({ name, size }, ['.pdf', '.docx'], 1_000);

  it('are judged by ending, whatever its case, and by size', () => {
    expect(judge('Устав.PDF', 1_000)).toBeUndefined();
    expect(judge('устав.pdf', 1_001)).toBe('size');
    expect(judge('устав.pdf.exe', 10)).toBe('type');
    expect(judge('устав.docx', 0)).toBe('empty');
  });
});
