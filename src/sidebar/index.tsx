import { start } from '../ui/start.tsx';
import { App } from './App.tsx';

void start('name', () => <App />);
