import type { Place } from '../ui/page-frame.tsx';

/** The main menu. */
export const menu: Place[] = [
  {
    path: '/hulp',
    name: { nl: 'Hulp en melden', en: 'Help and reporting', ar: 'المساعدة والإبلاغ', zh: '求助与举报' },
  },
  { path: '/monitor', name: { nl: 'Monitor', en: 'Monitor', ar: 'الأرقام', zh: '数据' } },
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
    path: '/monitor/bronnen',
    name: { nl: 'Bronnen', en: 'Sources', ar: 'المصادر', zh: '来源' },
  },
  {
    path: '/api',
    name: { nl: 'Open data en API', en: 'Open data and API', ar: 'البيانات المفتوحة', zh: '开放数据' },
  },
];
