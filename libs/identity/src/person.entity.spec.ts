import { Person, nameFor } from './person.entity';

const NOW = new Date('2027-03-01T08:00:00Z');
const anna = (): Person =>
  Person.enrol({ email: ' anna@example.org ', nameCyrillic: ' Анна Орлова ', phone: '+996555123456', birthYear: 1985, passwordHash: 'x' }, NOW);

describe('a person', () => {
  it('may sign in once confirmed, until locked', () => {
    const person = anna();
    expect([person.email, person.nameCyrillic, person.isUsable]).toEqual(['anna@example.org', 'Анна Орлова', false]);
    person.confirm(NOW);
    person.confirm(new Date('2028-01-01T00:00:00Z'));
    expect([person.isUsable, person.confirmedAt]).toEqual([true, NOW]);
    person.lock();
    expect(person.isUsable).toBe(false);
    person.unlock();
    expect([person.isUsable, person.version]).toEqual([true, 3]);
  });

  it('names the fields that a change touched, and counts a version only then', () => {
    const person = anna();
    expect(person.change({ nameCyrillic: 'Анна Орлова', zone: undefined })).toEqual([]);
    expect(person.version).toBe(1);
    expect(person.change({ phone: null, zone: 'Asia/Bishkek' })).toEqual(['phone', 'zone']);
    expect([person.phone, person.zone, person.version]).toEqual([null, 'Asia/Bishkek', 2]);
  });

  it('holds each role once', () => {
    const person = anna();
    person.giveRoles(['editor', 'editor', 'officer']);
    expect(person.operatorRoles).toEqual(['editor', 'officer']);
  });

  it('keeps nothing personal after erasure', () => {
    const person = anna();
    person.confirm(NOW);
    Object.assign(person, { secondFactorSecret: 'x', secondFactorAt: NOW, lastCodeStep: 1, operatorRoles: ['editor'] });
    person.erase(NOW);
    const { id, language, ...rest } = person;
    expect([id, language]).toEqual([expect.any(String), 'ru']);
    expect(rest).toEqual({
      email: null,
      nameCyrillic: null,
      nameLatin: null,
      phone: null,
      birthYear: null,
      passwordHash: null,
      secondFactorSecret: null,
      secondFactorAt: null,
      lastCodeStep: null,
      confirmedAt: null,
      operatorRoles: [],
      zone: 'UTC',
      status: 'erased',
      createdAt: NOW,
      erasedAt: NOW,
      version: 2,
    });
  });

  it('is called by the name in the reader’s script, or the other one', () => {
    expect([
      nameFor({ nameCyrillic: 'Анна', nameLatin: 'Anna' }, 'en'),
      nameFor({ nameCyrillic: 'Анна', nameLatin: null }, 'en'),
      nameFor({ nameCyrillic: null, nameLatin: null }, 'ru'),
    ]).toEqual(['Anna', 'Анна', '']);
  });
});
