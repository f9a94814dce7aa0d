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
    demonstration:
      'Demonstratie: mensen, meldingen en signalen zijn verzonnen. Doe hier geen echte melding en vul niets in over echte mensen.',
    workMenu: 'Werk',
    signOut: 'Uitloggen',
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
      'Demonstration: people, reports and signals are invented. Do not report anything real here or enter anything about real people.',
    workMenu: 'Work',
    signOut: 'Sign out',
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
    demonstration: 'هذا عرض تجريبي: الأشخاص والبلاغات مختلقة. لا تُبلّغ هنا عن أي شيء حقيقي.',
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
    demonstration: '演示：人物、举报和线索均为虚构。请勿在此举报真实情况。',
  },
});

/** Each language by its own name, as people look for it. */
export const languageNames = { nl: 'Nederlands', en: 'English', ar: 'العربية', zh: '中文' } as const;
