import { render } from 'preact';

render(<p>Wirelight</p>, document.getElementById('app') as HTMLElement);
