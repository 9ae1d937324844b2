export function draft(length: number, number: number): string;
export function quantile(numbers: number[], share: number): number;
