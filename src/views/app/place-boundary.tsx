import { Component, type ReactNode } from 'react';
import { FailureWords } from '../shell/failure-panel';

type BoundaryState = { error: Error | null };

/** A place that fails takes nothing else down with it. */
export class PlaceBoundary extends Component<{ children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <FailureWords kind="place" error={error} onDone={() => this.setState({ error: null })} />;
  }
}
