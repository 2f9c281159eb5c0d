import { Component, type ComponentChild, createElement, type FunctionComponent } from 'preact';

/**
 * A component that is drawn again only where a property changed, for the items of long lists. `memo` of preact/compat
 * does the same, and changes how the rest of Preact behaves.
 */
export function unlessSame<P extends object>(Inner: FunctionComponent<P>): new (props: P) => Component<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const now = this.props as P;
      return (Object.keys(next) as (keyof P)[]).some(name => next[name] !== now[name]);
    }
    override render(props: P): ComponentChild {
      return createElement(Inner, props);
    }
  };
}
