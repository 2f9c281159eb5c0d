import { asksInPrivateWindows } from '../e2e/private.ts';

asksInPrivateWindows();
