import type { Seeded } from './seeded';

type Name = readonly [cyrillic: string, latin: string];

const MEN: readonly Name[] = [
  ['Артём', 'Artyom'],
  ['Богдан', 'Bogdan'],
  ['Вадим', 'Vadim'],
  ['Глеб', 'Gleb'],
  ['Давид', 'David'],
  ['Егор', 'Yegor'],
  ['Захар', 'Zakhar'],
  ['Ильдар', 'Ildar'],
  ['Кирилл', 'Kirill'],
  ['Лев', 'Lev'],
  ['Марат', 'Marat'],
  ['Нурлан', 'Nurlan'],
  ['Остап', 'Ostap'],
  ['Пётр', 'Pyotr'],
  ['Рустам', 'Rustam'],
  ['Семён', 'Semyon'],
  ['Тимур', 'Timur'],
  ['Фёдор', 'Fyodor'],
  ['Шамиль', 'Shamil'],
  ['Ярослав', 'Yaroslav'],
];
const WOMEN: readonly Name[] = [
  ['Алёна', 'Alyona'],
  ['Варвара', 'Varvara'],
  ['Гульнара', 'Gulnara'],
  ['Дарья', 'Darya'],
  ['Ева', 'Yeva'],
  ['Жанна', 'Zhanna'],
  ['Зарина', 'Zarina'],
  ['Инна', 'Inna'],
  ['Камила', 'Kamila'],
  ['Лидия', 'Lidiya'],
  ['Мария', 'Maria'],
  ['Наира', 'Naira'],
  ['Ольга', 'Olga'],
  ['Полина', 'Polina'],
  ['Рената', 'Renata'],
  ['Софья', 'Sofya'],
  ['Таисия', 'Taisiya'],
  ['Ульяна', 'Ulyana'],
  ['Эльмира', 'Elmira'],
  ['Юлия', 'Yulia'],
];
/** Family names whose feminine form ends in -а, and those that do not change. */
const CHANGING: readonly Name[] = [
  ['Абдулов', 'Abdulov'],
  ['Белкин', 'Belkin'],
  ['Ветров', 'Vetrov'],
  ['Громов', 'Gromov'],
  ['Дёмин', 'Dyomin'],
  ['Ершов', 'Yershov'],
  ['Журавлёв', 'Zhuravlyov'],
  ['Зимин', 'Zimin'],
  ['Исаев', 'Isayev'],
  ['Касымов', 'Kasymov'],
  ['Лунин', 'Lunin'],
  ['Муратов', 'Muratov'],
  ['Носов', 'Nosov'],
  ['Орехов', 'Orekhov'],
  ['Павлов', 'Pavlov'],
  ['Рощин', 'Roshchin'],
  ['Садыков', 'Sadykov'],
  ['Турсунов', 'Tursunov'],
  ['Уваров', 'Uvarov'],
  ['Фомин', 'Fomin'],
];
const UNCHANGING: readonly Name[] = [
  ['Арутюнян', 'Arutyunyan'],
  ['Вебер', 'Weber'],
  ['Гогуадзе', 'Goguadze'],
  ['Дюк', 'Dyuk'],
  ['Ковач', 'Kovach'],
  ['Ли', 'Li'],
  ['Маркович', 'Markovich'],
  ['Пак', 'Pak'],
  ['Саркисян', 'Sarkisyan'],
  ['Шевченко', 'Shevchenko'],
];

/** An invented name in both scripts; the family name agrees with the first one. */
export function personName(random: Seeded): { readonly nameCyrillic: string; readonly nameLatin: string } {
  const isWoman = random.chance(0.5),
    changes = random.chance(0.7);
  const [first, firstLatin] = random.pick(isWoman ? WOMEN : MEN),
    [family, familyLatin] = random.pick(changes ? CHANGING : UNCHANGING);
  const ending: Name = isWoman && changes ? ['а', 'a'] : ['', ''];
  return { nameCyrillic: `${first} ${family}${ending[0]}`, nameLatin: `${firstLatin} ${familyLatin}${ending[1]}` };
}
