import { listed } from '../listed.ts';

/** Vietnamese words of asking and of everyday; folded, syllable by syllable. */
export const idleVietnamese = listed(`
  a anh ban bao bay biet bua ca cac cao cap chi chinh cho chu chua chung co cu cung da dang dat dau day dem dien do doc
  doi dum duoc em ghi giam gio gium giup gon ha hay het hien hieu hoi hom hop hu it ke ket khoang khong kia kiem la lai
  lam lien loi lon long luc luon ma mang minh moi mot nao nay ngan ngay ngoai nha nhan nhe nhi nhieu nhin nho nhu nhung
  noi oi on phai phat quan ra rang ro roi sao se sep sinh su ta tam tat te that thay the theo thi thoi thuc tinh toi tom
  tong tra trinh trong truoc vai van vay ve voi vua vui xac xay xin yeu
`);
