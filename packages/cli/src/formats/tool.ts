/** How reports name what has made them. */
export const tool = {name: 'copydesk', url: 'https://github.com/copydesk/copydesk'} as const
