import { composeLetter, type LetterDraft } from './letter-template';

const draft: LetterDraft = {
  language: 'en',
  heading: 'New interest',
  intro: 'Hello',
  parts: [{ title: 'Tom & "Jerry" <b>Ltd</b>', text: `It's <script>alert(1)</script>`, link: { label: 'Open', href: 'https://example.org/?a=1&b="2"' } }],
  why: 'Because',
  off: { label: 'Stop', href: 'https://example.org/off' },
  demo: null,
};

describe('composeLetter', () => {
  it('escapes whatever people wrote', () => {
    const { html } = composeLetter(draft);
    expect(html).toContain('Tom &amp; &quot;Jerry&quot; &lt;b&gt;Ltd&lt;/b&gt;');
    expect(html).toContain('It&#39;s &lt;script&gt;');
    expect(html).toContain('href="https://example.org/?a=1&amp;b=&quot;2&quot;"');
    expect(html).not.toMatch(/<script|<b>|<img|src=/);
  });

  it('says the same in plain text', () => {
    const { text } = composeLetter(draft);
    for (const part of [
      'New interest',
      'Hello',
      'Tom & "Jerry" <b>Ltd</b>',
      'Open: https://example.org/?a=1&b="2"',
      'Because',
      'Stop: https://example.org/off',
    ])
      expect(text).toContain(part);
  });

  it('says a heading once where the only part has the same', () => {
    const { text, html } = composeLetter({ ...draft, parts: [{ ...draft.parts[0]!, title: draft.heading }] });
    expect(text.split('New interest')).toHaveLength(2);
    expect(html).not.toContain('<h2');
  });

  it('marks demonstrations', () => {
    const { text, html } = composeLetter({ ...draft, demo: 'Demonstration' });
    expect([text.startsWith('Demonstration'), html.includes('Demonstration')]).toEqual([true, true]);
  });
});
