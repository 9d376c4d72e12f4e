// SPDX-License-Identifier: LGPL-2.1-or-later
// The signals that drivers get: each call one of its own, made when it is looked at. Threads may have thousands of calls at
// work, and engines warn of so many listeners at one signal.

/** The calls that one run begins, as far as their drivers listen. */
export class CallSignals {
  private readonly listening = new Set<AbortController>();

  constructor(
    /** What aborts them all. */
    private readonly run: AbortSignal,
  ) {}

  /** Whether the run was told to stop. */
  get aborted(): boolean {
    return this.run.aborted;
  }

  /** The signal of a call, and what is to be called when the call is over. */
  begin(): { readonly signal: AbortSignal; end(): void } {
    let control: AbortController | null = null;
    const make = () => {
      control = new AbortController();
      if (this.run.aborted) control.abort(this.run.reason);
      if (this.listening.size === 0) this.run.addEventListener("abort", this.abort);
      this.listening.add(control);
      return control;
    };
    return {
      get signal() {
        return (control ?? make()).signal;
      },
      end: () => {
        if (control !== null && this.listening.delete(control) && this.listening.size === 0)
          this.run.removeEventListener("abort", this.abort);
      },
    };
  }

  private readonly abort = (): void => {
    for (const control of this.listening) control.abort(this.run.reason);
  };
}
