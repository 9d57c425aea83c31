/** A place in a yearly series; each restarts on 1 January (Shanghai) and has no gaps. */
export interface SerialNumber {
  year: number;
  /** From 1. */
  seq: number;
}

/** 城企哨〔2026〕1号 (GB/T 9704: full year in 六角括号, no padding, no 第). */
export function serialText(prefix: string, { year, seq }: SerialNumber): string {
  return `${prefix}〔${year}〕${seq}号`;
}
