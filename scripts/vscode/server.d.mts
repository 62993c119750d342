export interface ServerOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly under?: readonly string[];
  readonly vsix?: string;
  readonly port?: number;
  readonly token?: string;
}
export interface Server {
  readonly url: string;
  readonly home: string;
  readonly ended: Promise<number | null>;
  output(): string;
  stop(): Promise<void>;
}
export const quietSettings: Readonly<Record<string, unknown>>;
export function startServer(options?: ServerOptions): Promise<Server>;
export function freePort(): Promise<number>;
