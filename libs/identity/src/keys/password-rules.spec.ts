import { passwordFault } from './password-rules';

const code = (password: string, own: string[] = ['anna.orlova@example.org', 'Анна Орлова', 'Anna Orlova']): string | undefined =>
  passwordFault(password, own)?.code;

describe('the rules of passwords', () => {
  it.each([
    ['a phrase', 'степной мёд под дождём'],
    ['64 characters and more', 'длинная фраза из многих слов '.repeat(4)],
    ['emoji', '🐝🍯🏔️ горный мёд 🚚'],
    ['128 signs', '🐝🍯🚚🧭⛰🏔🌊🌋🏜🏝🏞🏟🏛🏗🏘🏚'.repeat(8)],
    ['spaces at the ends', '  тихая река осенью  '],
    ['letters only', 'correcthorsebatterystaple'],
    ['digits that are no run', '709355218846'],
    ['own name beside other words', 'Orlova сажает яблони'],
  ])('takes %s', (_what, password) => {
    expect(code(password)).toBeUndefined();
  });

  it.each([
    ['11 characters', 'тихая рекаа', 'passwordLength'],
    ['129 characters', 'тихая река '.repeat(12).slice(0, 129), 'passwordLength'],
    ['11 emoji', '🐝🍯🚚🧭⛰🏔🌊🌋🏜🏝🏞', 'passwordLength'],
  ])('refuses %s', (_what, password, expected) => {
    expect(code(password)).toBe(expected);
  });

  it.each([
    'password1234',
    'Password12345!',
    'qwertyuiop123',
    '123456789012',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'abcabcabcabcabc',
    'passwordpassword',
    '1234qwertyuiop',
    'iloveyou123456',
  ])('refuses the common %s', (password) => {
    expect(code(password)).toBe('passwordCommon');
  });

  it.each(['zemlyak-2027!', 'Земляк Земляк', 'annaorlova1985', 'Анна.Орлова.1', 'ORLOVA@example', 'anna.orlova@example.org'])(
    'refuses %s, made of known words',
    (password) => {
      expect(code(password)).toBe('passwordPersonal');
    },
  );

  it('names the field it is about', () => {
    expect(passwordFault('short', [], 'newPassword')).toEqual({ path: 'newPassword', code: 'passwordLength', params: { min: 12, max: 128 } });
  });
});
