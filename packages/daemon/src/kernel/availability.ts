/**
 * A facility of the kernel or the service manager that this host may lack. Whoever uses it goes on without,
 * and shows the reason, which says what is lost.
 */
export type Availability<Port> =
  | { readonly isAvailable: true; readonly port: Port }
  | { readonly isAvailable: false; readonly reason: string };

export const available = <Port>(port: Port): Availability<Port> => ({ isAvailable: true, port });

export const unavailable = (reason: string): { readonly isAvailable: false; readonly reason: string } => ({
  isAvailable: false,
  reason,
});

/** What an error says, in one line. */
export const errorText = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split('\n', 1)[0] ?? '';
