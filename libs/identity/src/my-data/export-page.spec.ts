import { exportPage } from './export-page';

const page = (content: Record<string, unknown>): string =>
  exportPage('ru', 'Мои данные', 'Всё о вас', [{ room: 'x', title: 'Аккаунт', content }], (key) => (key === 'email' ? 'Почта' : key));

describe('the export for reading', () => {
  it('shows words, times, lists and gaps', () => {
    const html = page({ email: 'anna@example.org', at: '2027-03-01T08:00:00.000Z', list: [{ given: true }], none: null, empty: [] });
    expect(html).toContain('<html lang="ru">');
    expect(html).toContain('<th scope="row">Почта</th><td>anna@example.org</td>');
    expect(html).toContain('1 марта 2027 г.');
    expect(html).toContain('UTC');
    expect(html.match(/—/g)).toHaveLength(2);
  });

  it('shows what people typed as text, never as markup', () => {
    const html = page({ '<b>': '<script>alert("1")</script>' });
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&#60;script&#62;');
  });
});
