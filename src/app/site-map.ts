import type { Act } from '../modules/access/index.ts';
import type { Place } from '../ui/page-frame.tsx';

/** The main menu. */
export const menu: Place[] = [
  {
    path: '/hulp',
    name: { nl: 'Hulp en melden', en: 'Help and reporting', ar: 'المساعدة والإبلاغ', zh: '求助与举报' },
  },
  { path: '/monitor', name: { nl: 'Monitor', en: 'Monitor', ar: 'الأرقام', zh: '数据' } },
  { path: '/actieplan', name: { nl: 'Actieplan', en: 'Action plan', ar: 'خطة العمل', zh: '行动计划' } },
  { path: '/gemeenten', name: { nl: 'Gemeenten', en: 'Municipalities', ar: 'البلديات', zh: '市镇' } },
];

/** The links at the foot of every page. */
export const footer: Place[] = [
  { path: '/over', name: { nl: 'Over Baken', en: 'About Baken', ar: 'عن باكن', zh: '关于 Baken' } },
  { path: '/privacy', name: { nl: 'Privacy', en: 'Privacy', ar: 'الخصوصية', zh: '隐私' } },
  {
    path: '/toegankelijkheid',
    name: { nl: 'Toegankelijkheid', en: 'Accessibility', ar: 'إمكانية الوصول', zh: '无障碍' },
  },
  {
    path: '/wet',
    name: { nl: 'Wat de wet zegt', en: 'What the law says', ar: 'ما يقوله القانون', zh: '法律规定' },
  },
  {
    path: '/uitleg/samenhang',
    name: {
      nl: 'Hoe Baken samenhang zoekt',
      en: 'How Baken finds connections',
      ar: 'كيف يجد باكن الروابط',
      zh: 'Baken 如何查找关联',
    },
  },
  {
    path: '/inloggen',
    name: { nl: 'Inloggen', en: 'Sign in', ar: 'تسجيل الدخول', zh: '登录' },
    signedIn: {
      path: '/account',
      name: { nl: 'Mijn account', en: 'My account', ar: 'حسابي', zh: '我的账户' },
    },
  },
  {
    path: '/monitor/bronnen',
    name: { nl: 'Bronnen', en: 'Sources', ar: 'المصادر', zh: '来源' },
  },
  {
    path: '/api',
    name: { nl: 'Open data en API', en: 'Open data and API', ar: 'البيانات المفتوحة', zh: '开放数据' },
  },
];

/** The menu of people who signed in. Each page says for itself who may see it. */
export const workMenu: (Place & { permits?: Act })[] = [
  { path: '/werk', name: { nl: 'Mijn werk', en: 'My work', ar: 'عملي', zh: '我的工作' } },
  {
    permits: 'reports.list',
    path: '/werk/meldingen',
    name: { nl: 'Meldingen', en: 'Reports', ar: 'البلاغات', zh: '举报' },
  },
  {
    permits: 'signals.list',
    path: '/werk/signalen',
    name: { nl: 'Signalen', en: 'Signals', ar: 'الإشارات', zh: '线索' },
  },
  {
    permits: 'matches.list',
    path: '/werk/samenhang',
    name: { nl: 'Samenhang', en: 'Connections', ar: 'الروابط', zh: '关联' },
  },
  {
    permits: 'victims.list',
    path: '/werk/slachtoffers',
    name: { nl: 'Slachtoffers', en: 'Victims', ar: 'الضحايا', zh: '受害者' },
  },
  {
    permits: 'people.list',
    path: '/werk/mensen',
    name: { nl: 'Mensen', en: 'People', ar: 'الأشخاص', zh: '人员' },
  },
  {
    permits: 'log.read',
    path: '/werk/verwerkingslog',
    name: { nl: 'Verwerkingslog', en: 'Processing log', ar: 'سجل المعالجة', zh: '处理日志' },
  },
];
