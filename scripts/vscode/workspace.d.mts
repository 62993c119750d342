export function copyOfWorkspace(): string;
