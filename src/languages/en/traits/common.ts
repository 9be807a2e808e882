import { months, shortMonths, weekdays } from '../calendar.ts';
import { compass } from '../compass.ts';

/** Capitalised words that name no person, place or house: the calendar, ranks and offices, words of pages and titles. */
export const common = new Set([
  ...months,
  ...shortMonths,
  ...weekdays,
  ...compass,
  ...`mon tue tues wed thu thur thurs fri sat sun am pm est edt cst cdt mst mdt pst pdt gmt utc
  police officer officers sheriff sheriffs deputy deputies chief sgt sergeant lt lieutenant capt captain cpl corporal maj major col colonel gen general
  detective det trooper department dept office county city town state coroner medical examiner district attorney prosecutor judge court mayor governor
  president minister spokesman spokeswoman director fire ems hospital center centre school high university church park street avenue road drive lane
  boulevard highway interstate route st ave rd dr blvd hwy central news tv fox abc cbs nbc cnn ap afp reuters associated press media photo photos video image getty images file story update updated
  updates posted published copyright all rights reserved facebook twitter google pinterest email share instagram youtube advertisement subscribe
  prev next post page home menu read more related coverage breaking live watch click here sign up newsletter app mr mrs ms dr jr sr ii iii us u.s united states america american
  americans i the a an and of in on at to for from by with he she it they we his her their its this that these those there when where what who why how
  after before one two three four five six seven eight nine ten man men woman women boy girl teen child children people family suspect victim victims
  year years old shooting shot killed dead death deaths injured wounded homicide murder crime stoppers gun weekend accidental man's authorities officials investigators
  witnesses neighbors no new another anyone according if but as is was were are be not or so his according`
    .split(/\s+/)
    .filter(Boolean),
]);
