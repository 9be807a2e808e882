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
    ['محمد الكربولي', 'Mohammed Karbouli'],
    ['محمد الكربولي', 'Muhammad al-Karbuli'],
    ['محمّد الكربولي', 'Mohamed al-Karbouli'],
    ['أحمد السلماني', 'Ahmed al-Salmani'],
    ['احمد السلمانى', 'Ahmad Al-Salmani'],
    ['عبد الله الحوثي', 'Abdullah al-Houthi'],
    ['عبدالله الحوثي', 'Abdallah al-Huthi'],
    ['حسين علي', 'Hussein Ali'],
    ['اللواء الركن كريم حداد', 'Maj. Gen. Karim Haddad'],
    ['الدكتور سليم الربيعي', 'Dr. Saleem al-Rubaie'],
    ['عبد الرحمن السعدي', 'Abdul Rahman al-Saadi'],
    ['عبد الرحمن السعدي', 'Abdel Rahman Saadi'],
    ['ناصر الكعبي', 'Nasser al-Kaabi'],
    ['جعفر الجبوري', 'Jaafar al-Jabouri'],
    ['خالد العبيدي', 'Khaled al-Obaidi'],
    ['يوسف الهاشمي', 'Yousef al-Hashimi'],
    ['إبراهيم المالكي', 'Ibrahim al-Maliki'],
    ['عمر الطائي', 'Omar al-Tai'],
    ['حسن نصر الله', 'Hassan Nasrallah'],
    ['سعد بن عبد العزيز', 'Saad bin Abdul Aziz'],
    ['محمد أبو سلمية', 'Mohammed Abu Salmiya'],
    ['مصطفى الكاظمي', 'Mustafa al-Kadhimi'],
    ['عادل عبد المهدي', 'Adel Abdul-Mahdi'],
    ['نادية مراد', 'Nadia Murad'],
  ])('%s · %s', (name, latin) => {
    expect(arabic(name)).toBe(english(latin));
  });

  test.each([
    ['محمد الكربولي', 'Mahmoud Karbouli'],
    ['محمد الكربولي', 'Mohammed Kassab'],
    ['حسن علي', 'Hussein Ali'],
    ['حسين علي', 'Hassan Ali'],
    ['عمر الطائي', 'Amir al-Tai'],
    ['أحمد السلماني', 'Ahmed Suleiman'],
    ['عبد الله الحوثي', 'Ubaid al-Houthi'],
  ])('but %s is not %s', (name, latin) => {
    expect(arabic(name)).not.toBe(english(latin));
  });

  test('nor are two names of one article', () => {
    expect(arabic('حسن الكربولي')).not.toBe(arabic('حسين الكربولي'));
    expect(arabic('محمد الكربولي')).not.toBe(arabic('محمود الكربولي'));
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
    ['محمد الكربولي', 'Mohammed al-Karbouli'],
    ['اللواء الركن محمد الكربولي', 'Mohammed al-Karbouli'],
    ['مُحَمَّد الكَربُولي', 'Mohammed al-Karbouli'],
    ['عبدالرحمن السعدي', 'Abdul Rahman al-Saadi'],
    ['عبد الله الحوثي', 'Abdullah al-Houthi'],
    ['أبو بكر السامرائي', 'Abu Bakr al-Samarrai'],
    ['سعد بن زيد آل ثاني', 'Saad bin Zaid Al Thani'],
    ['نوري المالكي', 'Nouri al-Maliki'],
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
