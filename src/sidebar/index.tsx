import { render } from 'preact';
import { setLanguage, t } from '../i18n.ts';
import { App } from './App.tsx';

setLanguage(document);
document.title = t('name');
render(<App />, document.getElementById('app')!);
