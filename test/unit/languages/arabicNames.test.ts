import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../../src/core/claim.ts';
import { actorKeys } from '../../../src/languages/ar/actorKeys.ts';
import { romanise } from '../../../src/languages/ar/names/romanise.ts';
import { speakerKey } from '../../../src/languages/ar/speakerKey.ts';
import { actorKeys as englishActorKeys } from '../../../src/languages/en/actorKeys.ts';
import { speakerKey as englishKey } from '../../../src/languages/en/speakerKey.ts';

const speaker = (name: string, kind: Speaker['kind']): Speaker => ({ name, role: null, kind });
const arabic = (name: string, kind: Speaker['kind'] = 'person'): string =>
  speakerKey(speaker(name, kind), null, 'a');
const english = (name: string, kind: Speaker['kind'] = 'person'): string =>
  englishKey(speaker(name, kind), null, 'b');

describe('a person has one key in Arabic and in English', () => {
  test.each([
    ['محمد الدرباني', 'Mohammed Darbani'],
    ['محمد الدرباني', 'Muhammad al-Darbany'],
    ['محمّد الدرباني', 'Mohamed al-Darbani'],
    ['أحمد الطلحاوي', 'Ahmed al-Talhawi'],
    ['احمد الطلحاوى', 'Ahmad Al-Talhawi'],
    ['عبد الله الخوري', 'Abdullah al-Khouri'],
    ['عبدالله الخوري', 'Abdallah al-Khuri'],
    ['حسين علي', 'Hussein Ali'],
    ['اللواء الركن كريم حداد', 'Maj. Gen. Karim Haddad'],
    ['الدكتور سليم الربيعي', 'Dr. Saleem al-Rubaie'],
    ['عبد الرحمن السعدي', 'Abdul Rahman al-Saadi'],
    ['عبد الرحمن السعدي', 'Abdel Rahman Saadi'],
    ['ناصر الكعبي', 'Nasser al-Kaabi'],
    ['جعفر الجبوري', 'Jaafar al-Jabouri'],
    ['ماجد العبيدي', 'Majed al-Obaidi'],
    ['يوسف الهاشمي', 'Yousef al-Hashimi'],
    ['إبراهيم المالكي', 'Ibrahim al-Maliki'],
    ['عمر الطائي', 'Omar al-Tai'],
    ['كريم نصر الله', 'Karim Nasrallah'],
    ['سعد بن عبد الكريم', 'Saad bin Abdul Karim'],
    ['كريم أبو سلمية', 'Karim Abu Salmiya'],
    ['يوسف الكاظمي', 'Yousef al-Kadhimi'],
    ['ماجد عبد المهدي', 'Majed Abdul-Mahdi'],
    ['نادية كساب', 'Nadia Kassab'],
  ])('%s · %s', (name, latin) => {
    expect(arabic(name)).toBe(english(latin));
  });

  test.each([
    ['محمد الدرباني', 'Mahmoud Darbani'],
    ['محمد الدرباني', 'Mohammed Kassab'],
    ['حسن علي', 'Hussein Ali'],
    ['حسين علي', 'Hassan Ali'],
    ['عمر الطائي', 'Amir al-Tai'],
    ['أحمد الطلحاوي', 'Ahmed Talib'],
    ['عبد الله الخوري', 'Ubaid al-Khouri'],
  ])('but %s is not %s', (name, latin) => {
    expect(arabic(name)).not.toBe(english(latin));
  });

  test('nor are two names of one article', () => {
    expect(arabic('حسن الدرباني')).not.toBe(arabic('حسين الدرباني'));
    expect(arabic('محمد الدرباني')).not.toBe(arabic('محمود الدرباني'));
  });
});

