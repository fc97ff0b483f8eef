/** All words of dictionary-en with all the endings and beginnings that its rules give them. */
export function expand(): string[]
