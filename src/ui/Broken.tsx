import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode; readonly words: ReactNode };

/** What stands when a screen fails: never a blank page. What was saved stays saved. */
export class Broken extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.words : this.props.children;
  }
}
