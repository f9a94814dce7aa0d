import { catalogue } from '../platform/i18n/catalogue.ts';

/** Texts of the page frame, in every language; the Arabic and Chinese ones still await a native reader. */
export const frameTexts = catalogue({
  nl: {
    skip: 'Ga naar de inhoud',
    tagline: 'Samen tegen mensenhandel',
    menu: 'Hoofdmenu',
    languages: 'Taal',
    leave: 'Snel weg',
    leaveHint: 'Ga snel naar het weerbericht',
    emergency: 'Is er nu gevaar? Bel',
    footer: 'Over deze site',
    untranslated: 'Deze pagina is er nog niet in uw taal. U leest de Engelse tekst.',
    unreviewed: 'Deze vertaling is nog niet nagekeken door iemand met deze moedertaal.',
    crumbs: 'U bent hier',
    demonstration: 'Demonstratie. Cijfers en nummers komen uit openbare bronnen. Melden kan hier nog niet.',
  },
  en: {
    skip: 'Skip to content',
    tagline: 'Together against human trafficking',
    menu: 'Main menu',
    languages: 'Language',
    leave: 'Leave quickly',
    leaveHint: 'Go to the weather forecast quickly',
    emergency: 'In danger now? Call',
    footer: 'About this site',
    untranslated: 'This page is not in your language yet. You are reading the English text.',
    unreviewed: 'A native speaker has not checked this translation yet.',
    crumbs: 'You are here',
    demonstration:
      'Demonstration. Figures and numbers come from public sources. Reporting is not possible here yet.',
  },
  ar: {
    skip: 'انتقل إلى المحتوى',
    tagline: 'معاً ضد الاتجار بالبشر',
    menu: 'القائمة الرئيسية',
    languages: 'اللغة',
    leave: 'مغادرة سريعة',
    leaveHint: 'انتقل بسرعة إلى نشرة الطقس',
    emergency: 'هل أنت في خطر الآن؟ اتصل بالرقم',
    footer: 'عن هذا الموقع',
    untranslated: 'هذه الصفحة غير متوفرة بلغتك بعد. النص أدناه بالإنجليزية.',
    unreviewed: 'لم يراجع هذه الترجمة بعد شخص يتحدث هذه اللغة كلغة أم.',
    crumbs: 'أنت هنا',
    demonstration:
      'هذا موقع تجريبي. الأرقام وأرقام الهواتف من مصادر عامة. لا يمكنك الإبلاغ عن أي شيء هنا بعد.',
  },
  zh: {
    skip: '跳到正文',
    tagline: '共同打击人口贩运',
    menu: '主菜单',
    languages: '语言',
    leave: '快速离开',
    leaveHint: '快速前往天气预报',
    emergency: '现在有危险吗？请拨打',
    footer: '关于本网站',
    untranslated: '本页面尚无您的语言版本。以下为英文内容。',
    unreviewed: '此译文尚未经母语人士核对。',
    crumbs: '您的位置',
    demonstration: '这是演示网站。数字和电话号码来自公开来源。目前还不能在此举报。',
  },
});

/** Each language by its own name, as people look for it. */
export const languageNames = { nl: 'Nederlands', en: 'English', ar: 'العربية', zh: '中文' } as const;
