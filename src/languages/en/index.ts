export { remarkOn, remarked, remarksOn } from './remarks.ts';
