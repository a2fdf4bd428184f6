/** 0 done, 1 bad input or a part of it left out, 2 bad usage. */
export type ExitCode = 0 | 1 | 2