describe('a body', () => {
  test.each([
    ['الجيش العراقي', 'body:جيش عراقي'],
    ['جيش عراقي', 'body:جيش عراقي'],
    ['متحدث باسم الجيش العراقي', 'body:جيش عراقي'],
    ['وزارة الصحة في عدن', 'body:صحه عدن وزاره'],
    ['مسؤولون أمنيون', 'body:امنيين مسؤولين'],
    ['مسؤولين أمنيين', 'body:امنيين مسؤولين'],
  ])('keeps its Arabic words: %s', (name, key) => {
    expect(arabic(name, 'organisation')).toBe(key);
  });

  test.each([
    ['الأمم المتحدة', 'United Nations'],
    ['متحدث باسم الأمم المتحدة', 'UN'],
    ['حركة حماس', 'Hamas'],
    ['حزب الله', 'Hezbollah'],
    ['داعش', 'ISIS'],
    ['تنظيم داعش', 'Islamic State'],
    ['الحوثيون', 'Houthis'],
    ['وكالة رويترز', 'Reuters'],
    ['قناة الجزيرة', 'Al Jazeera'],
    ['هيومن رايتس ووتش', 'Human Rights Watch'],
    ['أونروا', 'UNRWA'],
    ['Reuters', 'Reuters'],
  ])('that the world calls by one name has the key that English gives it: %s', (name, latin) => {
    expect(arabic(name, 'organisation')).toBe(english(latin, 'organisation'));
  });

  test.each([
    ['وزارة الصحة التابعة لحماس', 'Hamas'],
    ['ولاية الجزيرة', 'Al Jazeera'],
    ['جامعة الدول العربية', 'Al Arabiya'],
  ])('and no other has: %s', (name, latin) => {
    expect(arabic(name, 'organisation')).not.toBe(english(latin, 'organisation'));
  });

  test('that is the outlet itself has the key of the outlet', () => {
    expect(speakerKey(null, 'Reuters', 'a')).toBe(englishKey(null, 'Reuters', 'b'));
    expect(speakerKey(null, 'صوت المدينة', 'a')).toBe(englishKey(null, 'صوت المدينة', 'b'));
    expect(speakerKey(null, null, 'a')).toBe('article:a');
  });

  test.each([
    ['الجيش العراقي', 'القوات العراقية', true],
    ['مسلحون يمنيون', 'الطيران اليمني', true],
    ['الجيش العراقي', 'القوات اليمنية', false],
    ['القوات المسلحة', 'الجيش', false],
  ])('%s and %s share a word that tells who did it: %s', (a, b, share) => {
    expect(actorKeys(a).some((key) => actorKeys(b).includes(key))).toBe(share);
  });

  test('that the world calls by one name shares it with English', () => {
    expect(actorKeys('حركة حماس')).toEqual(englishActorKeys('Hamas'));
    expect(actorKeys('الحوثيون')).toEqual(englishActorKeys('the Houthis'));
  });
});

describe('a name in Latin letters', () => {
  test.each([
    ['محمد الدرباني', 'Mohammed al-Darbani'],
    ['اللواء الركن محمد الدرباني', 'Mohammed al-Darbani'],
    ['مُحَمَّد الدَربَاني', 'Mohammed al-Darbani'],
    ['عبدالرحمن السعدي', 'Abdul Rahman al-Saadi'],
    ['عبد الله الخوري', 'Abdullah al-Khouri'],
    ['أبو بكر السامرائي', 'Abu Bakr al-Samarrai'],
    ['سعد بن زيد آل سالم', 'Saad bin Zaid Al Salem'],
    ['نوري الهاشمي', 'Nouri al-Hashimi'],
    ['رياض الموسوي', 'Riyad al-Mousawi'],
    ['نادية سلمية', 'Nadiya Salmiya'],
    ['جواد نصر الله', 'Jawad Nasrallah'],
    ['گوران پیربال', 'Gouran Pirbal'],
    ['Karim Haddad', 'Karim Haddad'],
    ['السيد', 'al-Sid'],
    ['', ''],
  ])('%s → %s', (name, latin) => {
    expect(romanise(name)).toBe(latin);
  });
});
